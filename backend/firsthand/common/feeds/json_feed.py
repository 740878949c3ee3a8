"""JSON Feed 1 and 1.1 (https://www.jsonfeed.org)."""

import datetime as dt
import json
from collections.abc import Mapping
from typing import Any

from firsthand.common.feeds.dates import moment_of
from firsthand.common.feeds.entries import Entry, Feed, FeedUnreadable
from firsthand.common.feeds.fields import AUTHOR, SUMMARY, TITLE, identity, language_of
from firsthand.common.feeds.markup import absolute, first_picture
from firsthand.common.feeds.plain import shortened, summary_of, text_of_html, text_of_plain
from firsthand.common.feeds.repair import MAX_ENTRIES


def read(text: str, *, address: str, latest: dt.datetime | None) -> Feed:
    try:
        feed = json.loads(text, parse_constant=lambda _: None)
    except (ValueError, RecursionError) as error:
        raise FeedUnreadable("not_a_feed") from error
    if not isinstance(feed, dict) or "jsonfeed.org" not in _word(feed, "version"):
        raise FeedUnreadable("not_a_feed")
    items = feed.get("items")
    items = [item for item in items if isinstance(item, dict)] if isinstance(items, list) else []
    base = _word(feed, "home_page_url") or address
    entries = (_entry(item, base=address or base, latest=latest) for item in items[:MAX_ENTRIES])
    return Feed(
        title=shortened(text_of_plain(_word(feed, "title")), TITLE),
        link=absolute(_word(feed, "home_page_url"), address),
        language=language_of(_word(feed, "language")),
        entries=tuple(entry for entry in entries if entry is not None),
    )


def _entry(item: Mapping[str, Any], *, base: str, latest: dt.datetime | None) -> Entry | None:
    link = absolute(_word(item, "url"), base) or absolute(_word(item, "external_url"), base)
    content = _word(item, "content_html")
    text = text_of_plain(_word(item, "summary") or _word(item, "content_text")) or text_of_html(content)
    summary = summary_of(text, limit=SUMMARY)
    title = shortened(text_of_plain(_word(item, "title")), TITLE) or shortened(summary, 80)
    if not title and not link:
        return None
    picture = absolute(_word(item, "image"), base) or absolute(_word(item, "banner_image"), base)
    date = _word(item, "date_published") or _word(item, "date_modified")
    return Entry(
        id=identity(_word(item, "id"), link, title),
        title=title,
        summary_text=summary,
        link=link,
        published_at=moment_of(date, latest=latest),
        image_url=picture or first_picture(content, base=link or base),
        author=shortened(text_of_plain(_author(item)), AUTHOR),
    )


def _author(item: Mapping[str, Any]) -> str:
    authors = item.get("authors")
    first = authors[0] if isinstance(authors, list) and authors else item.get("author")
    return _word(first, "name") if isinstance(first, dict) else ""


def _word(found: Mapping[str, Any], name: str) -> str:
    """Text, or a number where an id is one; anything else is not there."""
    value = found.get(name)
    if isinstance(value, str):
        return value
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else ""
