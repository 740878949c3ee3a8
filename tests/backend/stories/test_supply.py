import datetime as dt
import random
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest

from firsthand.stories.supply import (
    Gap,
    Planned,
    Promotion,
    Standing,
    gaps,
    peak_promotion,
    promotion_at,
    standing,
    supply_of,
    weeks_between,
)

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
NEW_YORK = ZoneInfo("America/New_York")
MONDAY = dt.date(2026, 11, 16)
DAY = dt.timedelta(days=1)
HOUR = dt.timedelta(hours=1)


def at(day: str, hour: str = "09:00", zone: ZoneInfo = AMSTERDAM) -> dt.datetime:
    return dt.datetime.fromisoformat(f"{day}T{hour}").replace(tzinfo=zone)


def story(moment: dt.datetime, *channels: str, promotional: bool = False) -> Planned:
    return Planned(moment, frozenset(channels or ("linkedin",)), promotional)


def linkedin(entries, goal=2, first="2026-11-16", last="2026-11-22", now=None, zone=AMSTERDAM):
    [supply] = supply_of(
        entries,
        {"linkedin": goal},
        first=dt.date.fromisoformat(first),
        last=dt.date.fromisoformat(last),
        zone=zone,
        now=now or at("2026-11-20"),
    )
    return supply


class TestWeeks:
    @pytest.mark.parametrize(
        ("first", "last", "mondays"),
        [
            ("2026-11-16", "2026-11-22", ["2026-11-16"]),
            ("2026-11-22", "2026-11-23", ["2026-11-16", "2026-11-23"]),
            ("2026-12-31", "2027-01-01", ["2026-12-28"]),
            ("2026-11-18", "2026-11-18", ["2026-11-16"]),
        ],
    )
    def test_a_period_has_the_weeks_that_it_touches(self, first, last, mondays):
        days = weeks_between(dt.date.fromisoformat(first), dt.date.fromisoformat(last))
        assert [day.isoformat() for day in days] == mondays

    def test_weeks_are_numbered_as_iso_counts(self):
        assert [week.number for week in linkedin([], first="2026-12-28", last="2027-01-04").weeks] == [53, 1]

    def test_what_is_out_and_what_is_planned_are_told_apart(self):
        [week] = linkedin([story(at("2026-11-17")), story(at("2026-11-20")), story(at("2026-11-21"))]).weeks
        assert (week.out, week.planned, week.standing) == (2, 1, Standing.OVER)

    def test_other_channels_do_not_count(self):
        [week] = linkedin([story(at("2026-11-17"), "x", "email")]).weeks
        assert (week.out, week.planned) == (0, 0)

    def test_a_day_is_the_zones_own(self):
        """Half past eleven on Sunday evening in New York is Monday in Amsterdam."""
        late = story(at("2026-11-15", "23:30", NEW_YORK))
        assert linkedin([late]).weeks[0].out == 1
        assert linkedin([late], zone=NEW_YORK).weeks[0].out == 0

    @pytest.mark.parametrize(
        ("first", "moments"),
        [
            # The clocks go back on Sunday 25 October 2026, and forward on Sunday 28 March 2027.
            ("2026-10-19", ["2026-10-19T00:00", "2026-10-25T02:30", "2026-10-25T23:59"]),
            ("2027-03-22", ["2027-03-22T00:00", "2027-03-28T03:30", "2027-03-28T23:59"]),
        ],
    )
    def test_a_week_with_a_change_of_the_clocks_is_a_week(self, first, moments):
        entries = [story(at(*moment.split("T"))) for moment in moments]
        end = (dt.date.fromisoformat(first) + 13 * DAY).isoformat()
        weeks = linkedin(entries, first=first, last=end, now=at("2027-06-01")).weeks
        assert [week.out for week in weeks] == [3, 0]


@pytest.mark.parametrize(
    ("count", "goal", "expected"),
    [(0, 0, "no_goal"), (5, 0, "no_goal"), (0, 1, "under"), (1, 1, "on_goal"), (2, 1, "over"), (2, 3, "under")],
)
def test_standing(count, goal, expected):
    assert standing(count, goal) == expected


class TestGaps:
    @pytest.mark.parametrize(
        ("goal", "silent", "found"),
        [
            (0, 14, False),  # no goal, no silence
            (1, 7, False),
            (1, 8, True),
            (2, 4, False),
            (2, 5, True),
            (3, 3, False),  # a long weekend
            (3, 4, True),
            (7, 1, False),
            (7, 2, True),
            (50, 1, False),
            (50, 2, True),
        ],
    )
    def test_a_silence_is_longer_than_the_goal_leaves(self, goal, silent, found):
        days = {MONDAY, MONDAY + (silent + 1) * DAY}
        last = MONDAY + (silent + 1) * DAY
        expected = [Gap(MONDAY + DAY, MONDAY + silent * DAY, silent)] if found else []
        assert list(gaps(days, goal, MONDAY, last)) == expected

    def test_a_period_without_anything_is_one_gap(self):
        assert list(gaps(set(), 2, MONDAY, MONDAY + 6 * DAY)) == [Gap(MONDAY, MONDAY + 6 * DAY, 7)]

    def test_days_outside_the_period_do_not_matter(self):
        assert list(gaps({MONDAY - DAY, MONDAY + 30 * DAY}, 2, MONDAY, MONDAY + 3 * DAY)) == []

    @pytest.mark.parametrize("seed", range(40))
    def test_gaps_hold_no_story_do_not_touch_and_are_longest(self, seed):
        chance = random.Random(seed)
        last = MONDAY + chance.randrange(1, 62) * DAY
        days = {MONDAY + chance.randrange(-5, 70) * DAY for _ in range(chance.randrange(12))}
        goal = chance.randrange(1, 9)
        found = list(gaps(days, goal, MONDAY, last))
        for gap in found:
            inside = {gap.first_on + number * DAY for number in range(gap.days)}
            assert max(inside) == gap.last_on
            assert not inside & days
            assert gap.first_on == MONDAY or gap.first_on - DAY in days
            assert gap.last_on == last or gap.last_on + DAY in days
            assert gap.days * goal > 7 or goal > 7
        assert all(one.last_on < other.first_on for one, other in pairwise(found))


class TestPromotion:
    NOW = at("2026-11-20")

    def test_thirty_days_and_not_a_second_more(self):
        entries = [story(self.NOW - 30 * DAY, promotional=True), story(self.NOW - 30 * DAY + dt.timedelta(seconds=1))]
        assert promotion_at(entries, self.NOW) == Promotion(stories=1, promotional=0)

    def test_what_is_planned_is_not_yet_in_it(self):
        assert promotion_at([story(self.NOW + DAY, promotional=True)], self.NOW) == Promotion(0, 0)

    @pytest.mark.parametrize(
        ("stories", "promotional", "percent", "over"),
        [(0, 0, 0, False), (10, 3, 30, False), (3, 1, 34, True), (10, 4, 40, True), (1000, 301, 31, True)],
    )
    def test_a_share_above_the_ceiling_never_reads_as_the_ceiling(self, stories, promotional, percent, over):
        share = Promotion(stories, promotional)
        assert (share.percent, share.exceeds(30)) == (percent, over)

    def test_plans_bring_it_to_their_highest(self):
        old = [story(self.NOW - number * DAY) for number in (1, 2, 3)]
        plans = [story(self.NOW + 2 * DAY, promotional=True), story(self.NOW + 5 * DAY)]
        assert peak_promotion(old + plans, now=self.NOW) == (self.NOW + 2 * DAY, Promotion(4, 1))

    def test_old_stories_fall_out_of_the_thirty_days_meanwhile(self):
        old, plan = story(self.NOW - 29 * DAY), story(self.NOW + 3 * DAY, promotional=True)
        assert peak_promotion([old, plan], now=self.NOW) == (self.NOW + 3 * DAY, Promotion(1, 1))

    def test_without_plans_there_is_nothing_to_say(self):
        far = story(self.NOW + 31 * DAY, promotional=True)
        assert peak_promotion([story(self.NOW), far], now=self.NOW) is None

    @pytest.mark.parametrize("seed", range(40))
    def test_the_peak_is_no_less_than_any_planned_moment(self, seed):
        chance = random.Random(seed)
        entries = [
            story(
                self.NOW + chance.randrange(-1080, 1080) * HOUR,
                promotional=chance.random() < 0.4,
            )
            for _ in range(chance.randrange(1, 30))
        ]
        peak = peak_promotion(entries, now=self.NOW)
        coming = [entry.at for entry in entries if self.NOW < entry.at <= self.NOW + 30 * DAY]
        assert (peak is None) == (not coming)
        for moment in coming:
            share = promotion_at(entries, moment)
            assert peak is not None
            assert peak[1].promotional * share.stories >= share.promotional * peak[1].stories


@pytest.mark.parametrize("seed", range(40))
def test_every_story_of_the_period_counts_once(seed):
    chance = random.Random(seed)
    start = at("2026-10-01", "00:00")
    entries = [story(start + chance.randrange(0, 61 * 24 * 60) * dt.timedelta(minutes=1)) for _ in range(40)]
    zone = chance.choice([AMSTERDAM, NEW_YORK, ZoneInfo("Australia/Lord_Howe"), ZoneInfo("Pacific/Kiritimati")])
    supply = linkedin(entries, first="2026-09-30", last="2026-12-02", zone=zone, now=start + 30 * DAY)
    assert sum(week.out + week.planned for week in supply.weeks) == len(entries)
