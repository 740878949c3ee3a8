import datetime as dt

from django.db.models import Q, QuerySet

from firsthand.stories.lifecycle import State
from firsthand.stories.models import EditorialRules, Story, Topic

MOST_ENTRIES = 50
# Long enough that a reader who looks once a month still hears of it.
_RETRACTED_FOR = dt.timedelta(days=90)


def feed_is_on() -> bool:
    return EditorialRules.objects.filter(company_feed=True).exists()


def topic_at(slug: str) -> Topic | None:
    return Topic.objects.filter(slug=slug).first()


def listed(topic: Topic | None, *, now: dt.datetime) -> list[Story]:
    """The newest for everybody: live ones, and for a while those that were taken back, with their notice."""
    going_on = Q(state=State.APPROVED, retracted_at__isnull=True) & (Q(expires_at__isnull=True) | Q(expires_at__gt=now))
    taken_back = Q(retracted_at__gt=now - _RETRACTED_FOR)
    stories: QuerySet[Story] = Story.objects.filter(
        going_on | taken_back,
        published_at__lte=now,
        approved_copy__isnull=False,
        audience__everyone=True,
    )
    if topic is not None:
        stories = stories.filter(topics=topic)
    rows = stories.select_related("author", "approved_image").prefetch_related("topics", "corrections")
    return list(rows.order_by("-published_at", "-id")[:MOST_ENTRIES])
