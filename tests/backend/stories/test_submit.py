import pytest

from backend.factories.stories import draft, picture, submitted_story
from backend.support.errors import failures
from firsthand.audit.models import AuditEvent
from firsthand.notifications.models import Delivery
from firsthand.people.audiences import AudienceRule
from firsthand.stories.actions.attach_image import attach_image
from firsthand.stories.actions.draft import draft_story
from firsthand.stories.models import Story


def test_it_goes_to_review_and_every_other_approver_hears(send, mark, anna, berta, now):
    story = draft(mark, now)
    body = send(mark, story, "submit").json()
    assert (body["state"], body["submitted_at"]) == ("in_review", "2026-11-20T09:00:00Z")
    heard = Delivery.objects.filter(kind="stories.submitted")
    assert {delivery.person for delivery in heard} == {anna, berta}
    assert AuditEvent.objects.filter(action="story.submit", actor=mark).exists()


def test_an_approver_who_wrote_it_is_not_asked(send, anna, berta, now):
    send(anna, draft(anna, now), "submit")
    assert [delivery.person for delivery in Delivery.objects.all()] == [berta]


def test_everything_that_is_missing_is_said_at_once(send, mark, now):
    story = draft_story(actor=mark, title="Train", now=now)
    assert failures(send(mark, story, "submit"), 400) == [
        ("required", "summary"),
        ("required", "url"),
        ("nobody_in_audience", "audience"),
    ]
    assert Story.objects.get().state == "draft"


@pytest.mark.parametrize(
    ("over", "failure"),
    [
        ({"kind": "page", "url": ""}, ("required", "body")),
        ({"audience": AudienceRule(countries=frozenset({"BE"}))}, ("nobody_in_audience", "audience")),
    ],
)
def test_what_each_kind_needs(send, mark, now, over, failure):
    assert failures(send(mark, draft(mark, now, **over), "submit"), 400) == [failure]


def test_an_end_in_the_past_is_refused(send, mark, now, day):
    story = draft(mark, now - 3 * day, expires_at=now - day)
    assert failures(send(mark, story, "submit"), 400) == [("in_the_past", "expires_at")]


def test_a_picture_needs_words_for_who_cannot_see_it(send, api, mark, now):
    story = attach_image(actor=mark, story=draft(mark, now), data=picture(), file_name="a.jpg", now=now)
    assert failures(send(mark, story, "submit"), 400) == [("alt_text_required", "image.alt")]
    api(mark).patch(f"/api/v1/stories/{story.pk}/image/", {"alt": "A train at night"})
    assert send(mark, story, "submit").status_code == 200


def test_another_version_than_the_one_read_is_refused(send, mark, now):
    answer = send(mark, draft(mark, now), "submit", {"version": 7})
    assert failures(answer, 409) == [("edited_elsewhere", "version")]


def test_it_cannot_be_submitted_twice(send, mark, now):
    assert failures(send(mark, submitted_story(mark, now), "submit"), 403) == [("permission_denied", None)]


def test_only_who_writes_stories_may(send, erin, mark, now):
    assert send(erin, draft(mark, now), "submit").status_code == 404
    assert send(None, draft(mark, now), "submit").status_code == 401
