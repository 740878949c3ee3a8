import pytest
from django.core import mail

from backend.factories.stories import draft, submitted_story
from firsthand.notifications.models import Delivery
from firsthand.notifications.transports import email
from firsthand.stories.actions.approve import approve_story
from firsthand.stories.actions.send_back import send_back_story
from firsthand.stories.actions.submit import submit_story

TITLE = "Bikes & <b>berths</b>"


@pytest.fixture
def mailed():
    """The one message that was queued, as its reader gets it."""

    def deliver():
        (delivery,) = Delivery.objects.all()
        email.mail(delivery)
        return mail.outbox[-1]

    return deliver


@pytest.fixture(autouse=True)
def _address(settings):
    settings.SITE_URL = "https://firsthand.example"


def test_approvers_are_asked_to_look(mailed, mark, anna, now):
    story = submit_story(actor=mark, story=draft(mark, now, title=TITLE), now=now)
    message = mailed()
    assert message.to == [f"Anna <{anna.email}>"]
    assert message.subject.endswith(TITLE)
    assert TITLE in message.body
    assert "Mark" in message.body
    assert f"https://firsthand.example/review/{story.pk}" in message.body


@pytest.mark.parametrize("verdict", ["approved", "sent_back"])
def test_the_author_hears_what_came_of_it(mailed, mark, anna, now, verdict):
    story = submitted_story(mark, now, title=TITLE)
    Delivery.objects.all().delete()
    if verdict == "approved":
        signed = {"facts": True, "rights": True, "brand": True, "people": True}
        approve_story(actor=anna, story=story, checklist=signed, now=now)
    else:
        send_back_story(actor=anna, story=story, comment="Which <Vienna>?", now=now)
    message = mailed()
    assert message.to == [f"Mark <{mark.email}>"]
    assert TITLE in message.body
    assert "Anna" in message.body
    assert f"https://firsthand.example/studio/{story.pk}" in message.body
    assert ("Which <Vienna>?" in message.body) is (verdict == "sent_back")


def test_an_author_who_left_is_not_written_to(mark, anna, now):
    story = submitted_story(mark, now)
    Delivery.objects.all().delete()
    type(mark).objects.filter(pk=mark.pk).update(is_active=False)
    send_back_story(actor=anna, story=story, comment="Which Vienna?", now=now)
    assert not Delivery.objects.exists()
