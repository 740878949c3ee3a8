"""Mark writes a story, Anna approves it, Erin shares it in her own words, and Olaf, a stranger, comes to read it."""

import re
import time
from collections.abc import Callable
from urllib.request import Request, urlopen

import pytest
from playwright.sync_api import expect

from journeys.conftest import Enter
from journeys.screens.reading import Reading, acknowledge_all
from journeys.screens.sharing import ShareDialog
from journeys.screens.studio import Editor, Review
from journeys.support.cast import ANNA, ERIN, MARK, PHONE
from journeys.support.pictures import photograph
from journeys.support.product import Product
from journeys.support.visit import Visit
from journeys.support.waiting import wait_for

ALT = "A blue wheel on a workbench in warm light."
SUMMARY = "We true every wheel by ear before it leaves the hall."
WORDS = "I work here, and this is my favourite sound of the day."
BROWSER = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36"
# The product takes a click within three seconds of the link's birth for a machine's.
HUMAN_AFTER_SECONDS = 3.5


@pytest.fixture
def live(enter: Enter) -> Callable[[str], int]:
    """A page of Mark's, approved by Anna, all of it on screen."""

    def publish(title: str) -> int:
        story = _write(enter(MARK), title)
        review = Review(enter(ANNA))
        review.open(title)
        expect(review.page.get_by_role("img", name=ALT)).to_be_visible()
        review.approve()
        return story

    return publish


def _write(mark: Visit, title: str) -> int:
    editor = Editor(mark)
    editor.begin_page(title)
    editor.fill(summary=SUMMARY, body="**Listen** first.\n\n## Then measure\n\nThat is all.", why="It is a good sound.")
    editor.add_picture(photograph(), ALT)
    editor.suggest("LinkedIn", "At Karveel we hear a wheel before we see it. #cargobikes")
    editor.suggest("X", "I work at Karveel. We true wheels by ear.")
    editor.for_everyone()
    editor.choose_topic("Workshop")
    return editor.submit()


def test_nobody_approves_a_story_of_their_own(enter: Enter) -> None:
    mark = enter(MARK)
    story = _write(mark, "A wheel that only Mark has seen")

    mark.go(f"/review/{story}")

    expect(mark.text("You may not see this")).to_be_visible()
    signed = dict.fromkeys(("facts", "rights", "brand", "people"), True)
    assert mark.send("POST", f"/api/v1/stories/{story}/approve/", {"checklist": signed}).status == 403
    assert mark.ask(f"/api/v1/stories/{story}/")["state"] == "in_review"


def test_from_marks_draft_to_olafs_click_and_erins_figures(
    enter: Enter, live: Callable[[str], int], product: Product
) -> None:
    title = "The wheel that sings"
    story = live(title)
    erin = enter(ERIN, permissions=["clipboard-read", "clipboard-write"])
    acknowledge_all(erin.go("/").settled())
    dialog = ShareDialog(erin)

    dialog.open(title)
    dialog.choose("LinkedIn")
    expect(dialog.text()).to_have_value("At Karveel we hear a wheel before we see it. #cargobikes")
    dialog.text().fill(WORDS)
    page, brings = dialog.network_page("LinkedIn")
    assert page == "www.linkedin.com/sharing/share-offsite/"
    tracked = brings["url"]
    assert re.fullmatch(rf"{product.url}/s/\w+", tracked)
    assert dialog.clipboard() == WORDS
    dialog.posted()
    born = time.monotonic()

    _follow_as_machine(tracked)
    _share_elsewhere(dialog, title, tracked)
    # Not a wait for speed: before that a click is a machine's by the product's own rule.
    wait_for(lambda: time.monotonic() - born > HUMAN_AFTER_SECONDS or None, "a person to have read the post")
    _olaf_reads(enter(None, java_script_enabled=False, user_agent=BROWSER), tracked, title)

    _impact_of(erin, story, title)


def _share_elsewhere(dialog: ShareDialog, title: str, tracked: str) -> None:
    dialog.open(title)
    dialog.choose("X")
    page, brings = dialog.network_page("X")
    assert page == "x.com/intent/tweet"
    assert brings["text"] == "I work at Karveel. We true wheels by ear."
    assert "/s/" in brings["url"]
    assert brings["url"] != tracked, "each share has a link of its own"
    dialog.another_way()
    dialog.choose("WhatsApp")
    dialog.text().fill("Listen to this!")
    page, brings = dialog.network_page("WhatsApp")
    assert page == "wa.me/"
    assert re.fullmatch(r"Listen to this!\s+http://localhost:\d+/s/\w+", brings["text"])
    dialog.posted()


def _follow_as_machine(address: str) -> None:
    with urlopen(Request(address, headers={"User-Agent": "curl/8.14.1"})) as answer:
        assert answer.status == 200


def _olaf_reads(olaf: Visit, tracked: str, title: str) -> None:
    olaf.go(tracked)
    expect(olaf.page).to_have_url(re.compile(r"/p/[-\w]+(\?|$)"))
    expect(olaf.title(title)).to_be_visible()
    expect(olaf.page.get_by_role("img", name=ALT)).to_be_visible()
    expect(olaf.page.get_by_role("heading", name="Then measure")).to_be_visible()
    tags = {
        tag.get_attribute("property") or tag.get_attribute("name"): tag.get_attribute("content")
        for tag in olaf.page.locator("meta[property], meta[name]").all()
    }
    assert tags["og:title"] == title
    assert tags["og:description"] == SUMMARY
    assert tags["og:image:alt"] == ALT
    assert tags["og:url"] == olaf.page.url.partition("?")[0]
    assert tags["twitter:card"] == "summary_large_image"
    assert olaf.page.request.get(str(tags["og:image"])).headers["content-type"].startswith("image/")


def _impact_of(erin: Visit, story: int, title: str) -> None:
    def counted() -> bool | None:
        shares = erin.ask(f"/api/v1/shares/?story={story}")["results"]
        clicks = next(share["clicks"] for share in shares if share["channel"] == "linkedin")
        return True if clicks == {"human": 1, "machine": 1} else None

    wait_for(counted, "one click by a person and one by a machine")
    erin.go("/impact").settled()
    row = erin.page.get_by_role("listitem").filter(has_text=title).filter(has_text="LinkedIn")
    expect(row).to_contain_text("1 click by people")
    expect(row).to_contain_text("1 by machines")
    expect(row).to_contain_text(erin.say("Proven"))


def test_who_has_not_acknowledged_is_led_to_the_guideline_and_back(
    newcomer: Callable[..., Visit], live: Callable[[str], int]
) -> None:
    title = "The wheel that waits"
    live(title)
    visit = newcomer("Bo Timmer", on=PHONE, permissions=["clipboard-read", "clipboard-write"])
    dialog, reading = ShareDialog(visit), Reading(visit)
    dialog.open(title)
    dialog.choose("LinkedIn")
    dialog.text().fill(WORDS)
    expect(dialog.box.get_by_role("button", name=visit.say("Open {network}", network="LinkedIn"))).to_have_count(0)

    dialog.box.get_by_role("link", name=visit.say("Read the guideline"), exact=True).click()
    visit.settled()
    reading.acknowledge()
    _acknowledge_the_others(visit, reading)
    visit.link("Back to what you were sharing").click()

    expect(dialog.text()).to_have_value(WORDS)
    page, _ = dialog.network_page("LinkedIn")
    assert page == "www.linkedin.com/sharing/share-offsite/"
    assert dialog.clipboard() == WORDS
    dialog.posted()
    expect(visit.button("Shared: {title}. Share it again", title=title)).to_be_visible()


def _acknowledge_the_others(visit: Visit, reading: Reading) -> None:
    """Another walk may have published a second guideline."""
    expect(reading.receipt()).to_be_visible()
    waiting = [asked["title"] for asked in visit.ask("/api/v1/guidelines/outstanding/")]
    for title in waiting:
        visit.link("Next: {title}", title=title).click()
        expect(visit.title(title)).to_be_visible()
        reading.acknowledge()
        expect(reading.receipt()).to_be_visible()


def test_a_link_that_never_was_gets_a_friendly_page(enter: Enter) -> None:
    olaf = enter(None, java_script_enabled=False)
    olaf.watch.expect(404, "/s/zzzz")

    olaf.go("/s/zzzz")

    expect(olaf.page.get_by_role("heading", level=1)).to_be_visible()
    expect(olaf.page.get_by_role("main")).not_to_be_empty()
    assert olaf.page.request.get("/s/zzzz").status == 404
