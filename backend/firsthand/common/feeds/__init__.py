"""Feeds from elsewhere: bytes in, plain dataclasses out. Nothing here fetches anything (decision 0110)."""

from firsthand.common.feeds.entries import Entry, Feed, FeedUnreadable, Offered
from firsthand.common.feeds.reading import MAX_BYTES, read_feed
from firsthand.common.feeds.repair import MAX_ENTRIES

__all__ = ["MAX_BYTES", "MAX_ENTRIES", "Entry", "Feed", "FeedUnreadable", "Offered", "read_feed"]
