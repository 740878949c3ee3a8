import datetime as dt

from django.db import transaction

from firsthand.people.models import User
from firsthand.stories.actions.add_source import ask_for_poll
from firsthand.stories.models import FeedSource
from firsthand.stories.sources.listing import due
from firsthand.stories.sources.policy import FeedSourcePolicy

_AT_ONCE = 50


@transaction.atomic
def ask_source(*, actor: User, source: FeedSource, now: dt.datetime) -> FeedSource:
    """Looks now instead of when it is due. Nothing changes by asking, so nothing is recorded."""
    FeedSourcePolicy().require(actor, "poll", source)
    ask_for_poll(source, now=now)
    return source


@transaction.atomic
def ask_due_sources(*, now: dt.datetime) -> None:
    """The rest comes with the next round."""
    for source in due(now)[:_AT_ONCE]:
        ask_for_poll(source, now=now)
