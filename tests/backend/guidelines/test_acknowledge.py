import datetime as dt
import hashlib
from contextlib import contextmanager

import pytest
from django.core import mail
from django.db import IntegrityError, connection, transaction

from backend.factories.guidelines import acknowledge, acknowledge_all, new_version, published_guideline
from backend.support.errors import failures
from backend.support.queries import queries
from firsthand.audit.models import AuditEvent
from firsthand.guidelines.models import Acknowledgement, ClauseText, VersionText
from firsthand.notifications.actions.deliver import deliver_message
from firsthand.notifications.models import Delivery
from firsthand.people.audiences import AudienceRule


@pytest.fixture
def seen(api, erin, conduct):
    """What Erin's phone holds when she has read to the end."""
    body = api(erin).get(f"/api/v1/guidelines/{conduct.pk}/").json()
    return {"version": body["version"]["id"], "locale": body["locale"], "sha256": body["sha256"]}


def address(guideline) -> str:
    return f"/api/v1/guidelines/{guideline.pk}/acknowledge/"


def test_erin_acknowledges_what_she_read(api, erin, conduct, seen, now):
    response = api(erin).post(address(conduct), seen)
    assert response.status_code == 200
    body = response.json()
    assert dt.datetime.fromisoformat(body.pop("acknowledged_at")) == now
    assert body == {
        "version_id": seen["version"],
        "version_number": 1,
        "locale": "en",
        "sha256": seen["sha256"],
    }
    assert api(erin).get("/api/v1/guidelines/outstanding/").json() == []
    body = api(erin).get(f"/api/v1/guidelines/{conduct.pk}/").json()
    assert (body["status"], body["acknowledgement"]["version_number"]) == ("acknowledged", 1)


def test_in_dutch_it_is_the_dutch_text_that_counts(api, hana, conduct):
    body = api(hana).get(f"/api/v1/guidelines/{conduct.pk}/").json()
    data = {"version": body["version"]["id"], "locale": "nl", "sha256": body["sha256"]}
    assert api(hana).post(address(conduct), data).json()["locale"] == "nl"
    wrong_language = {**data, "locale": "en"}
    Acknowledgement.objects.all().delete()
    assert failures(api(hana).post(address(conduct), wrong_language), 409) == [("text_changed", "sha256")]


def test_saying_it_twice_is_saying_it_once(api, erin, conduct, seen, later):
    first = api(erin).post(address(conduct), seen).json()
    later(hours=1)
    assert api(erin).post(address(conduct), seen).json() == first
    assert Acknowledgement.objects.count() == 1
    assert AuditEvent.objects.filter(action="guideline.acknowledge").count() == 1
    assert Delivery.objects.filter(kind="guidelines.receipt").count() == 1


def test_another_text_than_the_frozen_one_is_refused(api, erin, conduct, seen):
    seen["sha256"] = hashlib.sha256(b"another text").hexdigest()
    assert failures(api(erin).post(address(conduct), seen), 409) == [("text_changed", "sha256")]
    assert not Acknowledgement.objects.exists()


def test_a_text_that_was_altered_behind_our_back_cannot_be_acknowledged(api, erin, conduct, now):
    """The hash on the screen is computed from what it shows, so altered rows no longer match what was frozen."""
    with _without_protection():
        ClauseText.objects.filter(locale="en", heading__startswith="own-words").update(rule="Post what we tell you.")
    body = api(erin).get(f"/api/v1/guidelines/{conduct.pk}/").json()
    assert body["clauses"][0]["rule"] == "Post what we tell you."
    data = {"version": body["version"]["id"], "locale": "en", "sha256": body["sha256"]}
    assert failures(api(erin).post(address(conduct), data), 409) == [("text_changed", "sha256")]


@contextmanager
def _without_protection():
    """As somebody with the password of the database would."""
    name = "guidelines_clausetext_no_update"
    with connection.cursor() as cursor:
        on_table = " ON guidelines_clausetext" if connection.vendor == "postgresql" else ""
        cursor.execute(f"DROP TRIGGER {name}{on_table}")
        yield


def test_an_older_version_is_not_in_force_any_more(api, erin, hana, conduct, seen, later):
    new_version(hana, conduct, later(days=1))
    assert failures(api(erin).post(address(conduct), seen), 409) == [("not_current", "version")]


def test_a_version_that_is_not_yet_in_force_waits(api, erin, hana, later, now):
    guideline = published_guideline(hana, now, effective_at=later(days=7))
    later(days=1)
    body = api(erin).get(f"/api/v1/guidelines/{guideline.pk}/").json()
    data = {"version": body["version"]["id"], "locale": "en", "sha256": body["sha256"]}
    assert failures(api(erin).post(address(guideline), data), 409) == [("not_current", "version")]
    later(days=7)
    assert api(erin).post(address(guideline), data).status_code == 200


def test_a_version_of_another_guideline_is_not_this_one(api, erin, hana, conduct, seen, now):
    other = published_guideline(hana, now, slug="photos")
    assert failures(api(erin).post(address(other), seen), 409) == [("not_current", "version")]


def test_a_language_that_is_not_there(api, erin, conduct, seen):
    assert failures(api(erin).post(address(conduct), {**seen, "locale": "fr"}), 400) == [("locale_unknown", "locale")]


@pytest.mark.parametrize(
    ("spoiled", "found"),
    [
        ({"sha256": "no hash"}, [("invalid", "sha256")]),
        ({"sha256": "A" * 64}, [("invalid", "sha256")]),
        ({"version": "<script>"}, [("invalid", "version")]),
        ({"version": None}, [("null", "version")]),
        ({"locale": "x" * 1000}, [("max_length", "locale")]),
    ],
)
def test_nonsense_is_refused_at_its_field(api, erin, conduct, seen, spoiled, found):
    assert failures(api(erin).post(address(conduct), {**seen, **spoiled}), 400) == found


def test_it_is_not_for_somebody_elses_audience(api, erin, hana, later, now):
    guideline = published_guideline(hana, now, audience=AudienceRule(countries=frozenset({"BE"})))
    data = {"version": guideline.versions.get().pk, "locale": "en", "sha256": "0" * 64}
    assert failures(api(erin).post(address(guideline), data), 404) == [("not_found", None)]
    # Hana sees it because it is hers to look after, but it does not apply to her.
    assert failures(api(hana).post(address(guideline), data), 403) == [("permission_denied", None)]


def test_olaf_cannot(api, conduct, seen):
    assert failures(api(None).post(address(conduct), seen), 401) == [("not_authenticated", None)]


def test_the_log_says_that_not_what(erin, conduct, now):
    acknowledge(erin, conduct, now)
    event = AuditEvent.objects.get(action="guideline.acknowledge")
    frozen = VersionText.objects.get(version__guideline=conduct, locale="en")
    assert event.data == {"number": 1, "locale": "en", "sha256": frozen.sha256}
    assert event.target_label == "conduct"


def test_the_receipt_names_the_text_and_whom_to_tell(erin, conduct, now):
    acknowledgement = acknowledge(erin, conduct, now)
    deliver_message(delivery_id=Delivery.objects.get(kind="guidelines.receipt").pk, now=now)
    [receipt] = mail.outbox
    assert receipt.subject == "Receipt: Conduct (en)"
    assert acknowledgement.sha256 in receipt.body
    assert "I have received and read this (en)." in receipt.body
    assert "On 20 November 2026, 10:00 you confirmed version 1" in receipt.body
    assert "Hana (hana@kade.example)" in receipt.body


def test_the_database_keeps_one_per_person_and_version(erin, conduct, now):
    first = acknowledge(erin, conduct, now)
    with pytest.raises(IntegrityError), transaction.atomic():
        Acknowledgement.objects.create(
            user=erin, version=first.version, locale="nl", sha256=first.sha256, acknowledged_at=now
        )


def test_nothing_about_the_device_or_the_reading_is_kept():
    assert {field.name for field in Acknowledgement._meta.get_fields()} == {
        "id", "user", "version", "locale", "sha256", "acknowledged_at",
    }  # fmt: skip


def test_all_that_is_asked_can_be_acknowledged_in_a_row(erin, hana, conduct, now):
    published_guideline(hana, now, slug="photos")
    assert len(acknowledge_all(erin, now)) == 2
    assert acknowledge_all(erin, now) == []


def test_what_acknowledging_costs(api, erin, conduct, seen):
    client = api(erin)
    with queries() as named:
        client.post(address(conduct), seen)
    assert named == [
        "django_session",
        "people_user",
        "people_rolegrant",
        "people_audienceterm",  # the guideline, if visible to her
        "guidelines_version",  # in force now
        "guidelines_versiontext",  # what was frozen
        "guidelines_acknowledgement",  # there already?
        "guidelines_acknowledgement",  # there now
        "audit_auditevent",
        "notifications_delivery",  # the receipt
        "jobs_job",
    ]
