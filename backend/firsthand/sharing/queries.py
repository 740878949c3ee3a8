import datetime as dt
from collections.abc import Collection
from typing import Literal, NamedTuple

from django.db.models import Exists, OuterRef, QuerySet

from firsthand.common.access import Person
from firsthand.common.days import day_of, start_of
from firsthand.links.models import DailyClicks
from firsthand.links.queries import Clicks, DayClicks, clicks_by_day, clicks_by_link_and_day, clicks_of
from firsthand.sharing.models import Share
from firsthand.sharing.policies import SharePolicy
from firsthand.stories.models import Story

IMPACT_DAYS = 30


def shares_of(user: Person) -> QuerySet[Share]:
    """A person's own, with all that a row of the screen shows except its clicks (clicks_of_shares)."""
    return SharePolicy().visible_to(user).select_related("story__image", "story__approved_image", "link")


def clicks_of_shares(shares: Collection[Share]) -> dict[int, Clicks]:
    """{share id: clicks}; one query for all."""
    clicks = clicks_of([share.link_id for share in shares])
    return {share.pk: clicks[share.link_id] for share in shares}


def shared_title(story: Story) -> str:
    return story.approved_copy["title"] if story.approved_copy else story.title


def open_share(user: Person, story: Story, channel: str, *, since: dt.datetime) -> Share | None:
    same = Share.objects.filter(user=user, story=story, channel=channel, state=Share.State.OPENED, opened_at__gte=since)
    return same.select_related("link", "story").order_by("-opened_at", "-id").first()


# --- my impact -------------------------------------------------------------------------------------------


class Reached(NamedTuple):
    """How many shares came at least this far. Three figures that are never added up."""

    opened: int
    confirmed: int
    proven: int


class Impact(NamedTuple):
    shares: Reached
    clicks: Clicks
    by_day: list[DayClicks]


def impact_of(user: Person, *, now: dt.datetime) -> Impact:
    """Figures of all time; days of the last month. Three queries."""
    made = _made(SharePolicy().visible_to(user)).order_by().values_list("state", "link_id")
    states = {link: state for state, link in made}
    clicks = clicks_of(states)
    reached = Reached(
        opened=len(states),
        confirmed=sum(state == Share.State.CONFIRMED for state in states.values()),
        proven=sum(each.human > 0 for each in clicks.values()),
    )
    today = day_of(now)
    return Impact(
        shares=reached,
        clicks=Clicks(sum(each.human for each in clicks.values()), sum(each.machine for each in clicks.values())),
        by_day=clicks_by_day(states, first=today - dt.timedelta(days=IMPACT_DAYS - 1), last=today),
    )


def days_of_shares(shares: Collection[Share]) -> dict[int, list[DayClicks]]:
    """{share id: its days}, for a person who takes their data along."""
    days = clicks_by_link_and_day([share.link_id for share in shares])
    return {share.pk: days.get(share.link_id, []) for share in shares}


# --- for the figures ---------------------------------------------------------------------------------------


class ShareFacts(NamedTuple):
    share_id: int
    link_id: int
    story_id: int
    channel: str
    team_id: int | None
    user_id: int | None  # None: the person was erased


class ShareStep(NamedTuple):
    """A share came this far on the day that was asked for."""

    step: Literal["opened", "confirmed", "proven"]
    share: ShareFacts


def shares_of_day(day: dt.date) -> list[ShareStep]:
    """Taken back ones are left out, also from days that were counted before. Three queries."""
    moments = (start_of(day), start_of(day + dt.timedelta(days=1)))
    within = {"__gte": moments[0], "__lt": moments[1]}
    opened = _facts(Share.objects.filter(**{f"opened_at{edge}": moment for edge, moment in within.items()}))
    confirmed = _facts(Share.objects.filter(**{f"confirmed_at{edge}": moment for edge, moment in within.items()}))
    proven = _facts(Share.objects.filter(link__in=_first_proven(day)))
    return [
        *(ShareStep("opened", facts) for facts in opened),
        *(ShareStep("confirmed", facts) for facts in confirmed),
        *(ShareStep("proven", facts) for facts in proven),
    ]


def shares_of_links(link_ids: Collection[int]) -> dict[int, ShareFacts]:
    """Whose clicks these are, taken back shares included: a click happened, whatever anybody says of the post."""
    rows = Share.objects.filter(link__in=link_ids).values_list(*_FACTS)
    return {row[1]: ShareFacts(*row) for row in rows}


_FACTS = ("id", "link_id", "story_id", "channel", "team_id", "user_id")


def _made(shares: QuerySet[Share]) -> QuerySet[Share]:
    return shares.exclude(state=Share.State.UNDONE)


def _facts(shares: QuerySet[Share]) -> list[ShareFacts]:
    return [ShareFacts(*row) for row in _made(shares).order_by("id").values_list(*_FACTS)]


def _first_proven(day: dt.date) -> QuerySet[DailyClicks, int]:
    earlier = DailyClicks.objects.filter(link=OuterRef("link"), human__gt=0, day__lt=day)
    proofs = DailyClicks.objects.filter(day=day, human__gt=0).exclude(Exists(earlier))
    return proofs.values_list("link_id", flat=True)
