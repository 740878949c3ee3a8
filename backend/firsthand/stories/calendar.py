"""What stands in the calendar, and what supply.py judges. A week costs as many queries as two months."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from zoneinfo import ZoneInfo

from django.db.models import Case, Exists, F, OuterRef, Prefetch, Q, QuerySet, When

from firsthand.common.access import Person
from firsthand.stories.channels import Channel
from firsthand.stories.lifecycle import State
from firsthand.stories.models import Campaign, ChannelPlan, EditorialRules, LanguageVersion, Story, SuggestedText
from firsthand.stories.planning import CalendarPolicy
from firsthand.stories.repeats import Place, Repeat, repeats
from firsthand.stories.supply import (
    RECENT,
    ChannelSupply,
    Planned,
    Promotion,
    monday_of,
    peak_promotion,
    promotion_at,
    supply_of,
)

MOST_UNPLANNED = 50
# What an entry does not show and would only be carried along.
_HEAVY = ("body", "summary", "why_share", "approved_copy")


@dataclass(frozen=True, slots=True)
class Span:
    """Days of somebody's own zone, both ends included."""

    first: dt.date
    last: dt.date
    zone: ZoneInfo

    @property
    def starts_at(self) -> dt.datetime:
        return dt.datetime.combine(self.first, dt.time.min, tzinfo=self.zone)

    @property
    def ends_at(self) -> dt.datetime:
        """The first moment after it."""
        return dt.datetime.combine(self.last + dt.timedelta(days=1), dt.time.min, tzinfo=self.zone)

    def in_whole_weeks(self) -> "Span":
        return Span(monday_of(self.first), monday_of(self.last) + dt.timedelta(days=6), self.zone)


def calendar_moment(now: dt.datetime) -> Case:
    """When a story is, or will be, out: settled once it is out or approved, until then what was planned."""
    settled = Q(published_at__lte=now) | Q(state=State.APPROVED)
    return Case(When(settled, then=F("published_at")), default=F("publish_at"))


def _between(starts_at: dt.datetime, ends_at: dt.datetime) -> Q:
    # The first half lets the database use its indexes, the second is exact.
    out = Q(published_at__gte=starts_at, published_at__lt=ends_at)
    planned = Q(publish_at__gte=starts_at, publish_at__lt=ends_at)
    return (out | planned) & Q(at__gte=starts_at, at__lt=ends_at)


def entries_for(
    user: Person, span: Span, *, channel: str = "", campaign: int | None = None, now: dt.datetime
) -> list[Story]:
    """Each with its moment as `at`. Three queries."""
    stories = _shown(CalendarPolicy().visible_to(user), channel, campaign).annotate(at=calendar_moment(now))
    return list(stories.filter(_between(span.starts_at, span.ends_at)).order_by("at", "id"))


def unplanned_for(user: Person, *, channel: str = "", campaign: int | None = None) -> tuple[list[Story], bool]:
    """Never out and without a moment yet, last touched first; and whether there are more. Three queries."""
    stories = _shown(CalendarPolicy().visible_to(user), channel, campaign)
    waiting = stories.exclude(state=State.APPROVED).filter(publish_at__isnull=True, published_at__isnull=True)
    rows = list(waiting.order_by("-updated_at", "-id")[: MOST_UNPLANNED + 1])
    return rows[:MOST_UNPLANNED], len(rows) > MOST_UNPLANNED


def _shown(stories: QuerySet[Story], channel: str, campaign: int | None) -> QuerySet[Story]:
    if channel:
        told = SuggestedText.objects.filter(story=OuterRef("pk"), channel=channel)
        stories = stories.filter(Exists(told)).exclude(excluded_channels__icontains=f'"{channel}"')
    if campaign is not None:
        stories = stories.filter(campaign_id=campaign)
    return with_entry(stories)


def with_entry(stories: QuerySet[Story]) -> QuerySet[Story]:
    """What one entry shows."""
    texts = SuggestedText.objects.only("story_id", "channel").order_by("position")
    versions = LanguageVersion.objects.only("story_id", "language")
    return (
        stories.select_related("author", "campaign")
        .prefetch_related(Prefetch("suggested_texts", texts), Prefetch("language_versions", versions))
        .defer(*_HEAVY)
    )


def channels_of(story: Story) -> list[str]:
    """Where it is told: the channels that have a text and are not ruled out, in the order of all channels."""
    told = {text.channel for text in story.suggested_texts.all()} - set(story.excluded_channels)
    return [key for key in Channel.values if key in told]


def campaigns_for(user: Person) -> list[Campaign]:
    """Those that the calendar can be narrowed to; without the archived ones."""
    return list(Campaign.objects.filter(archived_at__isnull=True)) if user.can("stories.write") else []


def rules_of_the_house() -> EditorialRules:
    return EditorialRules.objects.first() or EditorialRules()


@dataclass(frozen=True, slots=True)
class Supply:
    channels: list[ChannelSupply]
    recent: Promotion
    peak: tuple[dt.datetime, Promotion] | None
    ceiling: int
    repeats: list[Repeat]
    titles: dict[int, str]  # of the stories in which the repeats stand


def supply_for(user: Person, span: Span, *, now: dt.datetime) -> Supply:
    """Over whole weeks. Four queries."""
    weeks = span.in_whole_weeks()
    rows = _dated(user, weeks, now)
    texts = _texts_of(rows)
    counted = [_planned(row, texts) for row in rows if _counts(row, now)]
    shown = [row for row in rows if weeks.starts_at <= row["at"] < weeks.ends_at]
    found = repeats(text for row in shown for text in texts[row["id"]])
    goals = dict.fromkeys(Channel.values, 0) | dict(ChannelPlan.objects.values_list("channel", "goal_per_week"))
    return Supply(
        channels=supply_of(counted, goals, first=weeks.first, last=weeks.last, zone=weeks.zone, now=now),
        recent=promotion_at(counted, now),
        peak=peak_promotion(counted, now=now),
        ceiling=rules_of_the_house().promotion_ceiling,
        repeats=found,
        titles={row["id"]: row["title"] for row in shown},
    )


def _dated(user: Person, weeks: Span, now: dt.datetime) -> list[dict[str, Any]]:
    """The weeks that are looked at, and the thirty days on both sides of now, by which promotion is measured."""
    stories = CalendarPolicy().visible_to(user).filter(retracted_at__isnull=True).annotate(at=calendar_moment(now))
    seen = _between(weeks.starts_at, weeks.ends_at)
    recent = _between(now - RECENT, now + RECENT + dt.timedelta(seconds=1))
    columns = ("id", "title", "state", "published_at", "promotional", "excluded_channels", "at")
    return list(stories.filter(seen | recent).order_by("at", "id").values(*columns))


def _texts_of(rows: Iterable[dict[str, Any]]) -> dict[int, list[tuple[Place, str]]]:
    excluded = {row["id"]: row["excluded_channels"] for row in rows}
    found: dict[int, list[tuple[Place, str]]] = defaultdict(list)
    texts = SuggestedText.objects.filter(story_id__in=list(excluded)).order_by("story_id", "position")
    for story_id, channel, language, text in texts.values_list("story_id", "channel", "language", "text"):
        if channel not in excluded[story_id]:
            found[story_id].append((Place(story_id, channel, language), text))
    return found


def _counts(row: dict[str, Any], now: dt.datetime) -> bool:
    """A draft is an idea, and what waits for approval after its moment has not come out: neither is supply."""
    out = row["published_at"] is not None and row["published_at"] <= now
    waits = row["state"] == State.IN_REVIEW and row["at"] > now
    return bool(out or waits or row["state"] == State.APPROVED)


def _planned(row: dict[str, Any], texts: dict[int, list[tuple[Place, str]]]) -> Planned:
    channels = frozenset(place.channel for place, _ in texts[row["id"]])
    return Planned(at=row["at"], channels=channels, promotional=row["promotional"])


def channel_plans_for(user: Person) -> list[ChannelPlan]:
    """One per channel, in the order of all channels; an empty one where nothing was written down."""
    if not user.can("stories.write"):
        return []
    kept = {plan.channel: plan for plan in ChannelPlan.objects.all()}
    return [kept.get(channel) or ChannelPlan(channel=channel) for channel in Channel.values]
