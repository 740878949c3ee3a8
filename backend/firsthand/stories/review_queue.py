"""What waits for a second pair of eyes, the most urgent first."""

import datetime as dt

from django.db.models import F, Q, QuerySet, Value
from django.db.models.functions import Coalesce, Least

from firsthand.common.access import Person
from firsthand.people.models import User
from firsthand.people.queries import approvers
from firsthand.stories.lifecycle import State
from firsthand.stories.models import Story
from firsthand.stories.policies import StoryPolicy

# After everything that has a moment of its own; a database that sorts empty ones first would put them on top.
_SOME_DAY = dt.datetime(2100, 1, 1, tzinfo=dt.UTC)

LANES = {
    "waiting": Q(state=State.IN_REVIEW),
    "sent_back": Q(state=State.SENT_BACK),
    "trusted": Q(state=State.APPROVED, trusted=True),
}


def queue_for(user: Person, *, lane: str, now: dt.datetime) -> QuerySet[Story]:
    """Ordered by `due_at`: the planned moment, or the end when that comes first."""
    stories = StoryPolicy.at(now).visible_to(user).filter(LANES[lane], retracted_at__isnull=True)
    someday = Value(_SOME_DAY)
    due = Least(Coalesce(F("publish_at"), someday), Coalesce(F("expires_at"), someday))
    rows = stories.annotate(due_at=due).select_related("author", "last_editor", "audience", "image")
    return rows.prefetch_related("audience__terms", "topics", "language_versions", "suggestions")


def who_approves(user: Person) -> list[User]:
    """Names for "waits for …", to those who may read the queue."""
    return list(approvers().order_by("name")) if user.can("stories.write") else []
