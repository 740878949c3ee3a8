from backend.factories.stories import submitted_story
from firsthand.notifications.models import Delivery
from firsthand.stories.actions.remind_approvers import remind_approvers
from firsthand.stories.actions.submit import submit_story
from firsthand.stories.actions.withdraw import withdraw_story


def told() -> list[str]:
    return sorted(delivery.person.name for delivery in Delivery.objects.filter(kind="stories.waiting"))


def test_approvers_hear_a_day_before_and_once(mark, anna, berta, now, day):
    submitted_story(mark, now, publish_at=now + 2 * day)
    assert remind_approvers(now=now) == 0
    assert remind_approvers(now=now + day) == 1
    assert remind_approvers(now=now + 2 * day) == 0
    assert told() == ["Anna", "Berta"]


def test_not_who_wrote_it(anna, berta, now, day):
    submitted_story(anna, now, publish_at=now + day)
    remind_approvers(now=now)
    assert told() == ["Berta"]


def test_the_message_names_the_moment_in_the_companys_time(mark, anna, now, day):
    submitted_story(mark, now, publish_at=now + day / 2)
    remind_approvers(now=now)
    context = Delivery.objects.get(kind="stories.waiting").context
    assert (context["moment"], context["late"]) == ("Friday 20 November, 22:00", False)


def test_one_without_a_planned_moment_is_not_pressing(mark, anna, now, day):
    submitted_story(mark, now)
    assert remind_approvers(now=now + 30 * day) == 0


def test_submitting_again_begins_anew(mark, anna, now, day):
    story = submitted_story(mark, now, publish_at=now + day)
    remind_approvers(now=now)
    withdraw_story(actor=mark, story=story, now=now)
    submit_story(actor=mark, story=story, now=now)
    assert remind_approvers(now=now) == 1
