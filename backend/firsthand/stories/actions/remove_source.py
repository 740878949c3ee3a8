import datetime as dt

from django.db import transaction

from firsthand.audit.recording import record
from firsthand.people.models import User
from firsthand.stories.models import FeedSource
from firsthand.stories.sources.policy import FeedSourcePolicy


@transaction.atomic
def remove_source(*, actor: User, source: FeedSource, now: dt.datetime) -> None:
    """What it brought stays in the queue."""
    source = FeedSource.objects.select_for_update().get(pk=source.pk)
    FeedSourcePolicy().require(actor, "delete", source)
    record(actor=actor, action="source.remove", target=source, now=now)
    source.delete()
