"""The documented facts, one per line: docs/reference/stories.md names their sources."""

import pytest

from firsthand.stories.channels import TEXT_RULES, Channel
from firsthand.stories.counting import fits, fits_with_link, length, room_for_text

LINK = "https://example.com/a/very/long/address/that/goes/on?and=on"
FAMILY = "👨‍👩‍👧‍👦"  # seven code points, eleven UTF-16 units, one picture


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", 0),
        ("hello", 5),
        ("één dag", 7),  # Latin with accents counts once
        ("e\u0301", 1),  # NFC first: two code points become one
        ("日本", 4),  # CJK counts twice
        ("ქართული", 7),  # U+10D0 to U+10FA lie inside the first range
        ("“quoted” – yes…", 16),  # U+2010 to U+201F count once, the ellipsis U+2026 twice
        ("😀", 2),
        (FAMILY, 2),  # any sequence is one emoji
        ("🇳🇱", 2),
        ("👍🏽", 2),
        ("1️⃣", 2),
        ("©", 1),
        (LINK, 23),
        ("http://a.nl", 23),
        (f"Read {LINK}", 28),
        (f"{LINK} {LINK}", 47),
        (f"({LINK}).", 26),
        ("see example.com", 27),  # without a scheme it is a link all the same
        ("erin@example.com", 16),  # an address for mail is not
        ("version 1.2 of e.g. this", 24),
    ],
)
def test_x_weighs_text(text, expected):
    assert length(text, "x") == expected


@pytest.mark.parametrize(
    ("text", "expected"), [("hello", 5), (FAMILY, 1), ("e\u0301", 1), ("🇳🇱🇧🇪", 2), (LINK, len(LINK))]
)
def test_bluesky_counts_what_a_reader_sees(text, expected):
    assert length(text, "bluesky") == expected


def test_bluesky_also_counts_bytes():
    assert fits("a" * 300, "bluesky")
    assert not fits("a" * 301, "bluesky")
    assert not fits(FAMILY * 130, "bluesky")  # 130 pictures, 3,250 bytes


@pytest.mark.parametrize(("text", "expected"), [("hello", 5), (FAMILY, 1), (f"Read {LINK}", 28)])
def test_mastodon_counts_every_address_as_23(text, expected):
    assert length(text, "mastodon") == expected


@pytest.mark.parametrize(("text", "expected"), [("hello", 5), (FAMILY, 7), (LINK, len(LINK))])
def test_other_channels_count_characters(text, expected):
    assert length(text, "linkedin") == expected


@pytest.mark.parametrize(
    ("channel", "limit", "room"),
    [
        ("linkedin", 3_000, 2_959),
        ("x", 280, 256),
        ("facebook", 63_206, 63_165),
        ("whatsapp", 65_536, 65_495),
        ("bluesky", 300, 259),
        ("mastodon", 500, 476),
        ("email", None, None),
        ("copy_link", None, None),
        ("device", None, None),
    ],
)
def test_limits_and_what_a_link_leaves_of_them(channel, limit, room):
    assert TEXT_RULES[Channel(channel)].limit == limit
    assert room_for_text(channel) == room
    if room is not None:
        assert fits_with_link("a" * room, channel)
        assert not fits_with_link("a" * (room + 1), channel)
    else:
        assert fits_with_link("a" * 100_000, channel)


def test_every_channel_has_rules():
    assert set(TEXT_RULES) == set(Channel)


def test_a_hostile_text_is_counted_in_time():
    assert length("http://" * 20_000 + "a." * 20_000, "x") > 0
