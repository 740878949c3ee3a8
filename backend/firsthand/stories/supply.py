"""Pure: what a channel gets against what was wanted for it. Per week, in silences, in sales pitches.

Days are those of the zone that is given, and weeks begin on Monday. Which stories count is calendar.py's to say.
"""

import datetime as dt
import math
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from zoneinfo import ZoneInfo

RECENT = dt.timedelta(days=30)
_DAY = dt.timedelta(days=1)
_WEEK = dt.timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Planned:
    """A story as far as supply is concerned."""

    at: dt.datetime
    channels: frozenset[str]
    promotional: bool = False


class Standing(StrEnum):
    UNDER = "under"
    ON_GOAL = "on_goal"
    OVER = "over"
    NO_GOAL = "no_goal"


@dataclass(frozen=True, slots=True)
class Week:
    starts_on: dt.date
    number: int  # as ISO counts
    out: int
    planned: int
    standing: Standing


@dataclass(frozen=True, slots=True)
class Gap:
    first_on: dt.date
    last_on: dt.date
    days: int


@dataclass(frozen=True, slots=True)
class ChannelSupply:
    channel: str
    goal_per_week: int
    weeks: list[Week]
    gaps: list[Gap]


@dataclass(frozen=True, slots=True)
class Promotion:
    """Promotional ones among the stories that came out in thirty days."""

    stories: int
    promotional: int

    @property
    def percent(self) -> int:
        """Rounded up: a share just above the ceiling must not look like one on it."""
        return math.ceil(100 * self.promotional / self.stories) if self.stories else 0

    def exceeds(self, ceiling: int) -> bool:
        return 100 * self.promotional > ceiling * self.stories


def monday_of(day: dt.date) -> dt.date:
    return day - dt.timedelta(days=day.weekday())


def weeks_between(first: dt.date, last: dt.date) -> list[dt.date]:
    """The Mondays of all weeks that the two days and those between them touch."""
    start = monday_of(first)
    return [start + number * _WEEK for number in range((monday_of(last) - start).days // 7 + 1)]


def supply_of(
    entries: Iterable[Planned],
    goals: Mapping[str, int],
    *,
    first: dt.date,
    last: dt.date,
    zone: ZoneInfo,
    now: dt.datetime,
) -> list[ChannelSupply]:
    """One row per channel of `goals`, over the whole weeks from the one of `first` to the one of `last`."""
    mondays = weeks_between(first, last)
    dated = [(entry.at.astimezone(zone).date(), entry.at <= now, entry.channels) for entry in entries]
    rows = []
    for channel, goal in goals.items():
        mine = [(day, out) for day, out, channels in dated if channel in channels]
        silences = gaps({day for day, _ in mine}, goal, mondays[0], mondays[-1] + 6 * _DAY)
        rows.append(ChannelSupply(channel, goal, _weeks(mine, goal, mondays), list(silences)))
    return rows


def _weeks(days: list[tuple[dt.date, bool]], goal: int, mondays: list[dt.date]) -> list[Week]:
    """`days`: each with whether what belongs to it is out."""
    count = Counter((monday_of(day), out) for day, out in days)
    return [
        Week(
            starts_on=monday,
            number=monday.isocalendar().week,
            out=count[monday, True],
            planned=count[monday, False],
            standing=standing(count[monday, True] + count[monday, False], goal),
        )
        for monday in mondays
    ]


def standing(count: int, goal: int) -> Standing:
    if goal == 0:
        return Standing.NO_GOAL
    if count == goal:
        return Standing.ON_GOAL
    return Standing.UNDER if count < goal else Standing.OVER


def gaps(days: set[dt.date], goal: int, first: dt.date, last: dt.date) -> Iterator[Gap]:
    """Rows of days without anything that are longer than a goal of so many a week leaves between two stories.

    Two a week leave up to four days, seven a week or more leave one. What lies outside the period is not looked at.
    """
    if goal == 0:
        return
    longest = max(1, math.ceil(7 / goal))
    begins = first
    for day in [*sorted(day for day in days if first <= day <= last), last + _DAY]:
        if (day - begins).days > longest:
            yield Gap(begins, day - _DAY, (day - begins).days)
        begins = day + _DAY


def promotion_at(entries: Iterable[Planned], moment: dt.datetime) -> Promotion:
    """Of the stories that come out in the thirty days up to and including this moment."""
    recent = [entry for entry in entries if moment - RECENT < entry.at <= moment]
    return Promotion(len(recent), sum(entry.promotional for entry in recent))


def peak_promotion(entries: Iterable[Planned], *, now: dt.datetime) -> tuple[dt.datetime, Promotion] | None:
    """The highest share that the plans of the next thirty days bring it to, and when; None where nothing is planned."""
    given = list(entries)
    coming = sorted({entry.at for entry in given if now < entry.at <= now + RECENT})
    peaks = [(moment, promotion_at(given, moment)) for moment in coming]
    return max(peaks, key=lambda peak: peak[1].promotional / peak[1].stories, default=None)
