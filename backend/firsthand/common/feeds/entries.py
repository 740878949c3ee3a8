import datetime as dt
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Entry:
    """Plain text in every field: nothing in it is markup, and nothing in it was checked for being true."""

    id: str
    title: str
    summary_text: str
    link: str  # absolute, http or https; else empty
    published_at: dt.datetime | None
    image_url: str
    author: str


@dataclass(frozen=True, slots=True)
class Feed:
    title: str
    link: str
    language: str  # "nl", "en-gb", or empty
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Offered:
    """A feed that a web page names in its head."""

    title: str
    address: str


class FeedUnreadable(Exception):
    """`code` is one of: empty, too_large, dangerous_xml, web_page, not_a_feed."""

    def __init__(self, code: str, *, offered: tuple[Offered, ...] = ()) -> None:
        self.code = code
        self.offered = offered
        super().__init__(code)
