import datetime as dt
import hashlib

import pytest

from backend.factories.guidelines import (
    acknowledge,
    as_seen_by,
    drafted_guideline,
    new_version,
    published_guideline,
    reword,
)
from backend.support.errors import failures
from backend.support.queries import queries
from firsthand.guidelines.actions.publish import publish_version
from firsthand.guidelines.models import VersionText
from firsthand.guidelines.policies import GuidelinePolicy
from firsthand.people.audiences import AudienceRule


def address(guideline) -> str:
    return f"/api/v1/guidelines/{guideline.pk}/"


def test_erin_reads_it_in_her_own_language(api, erin, conduct):
    body = api(erin).get(address(conduct)).json()
    assert body["title"] == "Conduct (en)"
    assert body["locale"] == "en"
    assert body["locales"] == ["en", "nl"]
    assert body["statement"] == "I have received and read this (en)."
    assert body["contact"] == {"name": "Hana", "address": "hana@kade.example"}
    assert body["clauses"][0] == {
        "clause_id": "own-words",
        "number": 1,
        "heading": "own-words (en)",
        "rule": "The rule of own-words at Kade.",
        "html": "<p>Because of this.</p>\n<p>And because of the works council.</p>\n",
        "do": "Do this.",
        "dont": "Do not do that.",
        "binding": False,
        "change": None,
    }
    assert [clause["clause_id"] for clause in body["clauses"]][2:] == ["not-forbidden", "what-is-kept"]
    assert body["abilities"] == {"acknowledge": True, "edit": False, "publish": False, "coverage": False}


def test_a_new_reader_is_asked_and_may_not_share_yet(api, erin, conduct, now):
    body = api(erin).get(address(conduct)).json()
    assert (body["status"], body["blocking"]) == ("outstanding", True)
    assert body["acknowledgement"] is None
    assert body["what_changed"] is None
    assert dt.datetime.fromisoformat(body["version"]["due_at"]) == now + dt.timedelta(days=14)


@pytest.mark.parametrize(("asked", "got"), [("nl", "nl"), ("en", "en"), ("fr", "en"), ("", "en"), ("<b>", "en")])
def test_a_language_that_is_not_there_falls_back(api, erin, conduct, asked, got):
    assert api(erin).get(address(conduct), {"locale": asked}).json()["locale"] == got


def test_the_hash_is_that_of_the_frozen_bytes(api, erin, conduct):
    body = api(erin).get(address(conduct), {"locale": "nl"}).json()
    frozen = VersionText.objects.get(version=body["version"]["id"], locale="nl")
    assert body["sha256"] == frozen.sha256 == hashlib.sha256(frozen.body.encode()).hexdigest()
    for shown in (body["title"], body["statement"], body["contact"]["address"], body["clauses"][3]["rule"]):
        assert shown in frozen.body


def test_who_acknowledged_before_reads_what_changed_since(api, erin, hana, conduct, later, now):
    acknowledge(erin, conduct, now)
    new_version(hana, conduct, now, change_class="editorial")
    new_version(hana, conduct, later(days=1), change_class="material")
    body = api(erin).get(address(conduct)).json()
    assert body["what_changed"] == "What is new in 2.\n\nWhat is new in 3."
    assert {clause["clause_id"]: clause["change"] for clause in body["clauses"]} == {
        "own-words": "changed",
        "disclose": None,
        "not-forbidden": None,
        "what-is-kept": None,
    }
    assert (body["status"], body["blocking"]) == ("outstanding", False)
    assert body["acknowledgement"]["version_number"] == 1


def test_a_version_for_later_is_announced_and_the_one_in_force_shown(api, erin, hana, conduct, later, now):
    new_version(hana, conduct, now, effective_at=later(days=7))
    later(days=1)
    body = api(erin).get(address(conduct)).json()
    assert (body["version"]["number"], body["upcoming"]["number"]) == (1, 2)
    later(days=7)
    body = api(erin).get(address(conduct)).json()
    assert (body["version"]["number"], body["upcoming"]) == (2, None)


def test_a_first_version_can_be_read_before_it_takes_effect(api, erin, hana, later, now):
    guideline = published_guideline(hana, now, effective_at=later(days=7))
    later(days=1)
    body = api(erin).get(address(guideline)).json()
    assert (body["version"]["number"], body["status"], body["blocking"]) == (1, "not_required", False)


def test_a_guideline_for_others_does_not_exist_for_erin(api, erin, hana, now, later):
    guideline = published_guideline(hana, now, audience=AudienceRule(countries=frozenset({"BE"})))
    assert failures(api(erin).get(address(guideline)), 404) == [("not_found", None)]


def test_who_moved_away_still_reads_what_they_acknowledged(api, erin, hana, now, later):
    guideline = published_guideline(hana, now, audience=AudienceRule(countries=frozenset({"NL"})))
    acknowledge(erin, guideline, now)
    erin.country = "BE"
    erin.save(update_fields=["country"])
    body = api(erin).get(address(guideline)).json()
    assert body["status"] == "not_required"
    assert body["acknowledgement"]["version_number"] == 1
    assert body["abilities"]["acknowledge"] is False


def test_nobody_reads_a_draft_here(api, erin, hana, now, later):
    guideline = drafted_guideline(hana, now).guideline
    assert failures(api(erin).get(address(guideline)), 404) == [("not_found", None)]
    assert failures(api(hana).get(address(guideline)), 404) == [("not_found", None)]


def test_olaf_is_asked_to_sign_in(api, conduct):
    assert failures(api(None).get(address(conduct)), 401) == [("not_authenticated", None)]


def test_html_and_script_are_shown_as_text(api, erin, hana, now, later):
    version = drafted_guideline(hana, now)
    evil = '<script>alert(1)</script> **bold** <img src=x onerror="alert(2)"> [x](javascript:alert)'
    reword(hana, version, evil, now)
    publish_version(actor=hana, version=version, change_class="material", summary={}, now=now)
    html = api(erin).get(address(version.guideline)).json()["clauses"][0]["html"]
    assert "<script" not in html
    assert "<img" not in html
    assert "href" not in html
    assert "<strong>bold</strong>" in html
    assert "&lt;script&gt;" in html


def test_what_reading_costs(api, erin, hana, conduct, now, later):
    acknowledge(erin, conduct, now)
    new_version(hana, conduct, now)
    client = api(erin)
    client.get(address(conduct))
    with queries() as named:
        client.get(address(conduct))
    assert named == [
        "django_session",
        "people_user",
        "people_rolegrant",
        "people_audienceterm",  # guidelines visible to her: the first table in it is that of the rule
        "guidelines_version",  # in force, and announced
        "guidelines_versiontext",  # which languages
        "guidelines_clausetext",  # what it says in hers
        "guidelines_versiontext",
        "guidelines_clause",
        "guidelines_acknowledgement",  # hers, with their versions
        "guidelines_version",  # what changed since, in words
        "guidelines_clausetext",  # and what she acknowledged then, to compare
        "guidelines_versiontext",
        "guidelines_clause",
    ]


@pytest.mark.parametrize("versions", [1, 20])
def test_a_long_history_costs_the_same(api, erin, hana, conduct, now, later, versions):
    acknowledge(erin, conduct, now)
    for _ in range(versions):
        new_version(hana, conduct, now, change_class="editorial")
    client = api(erin)
    with queries() as named:
        body = client.get(address(conduct)).json()
    assert body["version"]["number"] == versions + 1
    assert len(named) == 14


def test_abilities_of_an_owner(hana, conduct, now):
    assert GuidelinePolicy().abilities(hana, as_seen_by(hana, conduct)) == {
        "acknowledge": True,
        "edit": True,
        "publish": False,
        "coverage": True,
    }
