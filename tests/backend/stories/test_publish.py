"""Trusted authors: five approvals in a row, until the first story that comes back."""

import pytest
from django.db import IntegrityError, transaction

from backend.factories.stories import SIGNED, draft, live_story, submitted_story
from backend.support.errors import failures
from firsthand.audit.models import AuditEvent
from firsthand.notifications.models import Delivery
from firsthand.stories.actions.send_back import send_back_story
from firsthand.stories.actions.withdraw import withdraw_story
from firsthand.stories.models import EditorialRules, Review, Story

ALL = {"checklist": dict(SIGNED)}


@pytest.fixture
def approvals(mark, anna, now):
    """approvals(4): Mark's stories that Anna approved, one after the other."""

    def give(count: int) -> None:
        for _ in range(count):
            live_story(mark, anna, now)

    return give


def may_publish(api, user, story) -> bool:
    return api(user).get(f"/api/v1/stories/{story.pk}/").json()["abilities"]["publish"]


def test_after_five_approvals_a_story_goes_out_at_once(send, api, approvals, mark, anna, now):
    approvals(5)
    Delivery.objects.all().delete()
    story = draft(mark, now)
    assert may_publish(api, mark, story)
    body = send(mark, story, "publish", {**ALL, "version": 1}).json()
    assert (body["state"], body["trusted"], body["approved_by"]) == ("live", True, None)
    review = body["history"][0]
    assert (review["verdict"], review["by"], review["checklist"]) == ("trusted", None, SIGNED)
    assert [delivery.person for delivery in Delivery.objects.filter(kind="stories.trusted")] == [anna]
    assert AuditEvent.objects.filter(action="story.publish", actor=mark).exists()
    assert api(anna).get("/api/v1/feed/").json()["results"][0]["id"] == story.pk


def test_four_are_not_enough(send, api, approvals, mark, now):
    approvals(4)
    story = draft(mark, now)
    assert not may_publish(api, mark, story)
    assert failures(send(mark, story, "publish", ALL), 403) == [("permission_denied", None)]


def test_they_can_still_ask_for_review(send, approvals, mark, now):
    approvals(5)
    assert send(mark, draft(mark, now), "submit").json()["state"] == "in_review"


def test_the_first_that_comes_back_takes_it_away_and_counting_begins_anew(api, approvals, mark, anna, now):
    approvals(6)
    send_back_story(actor=anna, story=submitted_story(mark, now), comment="No", now=now)
    assert not may_publish(api, mark, draft(mark, now))
    approvals(4)
    assert not may_publish(api, mark, draft(mark, now))
    approvals(1)
    assert may_publish(api, mark, draft(mark, now))


def test_what_was_withdrawn_was_not_judged(api, approvals, mark, now):
    approvals(5)
    withdraw_story(actor=mark, story=submitted_story(mark, now), now=now)
    assert may_publish(api, mark, draft(mark, now))


def test_what_went_out_on_trust_does_not_earn_more(send, api, approvals, mark, anna, now):
    approvals(5)
    for _ in range(5):
        send(mark, draft(mark, now), "publish", ALL)
    send_back_story(actor=anna, story=submitted_story(mark, now), comment="No", now=now)
    approvals(4)
    assert not may_publish(api, mark, draft(mark, now))


def test_an_admin_switches_it_off_for_everybody(api, send, approvals, mark, ada, now):
    approvals(5)
    story = draft(mark, now)
    assert api(ada).patch("/api/v1/editorial-rules/", {"trusted_authors": False}).status_code == 200
    assert not may_publish(api, mark, story)
    assert send(mark, story, "publish", ALL).status_code == 403


@pytest.mark.parametrize("risk", [{"promotional": True}, {"kind": "review"}])
def test_what_sells_or_asks_for_a_verdict_is_always_reviewed(api, send, approvals, mark, now, risk):
    approvals(5)
    story = draft(mark, now)
    Story.objects.filter(pk=story.pk).update(**risk)
    assert not may_publish(api, mark, story)
    assert send(mark, story, "publish", ALL).status_code == 403


def test_only_own_words(api, send, change, approvals, mark, moses, anna, now):
    approvals(5)
    theirs = draft(moses, now)
    assert send(mark, theirs, "publish", ALL).status_code == 403
    touched = draft(mark, now)
    change(moses, touched, title="By Moses")
    assert send(mark, touched, "publish", ALL).status_code == 403
    assert send(anna, touched, "publish", ALL).status_code == 403


@pytest.mark.parametrize("point", ["facts", "rights", "brand", "people"])
def test_the_author_signs_what_a_reviewer_would(send, approvals, mark, now, point):
    approvals(5)
    answer = send(mark, draft(mark, now), "publish", {"checklist": {**SIGNED, point: False}})
    assert failures(answer, 400) == [("checklist_not_signed", f"checklist.{point}")]


def test_nothing_incomplete_goes_out(send, approvals, mark, now):
    approvals(5)
    answer = send(mark, draft(mark, now, summary="", url=""), "publish", ALL)
    assert failures(answer, 400) == [("required", "summary"), ("required", "url")]


def test_what_is_approved_is_not_published_once_more(send, approvals, mark, anna, now):
    approvals(5)
    assert send(mark, live_story(mark, anna, now), "publish", ALL).status_code == 403


class TestAnEditOfWhatIsApproved:
    def test_signed_it_goes_out_at_once_and_nobody_is_asked(self, change, approvals, mark, anna, now):
        approvals(5)
        story = live_story(mark, anna, now)
        Delivery.objects.all().delete()
        body = change(mark, story, title="New", **ALL).json()
        assert (body["state"], body["trusted"], body["approved_by"]) == ("live", True, None)
        assert body["changes"] == []
        assert {delivery.kind for delivery in Delivery.objects.all()} == {"stories.trusted"}

    def test_unsigned_it_returns_to_review(self, change, approvals, mark, anna, now):
        approvals(5)
        body = change(mark, live_story(mark, anna, now), title="New").json()
        assert body["state"] == "in_review"
        assert body["abilities"]["publish"] is True

    def test_without_trust_nothing_is_kept(self, change, mark, anna, now):
        story = live_story(mark, anna, now)
        assert failures(change(mark, story, title="New", **ALL), 403) == [("not_allowed", None)]
        assert Story.objects.get(pk=story.pk).title == story.title


class TestAfterwards:
    @pytest.fixture
    def story(self, send, approvals, mark, now):
        approvals(5)
        story = draft(mark, now)
        send(mark, story, "publish", ALL)
        story.refresh_from_db()
        return story

    def test_an_approver_approves_it_after_all(self, send, story, anna):
        body = send(anna, story, "approve", ALL).json()
        assert (body["state"], body["trusted"], body["approved_by"]["name"]) == ("live", False, "Anna")

    def test_or_sends_it_back_which_takes_the_trust(self, send, api, story, mark, anna, now):
        assert send(anna, story, "send_back", {"comment": "Wrong brand"}).json()["state"] == "sent_back"
        assert not may_publish(api, mark, draft(mark, now))

    def test_its_author_does_neither(self, send, story, mark):
        assert send(mark, story, "approve", ALL).status_code == 403
        assert send(mark, story, "send_back", {"comment": "x"}).status_code == 403


class TestTheDatabase:
    def test_trusted_means_that_nobody_approved(self, mark, anna, now):
        story = live_story(mark, anna, now)
        with pytest.raises(IntegrityError, match="story_trusted_has_no_approver"), transaction.atomic():
            Story.objects.filter(pk=story.pk).update(trusted=True)

    def test_a_verdict_has_a_reviewer_unless_it_went_on_trust(self, mark, anna, now):
        live_story(mark, anna, now)
        with pytest.raises(IntegrityError, match="review_by_somebody"), transaction.atomic():
            Review.objects.update(reviewer=None)

    def test_there_is_one_set_of_rules(self, db):
        with pytest.raises(IntegrityError, match="editorialrules_one_row"), transaction.atomic():
            EditorialRules.objects.create(pk=2)
