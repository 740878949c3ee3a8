"""Hana publishes a guideline; Erin reads it in her own language and acknowledges exactly what she saw."""

import re
from collections.abc import Callable

from playwright.sync_api import Route, expect

from journeys.conftest import Enter
from journeys.screens.guideline_texts import GuidelineTexts
from journeys.screens.reading import Reading, acknowledge_all
from journeys.support.cast import ERIN, HANA, PHONE
from journeys.support.visit import Visit

READING = re.compile(r"/api/v1/guidelines/\d+/(\?|$)")
FILLED = {
    "org": "Karveel",
    "contact": "Karveel Communicatie",
    "contact_address": "communicatie@karveel.example",
}


def test_hana_adopts_a_pack_and_erin_acknowledges_its_first_version(enter: Enter) -> None:
    erin, hana = enter(ERIN, on=PHONE), enter(HANA)
    acknowledge_all(erin.go("/").settled())
    pack = _pack_not_yet_adopted(hana.go("/hr/guidelines"))
    labels = {place["name"]: place["title"] for place in pack["placeholders"]}
    texts = GuidelineTexts(hana)

    texts.adopt(pack["title"], {labels[name]: value for name, value in FILLED.items() if name in labels})
    guideline = int(hana.page.url.split("/")[-1])
    dialog = texts.start_publishing(1)
    dialog.get_by_label(hana.say("Some people"), exact=True).check()
    dialog.get_by_label(re.compile(r"^Service \(\d+\)$")).check()
    texts.publish(dialog, 1)
    sums = texts.sums()

    reading = Reading(erin)
    erin.go("/").settled()
    expect(erin.page.get_by_text(re.compile("^Read this before you share: "))).to_be_visible()
    reading.open_from_banner()
    expect(erin.page.locator("article")).to_contain_text("Karveel")
    reading.acknowledge()
    expect(reading.receipt()).to_be_visible()
    assert sums["EN"].startswith(reading.fact("Fingerprint of the text").rstrip("…"))
    assert texts.acknowledged_in("Service", guideline) == 1


def test_hana_changes_a_clause_and_erin_reads_what_is_new(enter: Enter) -> None:
    erin, hana = enter(ERIN, on=PHONE), enter(HANA)
    acknowledge_all(erin.go("/").settled())
    conduct = next(row for row in hana.go("/").ask("/api/v1/guidelines/") if row["slug"].startswith("social-media"))
    number = conduct["version"]["number"] + 1
    texts = GuidelineTexts(hana)

    texts.open(conduct["title"])
    texts.write_new_version()
    texts.rewrite_clause(2, {"en": "Say where you work, each time.", "nl": "Zeg elke keer waar je werkt."})
    dialog = texts.start_publishing(number)
    changes = dialog.get_by_role("region", name=hana.say("What changes"), exact=True)
    expect(changes.locator("ins").first).to_be_visible()
    dialog.get_by_label(hana.say("What changed, in {locale}", locale="en"), exact=True).fill("Each time, from now on.")
    dialog.get_by_label(hana.say("What changed, in {locale}", locale="nl"), exact=True).fill("Voortaan elke keer.")
    texts.publish(dialog, number)
    before = texts.acknowledged_in("Service", conduct["id"])

    reading = Reading(erin)
    erin.go("/").settled()
    expect(erin.page.get_by_text(re.compile("^New guideline: "))).to_be_visible()
    reading.open_from_banner()
    expect(erin.page.get_by_text("Each time, from now on.")).to_be_visible()
    expect(erin.page.locator("article")).to_contain_text("Say where you work, each time.")
    reading.read_in("nl")
    expect(erin.page.locator("article")).to_contain_text("Zeg elke keer waar je werkt.")
    expect(erin.page.get_by_text("Voortaan elke keer.")).to_be_visible()

    reading.acknowledge()

    expect(reading.receipt()).to_be_visible()
    assert reading.fact("Version") == str(number)
    assert reading.fact("Language") == "Nederlands"
    erin.go("/guidelines").settled()
    row = erin.page.get_by_role("main").get_by_role("link").filter(has_text=erin.say("Acknowledged"))
    expect(row.filter(has_text=f"Version {number}").first).to_be_visible()
    expect(reading.banner()).to_have_count(0)
    assert texts.acknowledged_in("Service", conduct["id"]) == before + 1


def test_who_saw_another_text_than_the_frozen_one_acknowledges_nothing(newcomer: Callable[..., Visit]) -> None:
    visit = newcomer("Pim Vos", on=PHONE)
    visit.watch.expect(409, "/api/v1/guidelines/")
    visit.page.route(READING, _with_another_sum, times=1)
    reading = Reading(visit)
    reading.open_from_banner()

    reading.acknowledge()

    told = visit.page.get_by_role("alert").filter(has_text=visit.say("The text changed while you were reading"))
    expect(told).to_be_visible()
    expect(reading.receipt()).to_have_count(0)
    expect(visit.page.get_by_role("checkbox")).not_to_be_checked()
    reading.acknowledge()
    expect(reading.receipt()).to_be_visible()


def _with_another_sum(route: Route) -> None:
    answer = route.fetch()
    route.fulfill(response=answer, json={**answer.json(), "sha256": "0" * 64})


def _pack_not_yet_adopted(hana: Visit) -> dict:
    row = next(pack for pack in hana.ask("/api/v1/guideline-packs/") if pack["guideline_id"] is None)
    return hana.ask(f"/api/v1/guideline-packs/{row['slug']}/")
