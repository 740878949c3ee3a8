import pytest
from django.db import IntegrityError, transaction

from firsthand.links.actions import mint
from firsthand.links.actions.mint import TargetNotAllowed, mint_link
from firsthand.links.models import TrackedLink


def test_a_link_has_a_short_address_of_its_own(minted, settings):
    settings.LINKS_URL = "https://go.example.com"
    link = minted()
    assert link.address == f"https://go.example.com/s/{link.code}"
    assert (link.state, link.target_url) == ("live", "https://example.com/roof?ref=a")


@pytest.mark.parametrize(
    ("given", "stored"),
    [
        ("https://example.com/zon?q=één&x=%C3%A9#dák", "https://example.com/zon?q=%C3%A9%C3%A9n&x=%C3%A9#d%C3%A1k"),
        ("http://bücher.example/", "http://xn--bcher-kva.example/"),
        ("https://example.com", "https://example.com"),
        ("http://localhost:8000/p/roof-1", "http://localhost:8000/p/roof-1"),
        ("https://[2001:db8::1]/roof", "https://[2001:db8::1]/roof"),
    ],
)
def test_the_target_is_kept_as_it_stands_in_a_header(minted, given, stored):
    assert minted(given).target_url == stored


@pytest.mark.parametrize(
    "target",
    [
        "",
        "javascript:alert(1)",
        "data:text/html,hi",
        "//example.com/",
        "/p/roof",
        "ftp://example.com/",
        "https://",
        "https:///path",
        "https:example.com",
        "https://user:secret@example.com/",
        "https://example.com\\@evil.example/",
        "https://example.com/\r\nSet-Cookie: a=b",
        "https://example.com/\x00",
        "https://exa mple.com/",
        " https://example.com/",
        "https://example.com/" + "a" * 2048,
        "https://example.com/" + "é" * 700,  # grows over the limit
        "http://[half/",
    ],
)
def test_a_link_leads_to_a_web_address_and_nowhere_else(db, now, target):
    with pytest.raises(TargetNotAllowed):
        mint_link(target_url=target, now=now)
    assert not TrackedLink.objects.exists()


def test_a_taken_code_is_drawn_again(minted, monkeypatch, now):
    taken = minted().code
    codes = iter([taken, taken, "bcdghjnpq"])
    monkeypatch.setattr(mint, "new_code", lambda: next(codes))
    assert mint_link(target_url="https://example.com/", now=now).code == "bcdghjnpq"


@pytest.mark.parametrize("change", [{"target_url": "javascript:alert(1)"}, {"state": "gone"}])
def test_the_database_holds_the_same_promise(minted, change):
    link = minted()
    with pytest.raises(IntegrityError), transaction.atomic():
        TrackedLink.objects.filter(pk=link.pk).update(**change)
