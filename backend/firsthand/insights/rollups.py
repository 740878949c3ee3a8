"""Counting one day. The same result however often it runs: the day's rows are written anew, from what lies below."""

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from typing import Any, TypeVar

from django.conf import settings
from django.db import transaction
from django.db.models import Count, Q

from firsthand.common.days import day_of
from firsthand.insights.models import (
    NO_TEAM,
    CountedDay,
    Counts,
    DailyChannel,
    DailyHeadcount,
    DailyStory,
    DailyTeam,
    SharerDay,
)
from firsthand.insights.privacy import folded
from firsthand.links.queries import daily_clicks
from firsthand.people.audiences import rule_of
from firsthand.people.models import User
from firsthand.sharing.queries import ShareFacts, shares_of_day, shares_of_links
from firsthand.stories.headcounts import counts_of
from firsthand.stories.models import Story

LINKS_AT_ONCE = 2_000
Item = TypeVar("Item")


class DayCount:
    """What a day adds up to, in one pass: per group, how often each thing happened."""

    def __init__(self) -> None:
        self.channels: dict[str, Counter[str]] = defaultdict(Counter)
        self.teams: dict[int, Counter[str]] = defaultdict(Counter)
        self.stories: dict[int, Counter[str]] = defaultdict(Counter)
        self.sharers: dict[int, int] = {}  # person: the team they shared for

    def add(self, share: ShareFacts, what: str, times: int = 1) -> None:
        if not times:
            return
        self.channels[share.channel][what] += times
        self.teams[share.team_id or NO_TEAM][what] += times
        self.stories[share.story_id][what] += times
        if what in {"confirmed", "proven"} and share.user_id is not None:
            self.sharers[share.user_id] = share.team_id or NO_TEAM


def roll_up(day: dt.date, *, now: dt.datetime) -> None:
    counted = count_day(day)
    people = {**dict.fromkeys(counted.teams, 0), **_headcounts(day, today=day_of(now))}
    everybody = sum(people.values())
    # So few people are a small group themselves: the day is left out, and the screen says so.
    kept = counted if everybody >= settings.SMALLEST_GROUP else DayCount()
    small_stories = folded(_audiences(kept.stories), settings.SMALLEST_GROUP, together=max)
    facts = {"people": everybody, "threshold": settings.SMALLEST_GROUP, "updated_at": now}
    with transaction.atomic():
        # First, because it locks the day: two runs at once follow each other.
        CountedDay.objects.update_or_create(day=day, defaults=facts)
        _rewrite_headcounts(day, people)
        _rewrite(DailyChannel, day, "channel", kept.channels)
        _rewrite(DailyTeam, day, "team_id", kept.teams)
        _rewrite(DailyStory, day, "story_id", kept.stories)
        DailyStory.objects.filter(day=day, story_id__in=small_stories).update(shown=False)
        _rewrite_sharers(day, kept.sharers)


def days_to_count(now: dt.datetime) -> list[dt.date]:
    """Today and yesterday always; and days that were folded with another threshold than today's, newest first."""
    today = day_of(now)
    recent = [today, today - dt.timedelta(days=1)]
    stale = CountedDay.objects.exclude(threshold=settings.SMALLEST_GROUP).exclude(day__in=recent)
    return [*recent, *stale.order_by("-day").values_list("day", flat=True)[:50]]


def count_day(day: dt.date) -> DayCount:
    counted = DayCount()
    for step, share in shares_of_day(day):
        counted.add(share, step)
    for clicks in _several(daily_clicks(day), LINKS_AT_ONCE):
        owners = shares_of_links([click.link_id for click in clicks])
        for click in clicks:
            if owner := owners.get(click.link_id):
                counted.add(owner, "human", click.human)
                counted.add(owner, "machine", click.machine)
    return counted


def _headcounts(day: dt.date, *, today: dt.date) -> dict[int, int]:
    """As it was noted on the day itself; for a day that was never noted, from when people joined and left."""
    noted = dict(DailyHeadcount.objects.filter(day=day, people__gt=0).values_list("team_id", "people"))
    if day < today and noted:
        return noted
    here = User.objects.filter(Q(left_on=None) | Q(left_on__gt=day), joined_on__lte=day).order_by()
    return {team or NO_TEAM: people for team, people in here.values_list("team_id").annotate(Count("id"))}


def _audiences(story_ids: Iterable[int]) -> dict[int, int]:
    """How many people each story is for."""
    stories = Story.objects.filter(pk__in=list(story_ids)).select_related("audience")
    rules = {story.pk: rule_of(story.audience) for story in stories.prefetch_related("audience__terms")}
    people = counts_of(rules.values())
    return {story: people[rule] for story, rule in rules.items()}


def _rewrite_headcounts(day: dt.date, people: Mapping[int, int]) -> None:
    hidden = folded(people, settings.SMALLEST_GROUP)
    DailyHeadcount.objects.filter(day=day).delete()
    DailyHeadcount.objects.bulk_create(
        DailyHeadcount(day=day, team_id=team, people=number, shown=team not in hidden)
        for team, number in people.items()
    )


def _rewrite(model: type[Counts], day: dt.date, group: str, counts: Mapping[Any, Mapping[str, int]]) -> None:
    rows: Any = model._default_manager
    rows.filter(day=day).delete()
    rows.bulk_create((model(day=day, **{group: key}, **found) for key, found in counts.items()), batch_size=500)


def _rewrite_sharers(day: dt.date, sharers: Mapping[int, int]) -> None:
    SharerDay.objects.filter(day=day).delete()
    rows = (SharerDay(day=day, user_id=user, team_id=team) for user, team in sharers.items())
    SharerDay.objects.bulk_create(rows, batch_size=500)


def _several(items: Iterable[Item], number: int) -> Iterator[list[Item]]:
    rest = iter(items)
    while batch := list(islice(rest, number)):
        yield batch
