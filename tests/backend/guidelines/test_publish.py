import datetime as dt
import hashlib

import pytest

from backend.factories.guidelines import (
    acknowledge,
    drafted_guideline,
    edits_of,
    new_version,
    published_guideline,
    reword,
)
from backend.support.errors import failures
from backend.support.queries import queries
from firsthand.audit.models import AuditEvent
from firsthand.common.errors import NotAllowed
from firsthand.guidelines.actions.draft import draft_version
from firsthand.guidelines.actions.drafting import AlreadyPublished
from firsthand.guidelines.actions.edit import ClauseEdit, edit_draft
from firsthand.guidelines.actions.publish import publish_version
from firsthand.guidelines.content import Cover
from firsthand.guidelines.freezing import document, manifest_sha256
from firsthand.guidelines.models import Version, VersionText
from firsthand.guidelines.queries import content_of
from firsthand.jobs.models import Job

SUMMARY = {"en": "Say where you work at the start.", "nl": "Zeg vooraan waar je werkt."}
DAY = dt.timedelta(days=1)


@pytest.fixture
def draft(later, hana, now):
    return drafted_guideline(hana, now)


@pytest.fixture
def second(conduct, hana, now):
    """The draft of version 2, with a change in it."""
    return reword(hana, draft_version(actor=hana, guideline=conduct, now=now), "A better reason.", now)


def address(version) -> str:
    return f"/api/v1/guideline-versions/{version.pk}/publish/"


def test_hana_publishes_the_first_version(api, hana, draft):
    response = api(hana).post(address(draft), {"change_class": "material", "grace_days": 7})
    assert response.status_code == 200
    body = response.json()
    assert (body["state"], body["number"], body["change_class"]) == ("published", 1, "material")
    assert body["published_by"] == {"id": hana.pk, "name": "Hana"}
    assert body["published_at"] == body["effective_at"] == "2026-11-20T09:00:00Z"
    assert body["due_at"] == "2026-11-27T09:00:00Z"
    assert set(body["sha256"]) == {"en", "nl"}
    assert len(body["manifest_sha256"]) == 64
    assert body["abilities"]["update"] is False


def test_what_is_frozen_is_what_was_written(hana, draft, now):
    version = publish_version(actor=hana, version=draft, change_class="material", summary={}, now=now)
    content = content_of(version)
    for text in VersionText.objects.filter(version=version):
        assert text.body == document(content, text.locale)
        assert text.sha256 == hashlib.sha256(text.body.encode()).hexdigest()
        assert version.manifest["texts"][text.locale]["sha256"] == text.sha256
        assert version.manifest["texts"][text.locale]["statement"] == text.statement


def test_the_manifest_comes_back_from_the_database_with_the_same_hash(hana, draft, now):
    publish_version(actor=hana, version=draft, change_class="material", summary={}, now=now)
    version = Version.objects.get()
    assert manifest_sha256(version.manifest) == version.manifest_sha256


def test_the_first_version_is_material_whatever_was_chosen(hana, draft, now):
    version = publish_version(actor=hana, version=draft, change_class="editorial", summary={}, now=now)
    assert version.change_class == "material"


def test_a_summary_is_asked_from_the_second_version_on(api, hana, second):
    for summary, param in [({}, "summary.en"), ({"en": "What."}, "summary.nl"), ({"en": " ", "nl": "x"}, "summary.en")]:
        data = {"change_class": "material", "summary": summary}
        assert failures(api(hana).post(address(second), data), 400) == [("summary_required", param)]
    body = api(hana).post(address(second), {"change_class": "clarifying", "summary": SUMMARY}).json()
    assert (body["number"], body["summary"]) == (2, SUMMARY)


def test_better_words_keep_the_deadline_of_the_last_material_change(hana, conduct, second, now):
    version = publish_version(
        actor=hana, version=second, change_class="clarifying", summary=SUMMARY, grace_days=90, now=now + 3 * DAY
    )
    assert version.due_at == now + 14 * DAY
    assert (version.grace_days, version.accepted_from) == (14, 1)


def test_a_placeholder_that_is_not_filled_in_is_found(api, hana, draft, now):
    reword(hana, draft, "Ask {{contact}}.", now)
    assert failures(api(hana).post(address(draft), {"change_class": "material"}), 400) == [
        ("placeholder_unfilled", "clauses.0.texts.en.why")
    ]


@pytest.mark.parametrize("text", ["Ask {{ contact }}", "Ask {{contact", "Ask contact}}"])
def test_half_a_placeholder_too(hana, draft, now, text):
    edit_draft(actor=hana, version=draft, texts={"nl": Cover("Titel", text)}, now=now)
    with pytest.raises(Exception, match="between") as raised:
        publish_version(actor=hana, version=draft, change_class="material", summary={}, now=now)
    assert raised.value.param == "texts.nl.statement"


def test_a_language_that_lost_a_clause_is_found(api, hana, draft, now):
    first, *others = edits_of(draft)
    only_english = ClauseEdit(clause_id=first.clause_id, binding=True, texts={"en": first.texts["en"]})
    edit_draft(actor=hana, version=draft, clauses=[only_english, *others], now=now)
    assert failures(api(hana).post(address(draft), {"change_class": "material"}), 400) == [
        ("locale_missing", "clauses.0.texts.nl")
    ]


def test_an_empty_title_is_found(api, hana, draft, now):
    edit_draft(actor=hana, version=draft, texts={"en": Cover("", "Yes.")}, now=now)
    assert failures(api(hana).post(address(draft), {"change_class": "material"}), 400) == [
        ("text_missing", "texts.en.title")
    ]


@pytest.mark.parametrize(
    ("spoiled", "found"),
    [
        ({"change_class": "huge"}, ("invalid_choice", "change_class")),
        ({"change_class": None}, ("null", "change_class")),
        ({"effective_at": "2026-11-19T09:00:00Z"}, ("effective_in_the_past", "effective_at")),
        ({"effective_at": "soon"}, ("invalid", "effective_at")),
        ({"grace_days": -1}, ("min_value", "grace_days")),
        ({"grace_days": 366}, ("max_value", "grace_days")),
        ({"summary": {"en": "x" * 1_001}}, ("max_length", "summary.en")),
        ({"summary": "What."}, ("not_a_dict", "summary")),
        ({"audience": {"roles": ["king"]}}, ("invalid_choice", "audience.roles.0")),
    ],
)
def test_nonsense_is_refused_at_its_field(api, hana, draft, spoiled, found):
    assert failures(api(hana).post(address(draft), {"change_class": "material", **spoiled}), 400)[0] == found
    draft.refresh_from_db()
    assert draft.state == "draft"


def test_dates_in_the_wrong_order(hana, api, later, now):
    guideline = published_guideline(hana, now, effective_at=later(days=10))
    later(days=1)
    second = reword(hana, draft_version(actor=hana, guideline=guideline, now=now), "Again.", now)
    data = {"change_class": "material", "summary": SUMMARY, "effective_at": "2026-11-25T09:00:00Z"}
    assert failures(api(hana).post(address(second), data), 400) == [("effective_before_previous", "effective_at")]
    at_once = {**data, "effective_at": None}
    assert failures(api(hana).post(address(second), at_once), 400) == [("effective_before_previous", "effective_at")]


def test_publishing_can_change_whom_it_is_for(api, hana, erin, conduct, second, now):
    data = {"change_class": "material", "summary": SUMMARY, "audience": {"countries": ["BE"]}}
    body = api(hana).post(address(second), data).json()
    assert (body["audience"]["countries"], body["audience_count"]) == (["BE"], 0)
    assert api(erin).get("/api/v1/guidelines/outstanding/").json() == []


def test_what_the_publisher_looked_at_is_what_is_published(api, hana, second, now):
    reword(hana, second, "A colleague was faster.", now)
    data = {"change_class": "material", "summary": SUMMARY, "revision": 2}
    response = api(hana).post(address(second), data)
    assert (response.status_code, response.json()["errors"][0]["code"]) == (409, "edited_elsewhere")
    assert api(hana).post(address(second), {**data, "revision": 3}).status_code == 200


def test_publishing_twice_is_refused(api, hana, draft, now):
    publish_version(actor=hana, version=draft, change_class="material", summary={}, now=now)
    assert failures(api(hana).post(address(draft), {"change_class": "material"}), 403) == [("permission_denied", None)]
    with pytest.raises(AlreadyPublished):
        publish_version(actor=hana, version=draft, change_class="material", summary={}, now=now)


@pytest.mark.parametrize("name", ["erin", "mark", "anna", "stan", "wim", "ada"])
def test_nobody_else_publishes(api, draft, now, name, request):
    somebody = request.getfixturevalue(name)
    assert failures(api(somebody).post(address(draft), {"change_class": "material"}), 404) == [("not_found", None)]
    with pytest.raises(NotAllowed):
        publish_version(actor=somebody, version=draft, change_class="material", summary={}, now=now)


def test_olaf_is_asked_to_sign_in(api, draft):
    assert failures(api(None).post(address(draft), {"change_class": "material"}), 401) == [("not_authenticated", None)]


def test_the_log_says_who_published_which_text(hana, draft, now):
    version = publish_version(actor=hana, version=draft, change_class="material", summary={}, now=now)
    event = AuditEvent.objects.get(action="guideline.publish")
    assert event.actor == hana
    assert event.data == {
        "number": 1,
        "change_class": "material",
        "effective_at": "2026-11-20T09:00:00+00:00",
        "grace_days": 14,
        "audience_changed": False,
        "manifest_sha256": version.manifest_sha256,
    }


def test_the_audience_is_told_by_a_job_in_the_same_transaction(hana, draft, now):
    version = publish_version(actor=hana, version=draft, change_class="material", summary={}, now=now)
    job = Job.objects.get(name="guidelines.announce")
    assert job.kwargs == {"version_id": version.pk, "after": 0}


def test_acknowledgements_of_before_stay_as_they_were(hana, erin, conduct, now):
    first = acknowledge(erin, conduct, now)
    new_version(hana, conduct, now)
    first.refresh_from_db()
    assert (first.version.number, first.acknowledged_at) == (1, now)


@pytest.mark.parametrize("people", [1, 50])
def test_publishing_costs_the_same_for_one_and_for_fifty_people(hana, person, draft, now, people):
    for number in range(people):
        person(f"Colleague {number}")
    hana.roles  # noqa: B018  read once per request
    with queries() as named:
        publish_version(actor=hana, version=draft, change_class="material", summary={}, now=now)
    assert named == [
        "guidelines_guideline",  # locked
        "guidelines_version",  # the draft as it is now
        "guidelines_version",  # what was published before
        "guidelines_clausetext",  # all that it says
        "guidelines_versiontext",
        "guidelines_clause",
        "guidelines_versiontext",  # frozen, in English
        "guidelines_versiontext",  # and in Dutch
        "guidelines_version",
        "audit_auditevent",
        "jobs_job",
    ]
