"""One look at a feed over the network. Reads and writes no rows: nothing waits for a website inside a transaction."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass

from firsthand.common.feeds import MAX_BYTES, Feed, FeedUnreadable, read_feed
from firsthand.common.http import Fetched, FetchFailed, fetch
from firsthand.stories.sources.reasons import reason_of_status
from firsthand.stories.sources.rhythm import asked_pause

Fetcher = Callable[..., Fetched]
# Many servers call a feed something else; what it is, its bytes say.
_ACCEPT = (
    "application/atom+xml", "application/rss+xml", "application/rdf+xml", "application/feed+json", "application/xml",
    "text/xml", "application/json", "text/html", "application/xhtml+xml", "text/plain", "application/octet-stream",
    "application/gzip", "application/x-gzip", "text/rss+xml", "application/x-rss+xml",
)  # fmt: skip
_PERMANENT = frozenset({301, 308})
_LONGEST_ETAG, _LONGEST_DATE, _LONGEST_ADDRESS = 500, 100, 2_000
_SECONDS = 20
_TOMORROW = dt.timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Look:
    """What came of it: a feed, or nothing new, or a reason why not."""

    feed: Feed | None = None
    reason: str = ""
    offered: tuple[str, ...] = ()  # addresses of feeds, where a web page was found
    moved_to: str = ""  # for good
    etag: str = ""
    last_modified: str = ""
    pause: dt.timedelta | None = None  # what the website asked for


def look_at(address: str, *, etag: str, last_modified: str, now: dt.datetime, fetcher: Fetcher = fetch) -> Look:
    conditions = {"If-None-Match": etag, "If-Modified-Since": last_modified}
    headers = {name: value for name, value in conditions.items() if value}
    try:
        fetched = fetcher(address, accept=_ACCEPT, max_bytes=MAX_BYTES, headers=headers, seconds=_SECONDS)
    except FetchFailed as failure:
        # A refused kind may stand on an answer of failure, which says more: a 404 as a picture is a 404.
        status = failure.status or 0
        return Look(reason=reason_of_status(status) if status >= 400 else failure.code)
    return _judged(fetched, etag=etag, last_modified=last_modified, now=now)


def _judged(fetched: Fetched, *, etag: str, last_modified: str, now: dt.datetime) -> Look:
    if fetched.status == 304:
        return Look(etag=etag, last_modified=last_modified, moved_to=_moved_to(fetched))
    if not 200 <= fetched.status < 300:
        pause = asked_pause(fetched.headers.get("retry-after", ""), now=now)
        return Look(reason=reason_of_status(fetched.status), pause=pause)
    try:
        feed = read_feed(
            fetched.body,
            content_type=fetched.content_type,
            charset=fetched.charset,
            address=fetched.url,
            latest=now + _TOMORROW,
        )
    except FeedUnreadable as failure:
        return Look(reason=failure.code, offered=tuple(found.address for found in failure.offered))
    return Look(
        feed=feed,
        moved_to=_moved_to(fetched),
        etag=_kept(fetched, "etag", _LONGEST_ETAG),
        last_modified=_kept(fetched, "last-modified", _LONGEST_DATE),
    )


def _kept(fetched: Fetched, name: str, longest: int) -> str:
    """To be sent back as it came, so one that is too long to keep whole is not kept."""
    value = "".join(char for char in fetched.headers.get(name, "") if char.isprintable())
    return value if len(value) <= longest else ""


def _moved_to(fetched: Fetched) -> str:
    """Where the address leads for good: as far as every redirect on the way said so."""
    target = ""
    for number, hop in enumerate(fetched.hops):
        if hop.status not in _PERMANENT:
            break
        target = fetched.hops[number + 1].url if number + 1 < len(fetched.hops) else fetched.url
    return target if len(target) <= _LONGEST_ADDRESS else ""
