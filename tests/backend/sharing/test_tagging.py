import pytest

from firsthand.sharing.tagging import tagged

TAGS = "utm_source=x&utm_medium=employee_share&utm_campaign=roof-7"


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        ("https://example.com", f"https://example.com?{TAGS}"),
        ("https://example.com/a?b=1", f"https://example.com/a?b=1&{TAGS}"),
        ("https://example.com/a?b=%20+c&&d", f"https://example.com/a?b=%20+c&&d&{TAGS}"),
        ("https://example.com/a#part", f"https://example.com/a?{TAGS}#part"),
        ("https://example.com/?utm_source=news&utm_medium=mail&utm_campaign=q4", None),
        ("https://example.com/?UTM_Source=", f"https://example.com/?UTM_Source=&{TAGS.partition('&')[2]}"),
        ("https://example.com/#!/route?utm_source=a", f"https://example.com/?{TAGS}#!/route?utm_source=a"),
    ],
)
def test_what_the_target_carries_stays_as_it_is(target, expected):
    assert tagged(target, channel="x", campaign="roof-7") == (expected or target)


def test_tags_cannot_break_out():
    assert tagged("https://example.com/", channel="x", campaign="a&b=c#d").endswith("utm_campaign=a%26b%3Dc%23d")
