import datetime as dt
import random
from collections import Counter

import pytest

from firsthand.demo.rhythm import Rhythm
from firsthand.demo.timeline import Timeline
from firsthand.demo.visitors import PREVIEWS, REACH, crawler, person, preview
from firsthand.links.visitors import judge
from firsthand.sharing.channels import CHANNELS

MONDAY = dt.datetime(2026, 11, 16, 8, 0, tzinfo=dt.UTC)


@pytest.fixture
def rhythm() -> Rhythm:
    return Rhythm(random.Random(3))


def test_work_is_done_on_working_days_in_daylight(rhythm):
    for number in range(200):
        moment = rhythm.at_work(MONDAY.date() + dt.timedelta(days=number))
        assert moment.weekday() < 5
        assert 8 <= moment.hour <= 21


def test_a_story_is_shared_after_it_came_out_and_less_and_less(rhythm):
    moments = [rhythm.sharing(MONDAY, half_life=3.5) for _ in range(400)]
    assert min(moments) > MONDAY
    weeks = Counter((moment - MONDAY).days // 7 for moment in moments)
    assert weeks[0] > 2 * weeks[1] > weeks[2]


def test_links_are_read_after_they_were_shared_and_hardly_at_night(rhythm):
    moments = [rhythm.reading(MONDAY, half_life=1.4) for _ in range(400)]
    assert min(moments) > MONDAY
    at_night = sum(moment.hour in {1, 2, 3, 4, 5} for moment in moments)
    assert at_night < len(moments) / 10


@pytest.mark.parametrize("channel", sorted(REACH))
def test_people_are_taken_for_people_and_machines_for_machines(channel):
    chance, age = random.Random(5), dt.timedelta(minutes=30)
    for _ in range(40):
        assert judge(person(chance, channel, age).manner).human
        assert not judge(preview(chance, channel, age).manner).human
        assert not judge(crawler(chance, age).manner).human


def test_every_channel_has_its_reach_and_previews_are_for_channels_there_are():
    keys = {str(getattr(channel, "key", channel)) for channel in CHANNELS}
    assert set(REACH) == keys
    assert set(PREVIEWS) <= keys


def test_events_happen_in_order_and_nothing_after_the_end():
    happened: list[str] = []
    timeline = Timeline(MONDAY + dt.timedelta(hours=3))

    def first(now: dt.datetime) -> None:
        happened.append("first")
        timeline.at(now + dt.timedelta(minutes=5), lambda _now: happened.append("planned by the first"))

    timeline.at(MONDAY + dt.timedelta(hours=2), lambda _now: happened.append("second"))
    timeline.at(MONDAY + dt.timedelta(hours=4), lambda _now: happened.append("too late"))
    timeline.at(MONDAY, first)
    timeline.play(lambda _moment: None)
    assert happened == ["first", "planned by the first", "second"]
