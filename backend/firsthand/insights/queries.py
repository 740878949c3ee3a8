"""Figures for screens and exports. Roll-ups only: a week and a year cost the same few queries."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, TypedDict

from django.conf import settings
from django.db.models import Count, Q, Sum
from django.utils.translation import gettext_lazy as _

from firsthand.common.errors import DomainError
from firsthand.insights.models import CountedDay, DailyChannel, DailyHeadcount, DailyTeam, SharerDay
from firsthand.insights.names import team_names
from firsthand.insights.periods import Period
from firsthand.people.models import Team

STATES = ("opened", "confirmed", "proven")
CLICKS = ("human", "machine")
COUNTS = (*STATES, *CLICKS)


class GroupTooSmall(DomainError):
    code = "group_too_small"
    message = _("This group is too small to show by itself in this period.")
    param = "team"


class Figures(TypedDict):
    period: Period
    headcount: float
    sharers: int
    adoption: float | None
    shares: dict[str, int]
    clicks: dict[str, int]


class Overview(Figures):
    previous: Figures | None
    series: list[dict[str, Any]]
    teams: list[dict[str, Any]]
    withheld_days: int
    updated_at: dt.datetime | None
    threshold: int


@dataclass(frozen=True, slots=True)
class Counted:
    """Which days of a period were counted, and how many people were here."""

    people_by_day: dict[dt.date, int]
    safe: bool  # no day was folded with a lower threshold than today's
    updated_at: dt.datetime | None

    @property
    def days(self) -> int:
        return len(self.people_by_day)

    @property
    def withheld(self) -> int:
        return sum(people < settings.SMALLEST_GROUP for people in self.people_by_day.values())

    @property
    def headcount(self) -> float:
        return sum(self.people_by_day.values()) / self.days if self.days else 0.0


def overview(period: Period, team: Team | None = None) -> Overview:
    """Six queries, whatever the period; one more with a team."""
    counted, before = counted_days(period), counted_days(period.previous)
    teams = shown_teams(period, counted)
    if team is not None and team.pk not in teams:
        raise GroupTooSmall
    by_day = _counts_by_day(Period(period.previous.first, period.last), team)
    people, people_before = _sharers_of_both(period, team)
    headcount = teams[team.pk] if team else counted.headcount
    headcount_before = shown_teams(period.previous, before).get(team.pk) if team else before.headcount
    return Overview(
        **_figures(period, headcount, people, by_day),
        # Without a head-count there is nothing to compare with: nobody counted then, or the team was too small.
        previous=_figures(period.previous, headcount_before, people_before, by_day) if headcount_before else None,
        series=[{"day": day, **by_day.get(day, _NOTHING)} for day in period.days()],
        teams=_choices(teams),
        withheld_days=counted.withheld,
        updated_at=counted.updated_at,
        threshold=settings.SMALLEST_GROUP,
    )


def counted_days(period: Period) -> Counted:
    rows = list(_in(CountedDay, period).values_list("day", "people", "threshold", "updated_at"))
    return Counted(
        people_by_day={day: people for day, people, _threshold, _at in rows},
        safe=all(threshold >= settings.SMALLEST_GROUP for _day, _people, threshold, _at in rows),
        updated_at=max((at for _day, _people, _threshold, at in rows), default=None),
    )


def shown_teams(period: Period, counted: Counted) -> dict[int, float]:
    """Teams that were shown on every day of the period, with their average head-count."""
    if not counted.safe:
        return {}
    return {team: people / counted.days for team, (people, shown) in _team_headcounts(period).items() if shown}


def sharers(period: Period, *, without: Iterable[int] = ()) -> int:
    """Different people, those who shared for some teams left out."""
    found = _in(SharerDay, period).exclude(team_id__in=without)
    people: int = found.aggregate(people=Count("user", distinct=True))["people"]
    return people


def rate(part: int, whole: float) -> float | None:
    return min(1.0, round(part / whole, 4)) if whole else None


_NOTHING = dict.fromkeys(COUNTS, 0)


def _in(model: Any, period: Period) -> Any:
    return model.objects.filter(day__range=(period.first, period.last)).order_by()


def _team_headcounts(period: Period) -> dict[int, tuple[int, bool]]:
    """The sum of the daily head-counts, and whether the team was shown on all of its days."""
    rows = _in(DailyHeadcount, period).values_list("team_id")
    found = rows.annotate(Sum("people"), hidden=Count("id", filter=Q(shown=False)))
    return {team: (people, not hidden) for team, people, hidden in found}


def _counts_by_day(period: Period, team: Team | None) -> dict[dt.date, dict[str, int]]:
    rows = _in(DailyTeam, period).filter(team_id=team.pk) if team else _in(DailyChannel, period)
    days = rows.values("day").annotate(**{f"sum_{name}": Sum(name) for name in COUNTS})
    return {row["day"]: {name: row[f"sum_{name}"] for name in COUNTS} for row in days}


def _sharers_of_both(period: Period, team: Team | None) -> tuple[int, int]:
    """Different people in the period, and in the one before."""
    days = _in(SharerDay, Period(period.previous.first, period.last))
    if team is not None:
        days = days.filter(team_id=team.pk)
    now, before = Q(day__gte=period.first), Q(day__lt=period.first)
    found = days.aggregate(
        now=Count("user", distinct=True, filter=now), before=Count("user", distinct=True, filter=before)
    )
    return found["now"], found["before"]


def _figures(period: Period, headcount: float, people: int, by_day: dict[dt.date, dict[str, int]]) -> Figures:
    total = {name: sum(counts[name] for day, counts in by_day.items() if day in period) for name in COUNTS}
    return Figures(
        period=period,
        headcount=round(headcount, 1),
        sharers=people,
        adoption=rate(people, headcount),
        shares={name: total[name] for name in STATES},
        clicks={name: total[name] for name in CLICKS},
    )


def _choices(teams: Iterable[int]) -> list[dict[str, Any]]:
    names = team_names(teams)
    return sorted(({"id": team, "name": name} for team, name in names.items() if team), key=lambda row: row["name"])
