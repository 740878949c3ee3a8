import pytest

from firsthand.links.requests import client_address, visit_of


@pytest.mark.parametrize(
    ("forwarded", "proxies", "address"),
    [
        ("203.0.113.9", 0, "10.0.0.1"),  # nobody in front: whoever sends this header made it up
        ("", 1, "10.0.0.1"),
        ("203.0.113.9", 1, "203.0.113.9"),
        ("1.1.1.1, 203.0.113.9", 1, "203.0.113.9"),  # the first was sent along by the visitor
        ("1.1.1.1, 203.0.113.9, 10.0.0.2", 2, "203.0.113.9"),
        ("203.0.113.9", 3, "203.0.113.9"),
        (" , ", 1, "10.0.0.1"),
    ],
)
def test_only_our_own_proxies_are_believed(forwarded, proxies, address):
    assert client_address("10.0.0.1", forwarded, proxies) == address


def visit(headers: dict[str, str], link_age: float = 60):
    return visit_of("GET", headers, client="10.0.0.1", trusted_proxies=0, link_age=link_age)


@pytest.mark.parametrize("name", ["sec-purpose", "purpose", "x-purpose", "x-moz"])
def test_browsers_say_in_several_ways_that_they_fetch_ahead(name):
    assert visit({name: "prefetch"}).manner.purpose == "prefetch"


def test_the_first_seconds_are_too_soon():
    assert visit({}, link_age=2.9).manner.too_soon
    assert not visit({}, link_age=3.1).manner.too_soon


def test_megabytes_in_headers_are_cut():
    given = visit({"user-agent": "a" * 1_000_000, "referer": "https://a.example/" + "b" * 1_000_000})
    assert len(given.manner.user_agent) == 512
    assert len(given.referer) == 2_000
