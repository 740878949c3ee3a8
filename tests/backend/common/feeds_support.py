"""Small feeds to vary."""

from firsthand.common.feeds import Entry, Feed, read_feed

ADDRESS = "https://example.org/blog/feed"


def rss(
    items: str = "", *, head: str = "<title>News</title><link>https://example.org/</link>", namespaces: str = ""
) -> str:
    return f'<?xml version="1.0"?><rss version="2.0" {namespaces}><channel>{head}{items}</channel></rss>'


def atom(entries: str = "", *, head: str = "<title>News</title>", attributes: str = "") -> str:
    return f'<feed xmlns="http://www.w3.org/2005/Atom" {attributes}>{head}{entries}</feed>'


def read(source: str | bytes, **options) -> Feed:
    data = source if isinstance(source, bytes) else source.encode()
    return read_feed(data, address=options.pop("address", ADDRESS), **options)


def item(inside: str, **options) -> Entry:
    """The one entry of an RSS feed whose item holds this."""
    (entry,) = read(rss(f"<item>{inside}</item>", **options)).entries
    return entry


def entry(inside: str, **options) -> Entry:
    """The same of an Atom feed."""
    (found,) = read(atom(f"<entry>{inside}</entry>", **options)).entries
    return found
