import datetime as dt

from django.db import IntegrityError, transaction

from firsthand.common.http import fetch
from firsthand.stories.actions.add_source import ask_for_poll
from firsthand.stories.actions.take_entries import take_entries
from firsthand.stories.models import FeedSource
from firsthand.stories.sources.looking import Fetcher, Look, look_at
from firsthand.stories.sources.rhythm import USUAL, pause_after

_LONGEST_TITLE = 200


def poll_source(*, source_id: int, now: dt.datetime, fetcher: Fetcher = fetch) -> None:
    """Asks outside any transaction, then writes down what came of it. A source that is gone or paused is left alone."""
    source = FeedSource.objects.filter(pk=source_id, paused=False).first()
    if source is None:
        return
    look = look_at(source.address, etag=source.etag, last_modified=source.last_modified, now=now, fetcher=fetcher)
    note_look(source_id=source_id, look=look, now=now)


@transaction.atomic
def note_look(*, source_id: int, look: Look, now: dt.datetime) -> None:
    source = FeedSource.objects.select_for_update().filter(pk=source_id, paused=False).first()
    if source is None:
        return  # removed, or paused, while the website was thinking
    if look.reason and not _lead_on(source, look, now=now):
        _note_failure(source, look, now=now)
    elif not look.reason:
        _note_success(source, look, now=now)


def _lead_on(source: FeedSource, look: Look, *, now: dt.datetime) -> bool:
    """Somebody gave the address of a website: its first feed takes that place, until a feed has been read."""
    address = look.offered[0] if look.offered and not source.title else ""
    if not address or address == source.address or len(address) > 2_000 or not _rename(source, address):
        return False
    ask_for_poll(source, now=now)
    return True


def _note_success(source: FeedSource, look: Look, *, now: dt.datetime) -> None:
    first = not source.title
    if look.moved_to and look.moved_to != source.address:
        _rename(source, look.moved_to)
    if look.feed is not None:
        source.title = (look.feed.title or source.address)[:_LONGEST_TITLE]
    source.etag, source.last_modified = look.etag, look.last_modified
    source.failures, source.broken_since, source.reason = 0, None, ""
    source.polled_at, source.next_poll_at = now, now + USUAL
    source.save(
        update_fields=[
            "title", "etag", "last_modified", "failures", "broken_since", "reason", "polled_at", "next_poll_at",
        ]
    )  # fmt: skip
    if look.feed is not None:
        take_entries(source, look.feed, first=first, now=now)


def _note_failure(source: FeedSource, look: Look, *, now: dt.datetime) -> None:
    source.failures += 1
    source.broken_since = source.broken_since or now
    source.reason = look.reason
    source.polled_at = now
    source.next_poll_at = now + pause_after(source.failures, asked=look.pause)
    # "410 Gone" is the one answer that means: never ask again.
    source.paused = look.reason == "gone"
    source.save(update_fields=["failures", "broken_since", "reason", "polled_at", "next_poll_at", "paused"])


def _rename(source: FeedSource, address: str) -> bool:
    """False where another source has that address: two would bring the same, so this one stays as it is."""
    before, source.address = source.address, address
    try:
        with transaction.atomic():
            source.save(update_fields=["address"])
    except IntegrityError:
        source.address = before
        return False
    return True
