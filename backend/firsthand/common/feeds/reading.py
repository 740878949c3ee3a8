"""Bytes of a feed to a Feed. feedparser reads what `repair` has made safe; it never sees an address or a DTD."""

import datetime as dt
import io
import re
import zlib
from typing import Any

import feedparser

from firsthand.common.feeds import json_feed
from firsthand.common.feeds.charsets import to_text
from firsthand.common.feeds.entries import Entry, Feed, FeedUnreadable
from firsthand.common.feeds.fields import entry_of, feed_of
from firsthand.common.feeds.markup import feeds_offered
from firsthand.common.feeds.repair import MAX_ENTRIES, repaired, root_of

MAX_BYTES = 10_000_000
_GZIP = b"\x1f\x8b"
_PAGE = re.compile(r"<(?:html|head|body)[\s>]", re.I)
_PAGE_OR_PART = re.compile(r"<!doctype\s+html|<(?:html|head|body|title|div|p|script)[\s>]", re.I)
_CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w.:\-]+)", re.I)


def read_feed(
    data: bytes,
    *,
    content_type: str = "",
    charset: str | None = None,
    address: str = "",
    latest: dt.datetime | None = None,
) -> Feed:
    """Raises FeedUnreadable, and nothing else. `address` is where the bytes came from: relative links are resolved by
    it, and nothing is fetched. A date after `latest` is taken for a mistake and left out."""
    text = to_text(_unpacked(data), charset=charset or _charset_in(content_type))
    if not text.strip():
        raise FeedUnreadable("empty")
    if text.lstrip()[:1] in {"{", "["}:
        return json_feed.read(text, address=address, latest=latest)
    _refuse_page(text, address)
    return _feed_in(repaired(text), address=address, latest=latest)


def _unpacked(data: bytes) -> bytes:
    """Some servers send a packed file without saying so."""
    if len(data) > MAX_BYTES:
        raise FeedUnreadable("too_large")
    if not data.startswith(_GZIP):
        return data
    unpacking = zlib.decompressobj(wbits=31)
    try:
        plain = unpacking.decompress(data, MAX_BYTES)
    except zlib.error as error:
        raise FeedUnreadable("not_a_feed") from error
    if unpacking.unconsumed_tail:
        raise FeedUnreadable("too_large")
    return plain


def _charset_in(content_type: str) -> str | None:
    found = _CHARSET.search(content_type)
    return found.group(1) if found else None


def _refuse_page(text: str, address: str) -> None:
    root = root_of(text)
    # Before a feed there may be a warning of the server's in HTML, and even a doctype; not a whole page.
    page = _PAGE.search(text, 0, root.start()) if root else _PAGE_OR_PART.search(text[:100_000])
    if page:
        raise FeedUnreadable("web_page", offered=feeds_offered(text, address=address))


def _feed_in(text: str, *, address: str, latest: dt.datetime | None) -> Feed:
    parsed = _parsed(text, address)
    feed = feed_of(parsed["feed"], address=address)
    entries: list[Entry] = []
    for found in parsed["entries"][:MAX_ENTRIES]:
        entry = entry_of(found, base=address or feed.link, is_atom=parsed["version"].startswith("atom"), latest=latest)
        if entry is not None:
            entries.append(entry)
    if not entries and not parsed["version"] and not feed.title:
        raise FeedUnreadable("not_a_feed")
    return Feed(title=feed.title, link=feed.link, language=feed.language, entries=tuple(entries))


def _parsed(text: str, address: str) -> Any:
    """Our own limits and cleaning stand before and behind it, so its slower ones are switched off."""
    headers = {"content-type": "application/xml; charset=utf-8", "content-location": address}
    try:
        return feedparser.parse(
            io.BytesIO(text.encode("utf-8", "replace")),
            response_headers=headers,
            sanitize_html=False,
            resolve_relative_uris=False,
        )
    except Exception as error:
        raise FeedUnreadable("not_a_feed") from error
