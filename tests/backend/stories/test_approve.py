import pytest
from django.db import IntegrityError, transaction

from backend.factories.stories import SIGNED, draft, live_story, submitted_story
from backend.support.errors import failures
from firsthand.audit.models import AuditEvent
from firsthand.common.errors import NotAllowed
from firsthand.notifications.models import Delivery
from firsthand.stories.actions.approve import approve_story
from firsthand.stories.actions.edit import edit_story
from firsthand.stories.models import Review, Story
from firsthand.stories.signals import target_changed

ALL = {"checklist": dict(SIGNED)}


@pytest.fixture
def heard():
    """What the floors above are told: [(story id, target address)]."""
    calls = []

    def listen(story, target_url, **_):
        calls.append((story.pk, target_url))

    target_changed.connect(listen)
    yield calls
    target_changed.disconnect(listen)


def test_anna_approves_and_mark_hears(send, mark, anna, now):
    story = submitted_story(mark, now)
    body = send(anna, story, "approve", ALL).json()
    assert (body["state"], body["published_at"]) == ("live", "2026-11-20T09:00:00Z")
    assert body["approved_by"]["name"] == "Anna"
    assert body["review"] == {
        "verdict": "approved",
        "comment": "",
        "remarks": [],
        "checklist": SIGNED,
        "by": {"id": anna.pk, "name": "Anna"},
        "at": "2026-11-20T09:00:00Z",
        "version": 1,
    }
    assert Review.objects.get().checklist == SIGNED
    assert [delivery.person for delivery in Delivery.objects.filter(kind="stories.approved")] == [mark]
    assert AuditEvent.objects.filter(action="story.approve", actor=anna).exists()


def test_a_planned_story_waits_for_its_moment(send, mark, anna, now, day):
    story = submitted_story(mark, now, publish_at=now + day)
    assert send(anna, story, "approve", ALL).json()["state"] == "scheduled"


def test_approval_after_the_planned_moment_publishes_then(send, mark, anna, now, day):
    story = submitted_story(mark, now - 2 * day, publish_at=now - day)
    body = send(anna, story, "approve", ALL).json()
    assert (body["state"], body["published_at"]) == ("live", "2026-11-20T09:00:00Z")


@pytest.mark.parametrize("point", ["facts", "rights", "brand", "people"])
def test_every_point_of_the_checklist_is_signed(send, mark, anna, now, point):
    story = submitted_story(mark, now)
    answer = send(anna, story, "approve", {"checklist": {**SIGNED, point: False}})
    assert failures(answer, 400) == [("checklist_not_signed", f"checklist.{point}")]
    del (rest := dict(SIGNED))[point]
    assert failures(send(anna, story, "approve", {"checklist": rest}), 400) == [("required", f"checklist.{point}")]


def test_without_a_checklist(send, mark, anna, now):
    assert failures(send(anna, submitted_story(mark, now), "approve"), 400) == [("required", "checklist")]


class TestWhatEndedWhileItWaited:
    def test_is_not_approved_in_silence(self, send, clock, mark, anna, now, day):
        story = submitted_story(mark, now, expires_at=now + day)
        clock.move_to(now + day)
        answer = send(anna, story, "approve", ALL)
        assert failures(answer, 400) == [("already_expired", "expires_at")]
        assert "send it back" in answer.json()["errors"][0]["message"]

    @pytest.mark.parametrize("days", [5, None])
    def test_the_approver_chooses_another_end_or_none(self, send, change, clock, mark, anna, now, day, days):
        story = submitted_story(mark, now, expires_at=now + day)
        clock.move_to(now + 2 * day)
        ends = None if days is None else (now + days * day).isoformat()
        changed = change(anna, story, expires_at=ends).json()
        answer = send(anna, story, "approve", {**ALL, "version": changed["version"]})
        assert answer.json()["state"] == "live"


def test_a_late_approval_says_how_late(send, mark, anna, now, day):
    story = submitted_story(mark, now - 2 * day, publish_at=now - day / 8)
    send(anna, story, "approve", ALL)
    event = AuditEvent.objects.get(action="story.publish_late")
    assert (event.actor, event.data["hours_late"]) == (None, 3.0)


def test_approving_again_what_is_out_is_not_late(send, change, clock, mark, anna, now, day):
    story = live_story(mark, anna, now, publish_at=now + day)
    clock.move_to(now + 2 * day)
    change(mark, story, title="New")
    send(anna, story, "approve", ALL)
    assert not AuditEvent.objects.filter(action="story.publish_late").exists()


def test_another_version_than_the_one_read_is_not_approved(send, mark, anna, now):
    story = submitted_story(mark, now)
    edit_story(actor=mark, story=story, version=1, summary="Something else", now=now)
    answer = send(anna, story, "approve", {**ALL, "version": 1})
    assert failures(answer, 409) == [("edited_elsewhere", "version")]
    assert send(anna, story, "approve", {**ALL, "version": 2}).status_code == 200


class TestFourEyes:
    def test_nobody_approves_their_own(self, send, api, anna, berta, now):
        story = submitted_story(anna, now)
        assert failures(send(anna, story, "approve", ALL), 403) == [("permission_denied", None)]
        assert not api(anna).get(f"/api/v1/stories/{story.pk}/").json()["abilities"]["approve"]
        assert send(berta, story, "approve", ALL).status_code == 200

    def test_nor_what_they_changed_last(self, send, mark, anna, berta, now):
        story = submitted_story(mark, now)
        edit_story(actor=anna, story=story, version=1, summary="Anna's words", now=now)
        assert send(anna, story, "approve", ALL).status_code == 403
        assert send(berta, story, "approve", ALL).status_code == 200

    def test_nor_what_was_their_own_idea(self, send, mark, anna, berta, now):
        story = submitted_story(mark, now)
        Story.objects.filter(pk=story.pk).update(suggested_by=anna)
        assert send(anna, story, "approve", ALL).status_code == 403
        assert send(berta, story, "approve", ALL).status_code == 200

    def test_the_action_itself_refuses(self, anna, now):
        with pytest.raises(NotAllowed):
            approve_story(actor=anna, story=submitted_story(anna, now), checklist=SIGNED, now=now)

    def test_and_so_does_the_database(self, mark, anna, now):
        story = live_story(mark, anna, now)
        with pytest.raises(IntegrityError, match="story_four_eyes"), transaction.atomic():
            Story.objects.filter(pk=story.pk).update(approved_by=mark)


class TestAgain:
    def test_a_story_that_was_out_keeps_its_date(self, send, change, clock, mark, anna, now, day):
        story = live_story(mark, anna, now)
        clock.move_to(now + day)
        change(mark, story, title="New")
        body = send(anna, story, "approve", ALL).json()
        assert (body["state"], body["published_at"]) == ("live", "2026-11-20T09:00:00Z")
        assert body["changed_fields"] == []

    def test_a_new_target_is_told_to_the_floors_above(self, send, change, heard, mark, anna, now):
        story = live_story(mark, anna, now)
        change(mark, story, url="https://example.org/new")
        assert heard == []
        assert Story.objects.get().target_url == "https://example.org/night-train"
        send(anna, story, "approve", ALL)
        assert heard == [(story.pk, "https://example.org/new")]

    def test_the_same_target_is_not(self, send, change, heard, mark, anna, now):
        story = live_story(mark, anna, now)
        change(mark, story, title="New")
        send(anna, story, "approve", ALL)
        assert heard == []


def test_only_what_waits_for_review(send, mark, anna, now):
    assert send(anna, draft(mark, now), "approve", ALL).status_code == 403
    assert send(anna, live_story(mark, anna, now), "approve", ALL).status_code == 403


def test_only_approvers(send, mark, moses, erin, now):
    story = submitted_story(mark, now)
    assert send(moses, story, "approve", ALL).status_code == 403
    assert send(erin, story, "approve", ALL).status_code == 404
    assert send(None, story, "approve", ALL).status_code == 401
