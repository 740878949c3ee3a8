"""One table of figures per story, channel or team. The rows always add up to the total."""

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from enum import StrEnum
from typing import Any, TypedDict

from django.conf import settings
from django.db.models import Count, Q, Sum
from django.utils.translation import gettext as _

from firsthand.insights.models import DailyChannel, DailyStory, DailyTeam, SharerDay
from firsthand.insights.names import channel_labels, story_titles, team_names
from firsthand.insights.periods import Period
from firsthand.insights.queries import COUNTS, Counted, counted_days, rate, sharers, shown_teams

OTHER = "other"  # groups that are too small to show by themselves
REST = "rest"  # what is left of a long list


class By(StrEnum):
    STORY = "story"
    CHANNEL = "channel"
    TEAM = "team"


class Row(TypedDict):
    key: str
    label: str
    headcount: float | None
    sharers: int | None
    adoption: float | None
    opened: int
    confirmed: int
    proven: int
    human: int
    machine: int
    folded: bool


class Breakdown(TypedDict):
    by: By
    period: Period
    rows: list[Row]
    total: Row
    updated_at: dt.datetime | None
    threshold: int


def breakdown(by: By, period: Period, *, most: int | None = None) -> Breakdown:
    """At most five queries. `most` rows by themselves, the biggest first; the others in one row at the end."""
    counted = counted_days(period)
    rows = sorted(_ROWS[by](period, counted), key=_biggest_first)
    if most is not None and len(rows) > most:
        rows = [*rows[:most], _merged(REST, _("Other (%(number)d)") % {"number": len(rows) - most}, rows[most:])]
    total = _merged("total", _("Total"), rows)
    if by == By.TEAM:
        total = _with_people(total, counted.headcount, sharers(period))
    return Breakdown(
        by=by, period=period, rows=rows, total=total,
        updated_at=counted.updated_at, threshold=settings.SMALLEST_GROUP,
    )  # fmt: skip


def _channels(period: Period, counted: Counted) -> list[Row]:
    counts = _counts(DailyChannel, "channel", period)
    labels = channel_labels(counts)
    return [_row(key, labels[key], found) for key, found in counts.items()]


def _stories(period: Period, counted: Counted) -> list[Row]:
    """A story whose audience is a few people is a figure about those few."""
    hidden_days = {"hidden": Count("id", filter=Q(shown=False))}
    counts = _counts(DailyStory, "story_id", period, **hidden_days)
    shown = {story for story, found in counts.items() if counted.safe and not found.pop("hidden")}
    titles = story_titles(shown)
    rows = [_row(str(story), titles[story], counts[story]) for story in shown]
    return rows + _folded(_("Stories for small groups"), (counts[story] for story in counts.keys() - shown))


def _teams(period: Period, counted: Counted) -> list[Row]:
    counts, shown = _counts(DailyTeam, "team_id", period), shown_teams(period, counted)
    names, people = team_names(shown), _sharers_by_team(period)
    rows = [
        _with_people(_row(str(team), names[team], counts.get(team, {})), shown[team], people.get(team, 0))
        for team in shown
    ]
    left = counted.headcount - sum(shown.values())
    folded = _folded(_("Other teams"), (counts[team] for team in counts.keys() - shown.keys()), always=left > 0)
    return rows + [_with_people(row, left, sharers(period, without=shown)) for row in folded]


_ROWS: dict[By, Callable[[Period, Counted], list[Row]]] = {
    By.CHANNEL: _channels,
    By.STORY: _stories,
    By.TEAM: _teams,
}


def _counts(model: Any, group: str, period: Period, **more: Any) -> dict[Any, dict[str, int]]:
    rows = model.objects.filter(day__range=(period.first, period.last)).order_by().values(group)
    sums = {f"sum_{name}": Sum(name) for name in COUNTS}
    return {
        row.pop(group): {name.removeprefix("sum_"): value for name, value in row.items()}
        for row in rows.annotate(**sums, **more)
    }


def _sharers_by_team(period: Period) -> dict[int, int]:
    days = SharerDay.objects.filter(day__range=(period.first, period.last)).order_by()
    return dict(days.values_list("team_id").annotate(Count("user", distinct=True)))


def _row(key: str, label: str, counts: Mapping[str, int], *, folded: bool = False) -> Row:
    return Row(
        key=key, label=label, headcount=None, sharers=None, adoption=None,
        opened=counts.get("opened", 0), confirmed=counts.get("confirmed", 0), proven=counts.get("proven", 0),
        human=counts.get("human", 0), machine=counts.get("machine", 0), folded=folded,
    )  # fmt: skip


def _merged(key: str, label: str, rows: Iterable[Mapping[str, Any]], *, folded: bool = False) -> Row:
    several = list(rows)
    return _row(key, label, {name: sum(row[name] for row in several) for name in COUNTS}, folded=folded)


def _folded(label: str, rows: Iterable[Mapping[str, int]], *, always: bool = False) -> list[Row]:
    several = list(rows)
    return [_merged(OTHER, label, several, folded=True)] if several or always else []


def _with_people(row: Row, headcount: float, people: int) -> Row:
    return {**row, "headcount": round(headcount, 1), "sharers": people, "adoption": rate(people, headcount)}


def _biggest_first(row: Row) -> tuple[bool, int, int, str]:
    """The folded row last; people's clicks first, for they are what a share is for."""
    return (row["folded"], -row["human"], -row["confirmed"], row["label"])
