from backend.factories.stories import live_story, submitted_story
from firsthand.audit.models import AuditEvent


def test_the_author_takes_it_back(send, mark, now):
    story = submitted_story(mark, now)
    assert send(mark, story, "withdraw").json()["state"] == "draft"
    assert AuditEvent.objects.filter(action="story.withdraw", actor=mark).exists()


def test_nobody_else_does(send, erin, mark, moses, anna, now):
    story = submitted_story(mark, now)
    assert send(moses, story, "withdraw").status_code == 403
    assert send(anna, story, "withdraw").status_code == 403
    assert send(erin, story, "withdraw").status_code == 404


def test_not_once_it_is_approved(send, mark, anna, now):
    assert send(mark, live_story(mark, anna, now), "withdraw").status_code == 403
