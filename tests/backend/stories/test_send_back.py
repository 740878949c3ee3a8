import pytest

from backend.factories.stories import draft, submitted_story
from backend.support.errors import failures
from firsthand.audit.models import AuditEvent
from firsthand.notifications.models import Delivery


def test_it_returns_to_its_author_with_the_reason(send, mark, anna, now):
    story = submitted_story(mark, now)
    body = send(anna, story, "send_back", {"comment": "The date is wrong.\nWhich Vienna?"}).json()
    assert body["state"] == "sent_back"
    assert body["review"]["comment"] == "The date is wrong.\nWhich Vienna?"
    assert body["review"]["by"]["name"] == "Anna"
    told = Delivery.objects.get(kind="stories.sent_back")
    assert (told.person, told.context["comment"]) == (mark, "The date is wrong.\nWhich Vienna?")
    assert AuditEvent.objects.filter(action="story.send_back", actor=anna).exists()


def test_mark_changes_it_and_sends_it_in_again(send, change, mark, anna, now):
    story = submitted_story(mark, now)
    send(anna, story, "send_back", {"comment": "Which Vienna?"})
    assert change(mark, story, summary="Vienna in Austria.").json()["state"] == "sent_back"
    body = send(mark, story, "submit").json()
    assert body["state"] == "in_review"
    assert [review["verdict"] for review in body["history"]] == ["sent_back"]


@pytest.mark.parametrize(
    ("body", "code"), [({}, "required"), ({"comment": " "}, "blank"), ({"comment": "\u200e"}, "required")]
)
def test_it_needs_a_reason(send, mark, anna, now, body, code):
    assert failures(send(anna, submitted_story(mark, now), "send_back", body), 400) == [(code, "comment")]


def test_who_may_not(send, erin, mark, moses, anna, now):
    story = submitted_story(mark, now)
    reason = {"comment": "No"}
    assert send(moses, story, "send_back", reason).status_code == 403
    assert send(erin, story, "send_back", reason).status_code == 404
    assert send(anna, submitted_story(anna, now), "send_back", reason).status_code == 403
    assert send(anna, draft(mark, now), "send_back", reason).status_code == 403
