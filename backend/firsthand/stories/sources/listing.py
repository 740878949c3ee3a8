"""The sources as their screen shows them."""

import datetime as dt

from django.db.models import Case, Count, F, Q, QuerySet, Value, When

from firsthand.common.access import Person
from firsthand.common.days import day_of, start_of
from firsthand.stories.models import FeedEntry, FeedSource
from firsthand.stories.sources.policy import FeedSourcePolicy


def sources_for(user: Person, *, now: dt.datetime) -> QuerySet[FeedSource]:
    """Broken ones first, the longest broken on top; then by name. Each with what it brought today."""
    sources = with_today(FeedSourcePolicy().visible_to(user), now=now)
    health = Case(When(broken_since__isnull=False, then=Value(0)), default=Value(1))
    return sources.order_by(health, F("broken_since").asc(nulls_last=True), "title", "id")


def with_today(sources: QuerySet[FeedSource], *, now: dt.datetime) -> QuerySet[FeedSource]:
    today = Q(entries__seen_at__gte=start_of(day_of(now)))
    counts = {
        f"today_{outcome}": Count("entries", filter=today & Q(entries__outcome=outcome))
        for outcome in (FeedEntry.Outcome.TAKEN, FeedEntry.Outcome.HELD, FeedEntry.Outcome.KNOWN)
    }
    return sources.select_related("topic").annotate(**counts)


def due(now: dt.datetime) -> QuerySet[FeedSource]:
    return FeedSource.objects.filter(paused=False, next_poll_at__lte=now).order_by("next_poll_at", "id")
