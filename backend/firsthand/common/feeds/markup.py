"""What is read out of HTML as HTML: a picture in an entry's text, the feeds that a page offers."""

from collections.abc import Mapping
from urllib.parse import urljoin, urlsplit

from selectolax.lexbor import LexborHTMLParser

from firsthand.common.feeds.entries import Offered
from firsthand.common.text import clean_line

_READ_OF_CONTENT = 60_000
_READ_OF_PAGE = 400_000
_MOST_OFFERED = 10
_FEED_TYPES = ("application/rss+xml", "application/atom+xml", "application/feed+json", "application/rdf+xml")
_LONGEST_ADDRESS = 2_000
# Counters and share buttons, which pretend to be pictures.
_COUNTERS = (
    "feedburner.com", "feedsportal.com", "doubleclick.net", "stats.wordpress.com", "pixel.wp.com", "/pixel", "1x1",
    "spacer.gif", "blank.gif", "transparent.gif", "feeds.wordpress.com", "s.w.org/images/core/emoji", "gravatar.com",
    "pixel.gif", "/tracking", "count.gif", "b.scorecardresearch",
)  # fmt: skip


def first_picture(source: str, *, base: str) -> str:
    """The address of the first picture that is one, or nothing."""
    if "<img" not in source[:_READ_OF_CONTENT].lower():
        return ""
    for node in LexborHTMLParser(source[:_READ_OF_CONTENT]).css("img"):
        address = absolute(_source_of(node.attributes), base)
        if address and not _is_counter(address, node.attributes):
            return address
    return ""


def _source_of(attributes: Mapping[str, str | None]) -> str:
    """Where pictures load late, `src` holds a placeholder."""
    for name in ("src", "data-src", "data-lazy-src", "data-original"):
        if (value := (attributes.get(name) or "").strip()) and not value.startswith(("data:", "about:")):
            return value
    return (attributes.get("srcset") or "").split(",")[0].strip().split(" ")[0]


def _is_counter(address: str, attributes: Mapping[str, str | None]) -> bool:
    sizes = [(attributes.get(name) or "").strip().removesuffix("px") for name in ("width", "height")]
    return any(size in {"0", "1", "2"} for size in sizes) or any(part in address for part in _COUNTERS)


def feeds_offered(page: str, *, address: str) -> tuple[Offered, ...]:
    """The feeds that a web page names, in its own order; those of comments last."""
    tree = LexborHTMLParser(page[:_READ_OF_PAGE])
    found = tree.css_first("base[href]")
    base = urljoin(address, (found.attributes.get("href") or "") if found else "") if address else ""
    offered: dict[str, Offered] = {}
    for node in tree.css("link[rel][href]"):
        kind = (node.attributes.get("type") or "").lower().split(";")[0].strip()
        if kind in _FEED_TYPES and {"alternate", "feed"} & set((node.attributes.get("rel") or "").lower().split()):
            target = absolute(node.attributes.get("href") or "", base or address)
            title = clean_line(node.attributes.get("title") or "")[:200]
            if target:
                offered.setdefault(target, Offered(title=title, address=target))
    return tuple(sorted(offered.values(), key=_is_of_comments)[:_MOST_OFFERED])


def _is_of_comments(offered: Offered) -> bool:
    return "/comments" in offered.address or "comment" in offered.title.lower()


def absolute(address: str, base: str) -> str:
    """An address on the web, or nothing: no javascript:, no data:, no other host's odd spellings."""
    address = "".join(char for char in address.strip() if char >= " " and char != "\x7f").replace(" ", "%20")
    if not address or any(char in address for char in '<>"'):
        return ""
    if address.lower().startswith("www."):
        address = f"https://{address}"
    try:
        joined = urljoin(base, address)
        parts = urlsplit(joined)
        is_web = parts.scheme in {"http", "https"} and bool(parts.hostname)
        _ = parts.port  # raises for what is no number
    except ValueError:
        return ""
    return joined if is_web and len(joined) <= _LONGEST_ADDRESS else ""
