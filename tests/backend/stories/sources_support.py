"""A website that is not there: answers of a feed's server, and which requests it was sent."""

import datetime as dt
from dataclasses import dataclass, field
from typing import Any

from backend.common.feeds_support import rss
from firsthand.common.http import Fetched, FetchFailed, Headers, Hop
from firsthand.people.models import User
from firsthand.stories.actions.add_source import add_source
from firsthand.stories.actions.poll_source import poll_source
from firsthand.stories.models import FeedSource

FEED = "https://news.example.org/feed"


def item(number: int, day: int | None = None, link: str = "") -> str:
    date = f"<pubDate>2026-11-{day or number:02}T08:00:00Z</pubDate>"
    address = link or f"https://news.example.org/{number}"
    words = f"<title>Item {number}</title><description>About {number}</description>"
    return f"<item>{words}<link>{address}</link>{date}</item>"


def feed(*numbers: int) -> str:
    return rss("".join(item(number) for number in numbers))


@dataclass
class Website:
    """Takes the place of the guarded client."""

    body: str | bytes = ""
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    hops: tuple[Hop, ...] = ()
    final: str = ""
    failure: str = ""
    content_type: str = "application/rss+xml"
    asked: list[tuple[str, dict[str, str]]] = field(default_factory=list)

    def __call__(self, url: str, *, headers: dict[str, str], **limits: Any) -> Fetched:
        self.asked.append((url, dict(headers)))
        if self.failure:
            raise FetchFailed(self.failure)
        body = self.body if isinstance(self.body, bytes) else self.body.encode()
        return Fetched(
            self.final or url, self.status, Headers(self.headers), body, self.content_type, None, self.hops, False
        )


def source(author: User, now: dt.datetime, **over: Any) -> FeedSource:
    return add_source(actor=author, now=now, **{"address": FEED, "language": "en", **over})


def polled(source: FeedSource, website: Website, now: dt.datetime) -> FeedSource:
    poll_source(source_id=source.pk, now=now, fetcher=website)
    source.refresh_from_db()
    return source
