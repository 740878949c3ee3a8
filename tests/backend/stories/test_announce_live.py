from backend.factories.stories import live_story
from firsthand.notifications.models import Delivery
from firsthand.stories.actions.announce_live import announce_live
from firsthand.stories.models import Story


def told() -> list:
    return [delivery.person for delivery in Delivery.objects.filter(kind="stories.live")]


def test_the_author_hears_when_the_planned_moment_has_come(mark, anna, now, day):
    story = live_story(mark, anna, now, publish_at=now + day)
    assert announce_live(now=now) == 0
    assert announce_live(now=now + day) == 1
    assert told() == [mark]
    assert Story.objects.get(pk=story.pk).announced_at == now + day


def test_once(mark, anna, now, day):
    live_story(mark, anna, now, publish_at=now + day)
    announce_live(now=now + day)
    assert announce_live(now=now + 2 * day) == 0
    assert told() == [mark]


def test_what_was_live_at_its_approval_was_told_by_that(mark, anna, now, day):
    live_story(mark, anna, now)
    assert announce_live(now=now + day) == 0


def test_what_was_planned_for_later_meanwhile_waits(change, mark, anna, now, day):
    story = live_story(mark, anna, now, publish_at=now + day)
    change(mark, story, publish_at=(now + 3 * day).isoformat())
    assert announce_live(now=now + day) == 0
    assert announce_live(now=now + 3 * day) == 1


def test_nor_what_went_back_to_review(change, mark, anna, now, day):
    change(mark, live_story(mark, anna, now, publish_at=now + day), title="New")
    assert announce_live(now=now + day) == 0
