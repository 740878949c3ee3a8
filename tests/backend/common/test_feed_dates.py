import datetime as dt

import pytest

from backend.common.feeds_support import item
from firsthand.common.feeds.dates import moment_of

NOON = "2026-11-22T12:00:00+00:00"
DAY = "2026-11-22T00:00:00+00:00"


@pytest.mark.parametrize(
    ("given", "moment"),
    [
        ("Sun, 22 Nov 2026 12:00:00 GMT", NOON),
        ("Sun, 22 Nov 2026 13:00:00 +0100", NOON),
        ("Sun, 22 Nov 2026 13:00:00 +01:00", NOON),
        ("Sun, 22 Nov 2026 13:00:00 CET", NOON),
        ("Sun, 22 Nov 2026 07:00:00 EST", NOON),
        ("Sun, 22 Nov 2026 12:00:00", NOON),
        ("Sun, 22 Nov 26 12:00 UT", NOON),
        ("Sunday, 22-Nov-26 12:00:00 GMT", NOON),
        ("22 Nov 2026 12:00:00 Z", NOON),
        ("zo, 22 nov 2026 13:00:00 +0100", NOON),
        ("zondag 22 november 2026 - 12:00", NOON),
        ("dimanche 22 novembre 2026 à 12h00", NOON),
        ("Sonntag, 22. November 2026 12:00 Uhr", NOON),
        ("domingo 22 de noviembre de 2026", DAY),
        ("mer., 22 févr. 2023 12:00:00 GMT", "2023-02-22T12:00:00+00:00"),
        ("Nov 22, 2026 12:00 PM", NOON),
        ("November 22nd, 2026", DAY),
        ("Sun Nov 22 12:00:00 2026", NOON),
        ("Sun Nov 22 13:00:00 +0100 2026", NOON),
        ("2026-11-22T12:00:00Z", NOON),
        ("2026-11-22T12:00:00.123456789Z", NOON),
        ("2026-11-22T13:00:00+01:00", NOON),
        ("2026-11-22T13:00:00+0100", NOON),
        ("2026-11-22 12:00:00", NOON),
        ("2026-11-22T12:00Z", NOON),
        ("20261122T120000Z", NOON),
        ("2026-11-22", DAY),
        ("2026-11", "2026-11-01T00:00:00+00:00"),
        ("2026", "2026-01-01T00:00:00+00:00"),
        ("2026-326", DAY),
        ("2026-W47-7", DAY),
        ("22/11/2026 12:00", NOON),
        ("22-11-2026", DAY),
        ("11/22/2026", DAY),
        ("2026/11/22", DAY),
        ("2026年11月22日", DAY),
        ("1795348800", NOON),
        ("1795348800000", NOON),
        ("Sun, 22 Nov 2026 24:00:00 GMT", "2026-11-23T00:00:00+00:00"),
        ("Sun, 22 Nov 2026 11:59:60 GMT", NOON),
        ("Fri, 05 Mar 99 08:00:00 GMT", "1999-03-05T08:00:00+00:00"),
    ],
)
def test_every_shape(given, moment):
    assert moment_of(given) == dt.datetime.fromisoformat(moment)


@pytest.mark.parametrize(
    "given",
    [
        "", "yesterday", "0000-00-00 00:00:00", "0001-01-01T00:00:00Z", "1970-01-01T00:00:00Z", "Thu, 01 Jan 1970",
        "31 Feb 2026", "2026-13-45", "99/99/9999",  "2026-11-22T99:00:00Z", "-1", "Nov", "9" * 5_000,
        "<script>", "22 Smarch 2026", "2026-W99", "2026-999",
    ],
)  # fmt: skip
def test_what_is_no_date(given):
    assert moment_of(given) is None


def test_what_cannot_be_yet_is_left_out():
    latest = dt.datetime(2026, 11, 23, tzinfo=dt.UTC)
    assert moment_of("2099-01-01T00:00:00Z", latest=latest) is None
    assert moment_of("2026-11-22T12:00:00Z", latest=latest) is not None


@pytest.mark.parametrize(
    "inside",
    [
        "<pubDate>Sun, 22 Nov 2026 12:00:00 GMT</pubDate>",
        "<dc:date>2026-11-22T12:00:00Z</dc:date>",
        "<pubDate>nonsense</pubDate><dc:date>2026-11-22T12:00:00Z</dc:date>",
        "<a10:updated>2026-11-22T12:00:00Z</a10:updated>",
    ],
)
def test_where_a_date_stands(inside):
    spaces = 'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:a10="http://www.w3.org/2005/Atom"'
    assert item(f"<title>T</title>{inside}", namespaces=spaces).published_at == dt.datetime.fromisoformat(NOON)
