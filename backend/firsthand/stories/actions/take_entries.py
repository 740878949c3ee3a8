import datetime as dt
import hashlib
from collections.abc import Iterable

from firsthand.common.days import day_of, start_of
from firsthand.common.feeds import Entry, Feed
from firsthand.stories.models import FeedEntry, FeedSource, Suggestion
from firsthand.stories.sources.known import canonical, known_among

_LONGEST_TITLE = 200
_LONG_AGO = dt.datetime.min.replace(tzinfo=dt.UTC)
Outcome = FeedEntry.Outcome


def take_entries(source: FeedSource, feed: Feed, *, first: bool, now: dt.datetime) -> None:
    """Inside the caller's transaction. The newest become suggestions, as many as the day has room for; every one is
    remembered, with what became of it. At the first look, older ones are no news to anybody."""
    fresh = _unseen(source, feed.entries)
    addresses = {key: canonical(entry.link) for key, entry in fresh.items()}
    known = known_among(addresses.values())
    room = max(source.daily_cap - _taken_today(source, now), 0)
    rows: list[FeedEntry] = []
    for key, entry in fresh.items():
        row = FeedEntry(source=source, key=key, canonical_url=addresses[key], seen_at=now)
        if addresses[key] and addresses[key] in known:
            row.outcome = Outcome.KNOWN
        elif room <= 0:
            row.outcome = Outcome.EARLIER if first else Outcome.HELD
        else:
            row.suggestion = _suggest(source, entry, addresses[key], now=now)
            known.add(addresses[key])
            room -= 1
        rows.append(row)
    # A second run of the same job finds them there.
    FeedEntry.objects.bulk_create(rows, ignore_conflicts=True)


def _unseen(source: FeedSource, entries: Iterable[Entry]) -> dict[str, Entry]:
    """By key, newest first; those without a date behind those with one, in the feed's own order."""
    keyed = {hashlib.sha256(entry.id.encode()).hexdigest(): entry for entry in entries}
    seen = set(source.entries.filter(key__in=keyed).values_list("key", flat=True))
    fresh = [(key, entry) for key, entry in keyed.items() if key not in seen]
    return dict(sorted(fresh, key=lambda pair: pair[1].published_at or _LONG_AGO, reverse=True))


def _taken_today(source: FeedSource, now: dt.datetime) -> int:
    return source.entries.filter(outcome=Outcome.TAKEN, seen_at__gte=start_of(day_of(now))).count()


def _suggest(source: FeedSource, entry: Entry, address: str, *, now: dt.datetime) -> Suggestion:
    return Suggestion.objects.create(
        source=source,
        title=entry.title[:_LONGEST_TITLE],
        text=entry.summary_text or entry.title,
        url=entry.link,
        canonical_url=address,
        language=source.language,
        created_at=now,
    )
