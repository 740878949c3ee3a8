import datetime as dt
from typing import Any

from django.db import transaction

from firsthand.audit.recording import record
from firsthand.people.models import User
from firsthand.stories.actions.add_source import ask_for_poll
from firsthand.stories.models import FeedSource
from firsthand.stories.sources.policy import FeedSourcePolicy


@transaction.atomic
def edit_source(*, actor: User, source: FeedSource, now: dt.datetime, **wanted: Any) -> FeedSource:
    """Changes language, topic and daily cap, pauses and resumes. Resuming forgets what went wrong and looks at once."""
    source = FeedSource.objects.select_for_update().get(pk=source.pk)
    FeedSourcePolicy().require(actor, "update", source)
    changed = [name for name, value in wanted.items() if getattr(source, name) != value]
    if not changed:
        return source
    for name in changed:
        setattr(source, name, wanted[name])
    fields = list(changed)
    if "paused" in changed and not source.paused:
        fields += _start_anew(source, now)
        ask_for_poll(source, now=now)
    source.save(update_fields=fields)
    _record(source, changed, actor=actor, now=now)
    return source


def _start_anew(source: FeedSource, now: dt.datetime) -> list[str]:
    source.failures, source.broken_since, source.reason, source.next_poll_at = 0, None, "", now
    return ["failures", "broken_since", "reason", "next_poll_at"]


def _record(source: FeedSource, changed: list[str], *, actor: User, now: dt.datetime) -> None:
    if "paused" in changed:
        record(actor=actor, action="source.pause" if source.paused else "source.resume", target=source, now=now)
    if others := sorted(set(changed) - {"paused"}):
        record(actor=actor, action="source.edit", target=source, data={"fields": others}, now=now)
