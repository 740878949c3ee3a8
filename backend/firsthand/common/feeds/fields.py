"""What feedparser found, as plain text and checked addresses. Its dictionaries hold whatever the feed held."""

import datetime as dt
import hashlib
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, cast

from firsthand.common.feeds.dates import moment_of
from firsthand.common.feeds.entries import Entry
from firsthand.common.feeds.markup import absolute, first_picture
from firsthand.common.feeds.plain import shortened, summary_of, text_of_html, text_of_plain, unescaped

TITLE, SUMMARY, AUTHOR, ID = 300, 400, 120, 500
_TITLE_FROM_SUMMARY = 80
_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[a-z0-9]{2,8})*")
_PICTURE = re.compile(r"\.(?:jpe?g|png|gif|webp|avif)(?:$|\?)", re.I)
_IN_BRACKETS = re.compile(r"\(([^()]{2,120})\)\s*$")
_MAIL = re.compile(r"[^\s@<>()\"]{1,64}@[^\s@<>()\"]{1,190}")
_HTML = {"text/html", "application/xhtml+xml"}
_LONGEST_AUTHOR = 1_000
_SMALLEST_PICTURE = 64


@dataclass(frozen=True, slots=True)
class Head:
    title: str
    link: str
    language: str


def feed_of(feed: Mapping[str, Any], *, address: str) -> Head:
    return Head(
        title=shortened(_text(feed, "title"), TITLE),
        link=_link_of(feed, address),
        language=language_of(str(feed.get("language") or "")),
    )


def entry_of(entry: Mapping[str, Any], *, base: str, is_atom: bool, latest: dt.datetime | None) -> Entry | None:
    """None for an entry that says nothing."""
    link = _link_of(entry, base)
    summary = summary_of(_summary_of(entry, is_atom=is_atom), limit=SUMMARY)
    title = shortened(_text(entry, "title"), TITLE) or shortened(summary, _TITLE_FROM_SUMMARY)
    if not title and not link:
        return None
    published_at = _published_at(entry, latest)
    return Entry(
        id=identity(str(entry.get("id") or ""), link, title),
        title=title,
        summary_text=summary,
        link=link,
        published_at=published_at,
        image_url=_picture_of(entry, link or base),
        author=_author_of(entry),
    )


def identity(given: str, link: str, title: str) -> str:
    """What this entry is recognised by next time; long ones by their hash."""
    key = " ".join(given.split()) or link or title
    return key if len(key) <= ID else hashlib.sha256(key.encode()).hexdigest()


def language_of(given: str) -> str:
    plain = given.strip().lower().replace("_", "-")
    return plain if _LANGUAGE.fullmatch(plain) and len(plain) <= 20 else ""


def _text(found: Mapping[str, Any], name: str) -> str:
    """RSS never says whether it is HTML, and those who say often err: only known markup is taken for markup."""
    return text_of_plain(str(found.get(name) or ""))


def _summary_of(entry: Mapping[str, Any], *, is_atom: bool) -> str:
    """The feed's own summary, else the text's beginning. In RSS it is HTML by custom, in Atom when it says so."""
    for value, kind in _texts(entry):
        text = text_of_html(value) if kind in _HTML or not is_atom else text_of_plain(value)
        if text:
            return text
    return ""


def _texts(entry: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    detail = entry.get("summary_detail") or {}
    if detail or not entry.get("content"):  # without one, feedparser copied the content there
        yield str(entry.get("summary") or ""), str(detail.get("type") or "")
    for content in entry.get("content") or []:
        kind = str(content.get("type") or "")
        if kind.startswith("text/") or kind in _HTML:
            yield str(content.get("value") or ""), kind


def _link_of(found: Mapping[str, Any], base: str) -> str:
    return next((address for given in _links(found) if (address := absolute(given, base))), "")


def _links(found: Mapping[str, Any]) -> Iterator[str]:
    """Best first: where a middleman says it came from, the page itself, whatever else leads somewhere."""
    yield _mended(found.get("feedburner_origlink"))
    pages = [link for link in found.get("links") or [] if link.get("rel") == "alternate"]
    pages.sort(key=lambda link: link.get("type") not in _HTML)
    for link in pages:
        yield _mended(link.get("href"))
    yield _mended(found.get("link"))
    if "guidislink" not in found and _is_web(given := str(found.get("id") or "")):
        yield _mended(given)  # RSS 1.0 says it there; elsewhere feedparser knows whether an id is an address
    for link in found.get("links") or []:
        if link.get("rel") in {"enclosure", "via", "related"}:
            yield _mended(link.get("href"))


def _mended(address: object) -> str:
    """Line breaks come from editors, "&amp;" in an address from escaping twice."""
    return unescaped("".join(str(address or "").split("\n")).strip()) if address else ""


def _is_web(address: str) -> bool:
    return address.strip().lower().startswith(("http://", "https://"))


def _published_at(entry: Mapping[str, Any], latest: dt.datetime | None) -> dt.datetime | None:
    # `dict.get`, because feedparser's own answers for one name with another.
    for name in ("published", "created", "updated"):
        given = dict.get(cast(dict[str, Any], entry), name)
        if given and (moment := moment_of(str(given), latest=latest)):
            return moment
    return None


def _picture_of(entry: Mapping[str, Any], base: str) -> str:
    for given in _pictures(entry):
        if address := absolute(_mended(given), base):
            return address
    for value, _ in sorted(_texts(entry), key=lambda text: -len(text[0])):
        if address := first_picture(value, base=base):
            return address
    return ""


def _pictures(entry: Mapping[str, Any]) -> Iterator[object]:
    media = [found for found in entry.get("media_content") or [] if _is_picture(found) and not _is_tiny(found)]
    thumbnails = [found for found in entry.get("media_thumbnail") or [] if not _is_tiny(found)]
    yield from (found.get("url") for found in sorted(media, key=_width, reverse=True))
    yield from (found.get("url") for found in sorted(thumbnails, key=_width, reverse=True))
    for link in entry.get("links") or []:
        if link.get("rel") == "enclosure" and _is_picture(link):
            yield link.get("href")
    image = entry.get("image")
    yield image.get("href") if isinstance(image, Mapping) else image


def _is_picture(found: Mapping[str, Any]) -> bool:
    if found.get("medium") == "image" or str(found.get("type") or "").lower().startswith("image/"):
        return True
    stated = found.get("medium") or found.get("type")
    return not stated and bool(_PICTURE.search(str(found.get("url") or found.get("href") or "")))


def _is_tiny(found: Mapping[str, Any]) -> bool:
    """Somebody's face, or a counter."""
    return 0 < _width(found) < _SMALLEST_PICTURE


def _width(found: Mapping[str, Any]) -> int:
    given = str(found.get("width") or "0")
    return int(given) if given.isascii() and given.isdigit() and len(given) < 6 else 0


def _author_of(entry: Mapping[str, Any]) -> str:
    detail = entry.get("author_detail") or {}
    given = str(detail.get("name") or entry.get("author") or "")[:_LONGEST_AUTHOR]
    if _MAIL.search(given):
        named = _IN_BRACKETS.search(given)
        given = named.group(1) if named else _MAIL.sub("", given).strip(' <>()",')
    return shortened(text_of_plain(given), AUTHOR)
