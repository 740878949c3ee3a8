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
    """Six queries, whatever the period; with a team too."""
    counted, before = counted_days(period), counted_days(period.previous)
    teams = shown_teams(period, counted)
    if team is not None and team.pk not in teams:
        raise GroupTooSmall
    by_day = _counts_by_day(Period(period.previous.first, period.last), team)
    figures = _figures(period, counted, teams.get(team.pk) if team else counted.headcount, by_day, team)
    return Overview(
        **figures,
        previous=_previous(period.previous, before, by_day, team),
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


def sharers(period: Period, *, only: Iterable[int] | None = None, without: Iterable[int] = ()) -> int:
    """Different people, in the whole company or in these teams."""
    found = _in(SharerDay, period)
    if only is not None:
        found = found.filter(team_id__in=only)
    people: int = found.exclude(team_id__in=without).aggregate(people=Count("user", distinct=True))["people"]
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


def _figures(
    period: Period,
    counted: Counted,
    headcount: float | None,
    by_day: dict[dt.date, dict[str, int]],
    team: Team | None,
) -> Figures:
    people = sharers(period, only=[team.pk] if team else None)
    total = {name: sum(counts[name] for day, counts in by_day.items() if day in period) for name in COUNTS}
    return Figures(
        period=period,
        headcount=round(headcount or 0, 1),
        sharers=people,
        adoption=rate(people, headcount or 0),
        shares={name: total[name] for name in STATES},
        clicks={name: total[name] for name in CLICKS},
    )


def _previous(
    period: Period, counted: Counted, by_day: dict[dt.date, dict[str, int]], team: Team | None
) -> Figures | None:
    """None when there is nothing to compare with: nothing was counted, or the team was too small then."""
    if not counted.days:
        return None
    if team is None:
        return _figures(period, counted, counted.headcount, by_day, team)
    headcount = shown_teams(period, counted).get(team.pk)
    return None if headcount is None else _figures(period, counted, headcount, by_day, team)


def _choices(teams: Iterable[int]) -> list[dict[str, Any]]:
    names = team_names(teams)
    return sorted(({"id": team, "name": name} for team, name in names.items() if team), key=lambda row: row["name"])
