# ruff: noqa: E501  a feed stands on one line, as it would arrive
"""Feeds that were made to do harm, and bytes that were made by chance. The parser answers, or refuses, in time."""

import gzip
import random
import time
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from backend.common.feeds_support import atom, read, rss
from firsthand.common.feeds import MAX_BYTES, MAX_ENTRIES, FeedUnreadable

SECONDS = 20  # on a busy machine; alone, the slowest of these takes two
LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))

REFUSED = {
    "billion laughs": f'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY l0 "ha">{LAUGHS}]><rss><channel><title>&l9;</title></channel></rss>',
    "quadratic": f'<!DOCTYPE x [<!ENTITY a "{"a" * 50_000}">]><rss><channel><title>{"&a;" * 50_000}</title></channel></rss>',
    "external": '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><rss><channel><title>&a;</title></channel></rss>',
    "external, public": '<!DOCTYPE x [<!ENTITY a PUBLIC "x" "http://169.254.169.254/">]><rss><channel/></rss>',
    "inside": '<rss><channel><!DOCTYPE x [<!ENTITY a "b">]><title>&a;</title></channel></rss>',
    "a bracket": '<!DOCTYPE x [<!ENTITY z "]>"><!ENTITY a SYSTEM "file:///etc/passwd">]><rss><channel>&a;</channel></rss>',
    "many prefixes": rss("".join(f'<a{n}:b xmlns:a{n}="u{n}"/>' for n in range(20_000))),
    "hidden in a comment": f'<!-- <![CDATA[ --><!DOCTYPE x [<!ENTITY l0 "ha">{LAUGHS}]><!-- ]]> --><rss><channel/></rss>',
    "16 bits": f'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY l0 "ha">{LAUGHS}]><rss><channel/></rss>'.encode("utf-16"),
}

BIG = {
    "categories": rss("<item><title>T</title>" + "".join(f"<category>{n}</category>" for n in range(2_000)) + "</item>"),
    "attributes": rss("<item " + " ".join(f'a{n}="1"' for n in range(50_000)) + "><title>T</title></item>"),
    "hidden attributes": rss('<item a=">" ' + " ".join(f'a{n}="1"' for n in range(50_000)) + "><title>T</title></item>"),
    "author": rss(f"<item><title>T</title><author>{'a' * 500_000}</author></item>"),
    "deep": rss("<item><title>T</title><description>" + "<div>" * 50_000 + "</description></item>"),
    "deep and escaped": rss("<item><title>T</title><description>" + "&lt;b&gt;&lt;a&gt;" * 50_000 + "</description></item>"),
    "deep xhtml": atom(
        '<entry><title>T</title><content type="xhtml">' + "<div>" * 50_000 + "</div>" * 50_000 + "</content></entry>"
    ),
    "less than": rss("<item><title>" + "<" * 300_000 + "</title></item>"),
    "ampersands": rss("<item><title>" + "&" * 300_000 + "</title></item>"),
    "quotes": "<rss><channel>" + '<item a="' * 50_000,
    "unclosed": "<rss><channel>" + "<item><title>x</title><a b=c d>" * 10_000,
    "doctypes": "<rss><channel>" + "<!DOCTYPE[" * 100_000,
    "open sections": "<rss><channel><item><title><![CDATA[" + "<![CDATA[" * 100_000,
    "open pictures": rss("<item><title>T</title><description><![CDATA[" + '<img "' * 100_000 + "]]></description></item>"),
    "names": rss("<item><title>T</title>" + "<author>" * 100_000 + "</item>"),
    "a long date": rss(f"<item><title>T</title><pubDate>{'1 ' * 200_000}</pubDate></item>"),
}  # fmt: skip


@pytest.mark.parametrize("source", REFUSED.values(), ids=REFUSED.keys())
def test_what_blows_up_parsers_is_refused(source):
    started = time.monotonic()
    with pytest.raises(FeedUnreadable) as refused:
        read(source)
    assert refused.value.code == "dangerous_xml"
    assert time.monotonic() - started < SECONDS


@pytest.mark.parametrize("source", BIG.values(), ids=BIG.keys())
def test_what_is_slow_for_parsers_takes_no_time(source):
    started = time.monotonic()
    with suppress(FeedUnreadable):
        feed = read(source)
        assert all(len(found.title) <= 300 and len(found.summary_text) <= 400 for found in feed.entries)
    assert time.monotonic() - started < SECONDS


def test_a_page_that_never_ends():
    with pytest.raises(FeedUnreadable) as refused:
        read(b"<rss>" + b" " * MAX_BYTES)
    assert refused.value.code == "too_large"


def test_a_bomb_in_a_packet():
    with pytest.raises(FeedUnreadable) as refused:
        read(gzip.compress(b"<rss>" + b" " * (20 * MAX_BYTES), 1))
    assert refused.value.code == "too_large"


@pytest.mark.parametrize("newest_first", [True, False])
def test_of_a_huge_feed_the_newest_are_read(newest_first):
    days = [
        f"<item><title>{n}</title><pubDate>{2000 + n // 365}-{n % 365 + 1:03}</pubDate></item>" for n in range(3_000)
    ]
    entries = read(rss("".join(reversed(days) if newest_first else days))).entries
    assert len(entries) == MAX_ENTRIES
    assert {int(found.title) for found in entries} == set(range(2_800, 3_000))


SCRIPT = "&lt;script&gt;alert(1)&lt;/script&gt;&lt;img src=javascript:x onerror=alert(2)&gt;"


def test_script_in_every_field():
    names = ("title", "description", "author", "guid", "link", "pubDate", "language", "comments", "source", "category")
    fields = "".join(f"<{name}>{SCRIPT}</{name}>" for name in names)
    feed = read(rss(f"<item>{fields}</item><item><title>T</title>{fields}</item>", head=fields))
    for found in feed.entries:
        assert "alert(1)" not in found.title + found.summary_text + found.author
        assert (found.link, found.image_url) == ("", "")
    assert (feed.title, feed.link, feed.language) == ("", "", "")


WHOLE = [
    rss(
        "<item><title>Café &amp; <![CDATA[<b>x</b>]]></title><link>/1</link><description>&lt;p&gt;é</description>"
        "<pubDate>Sun, 22 Nov 2026 12:00:00 GMT</pubDate></item>"
    ).encode(),
    atom('<entry><title type="xhtml"><div>é</div></title><link href="/1"/><id>1</id></entry>').encode(),
    b'{"version":"https://jsonfeed.org/version/1","items":[{"id":1,"title":"x","content_html":"<p>"}]}',
]


def answers(data: bytes) -> None:
    """With a feed or a refusal, never with anything else."""
    with suppress(FeedUnreadable):
        read(data)


@pytest.mark.parametrize("whole", WHOLE)
def test_cut_off_anywhere(whole):
    for end in range(0, len(whole), 3):
        answers(whole[:end])


@pytest.mark.parametrize("seed", range(300))
def test_with_bytes_changed_by_chance(seed):
    chance = random.Random(seed)
    data = bytearray(chance.choice(WHOLE))
    for _ in range(chance.randint(1, 12)):
        at = chance.randrange(len(data))
        data[at : at + chance.randint(0, 3)] = chance.choice(
            [b"<", b"]]>", b"&", b"\x00", b"<!", b'"', bytes([seed % 256])]
        )
    answers(bytes(data))


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=300))
def test_any_bytes_at_all(noise):
    answers(noise)
    answers(b"<rss><channel><item><title>" + noise)
