import datetime as dt
from collections import defaultdict
from collections.abc import Collection, Iterator
from typing import NamedTuple

from django.db.models import Min, Sum

from firsthand.links.models import DailyClicks, TrackedLink


class Clicks(NamedTuple):
    human: int = 0
    machine: int = 0
    first_human_at: dt.datetime | None = None


class DayOfLink(NamedTuple):
    link_id: int
    human: int
    machine: int


class DayClicks(NamedTuple):
    day: dt.date
    human: int
    machine: int


def clicks_of(link_ids: Collection[int]) -> dict[int, Clicks]:
    """Every link that was asked for is in the answer. One query."""
    rows = (
        DailyClicks.objects.filter(link_id__in=link_ids)
        .order_by()
        .values_list("link_id")
        .annotate(Sum("human"), Sum("machine"), Min("first_human_at"))
    )
    counted = {link: Clicks(human, machine, first) for link, human, machine, first in rows}
    return {link: counted.get(link, Clicks()) for link in link_ids}


def daily_clicks(day: dt.date) -> Iterator[DayOfLink]:
    rows = DailyClicks.objects.filter(day=day).order_by("link_id").values_list("link_id", "human", "machine")
    return (DayOfLink(*row) for row in rows.iterator())


def clicks_by_day(link_ids: Collection[int], *, first: dt.date, last: dt.date) -> list[DayClicks]:
    """Only days that had clicks."""
    rows = (
        DailyClicks.objects.filter(link_id__in=link_ids, day__range=(first, last))
        .values_list("day")
        .annotate(Sum("human"), Sum("machine"))
        .order_by("day")
    )
    return [DayClicks(*row) for row in rows]


def clicks_by_link_and_day(link_ids: Collection[int]) -> dict[int, list[DayClicks]]:
    found: dict[int, list[DayClicks]] = defaultdict(list)
    rows = DailyClicks.objects.filter(link_id__in=link_ids).order_by("link_id", "day")
    for link_id, day, human, machine in rows.values_list("link_id", "day", "human", "machine"):
        found[link_id].append(DayClicks(day, human, machine))
    return found


def link_by_code(code: str) -> TrackedLink | None:
    return TrackedLink.objects.filter(code=code).first()
