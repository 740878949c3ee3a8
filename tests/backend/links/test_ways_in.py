"""Both ways in, asked the same: the ASGI program on its own, and the site's own address by WSGI."""

from collections.abc import Callable, Iterator

import pytest
import time_machine
from django.test import Client

from backend.support.asgi import Answered, visit
from backend.support.browsers import IPHONE, MACHINES, WINDOWS
from firsthand.links.actions.mint import mint_link
from firsthand.links.actions.retarget import retract_link
from firsthand.links.models import Click, DailyClicks, DailySalt
from firsthand.links.redirect import Application

Ask = Callable[..., Answered]
DUTCH, ENGLISH = {"accept-language": "nl-NL,nl;q=0.9,en;q=0.5"}, {"accept-language": "en-GB,en"}


@pytest.fixture(autouse=True)
def _today(now) -> Iterator[None]:
    with time_machine.travel(now, tick=True):
        yield


def by_asgi(path: str, method: str = "GET", *, headers=None, client: str = "192.0.2.7") -> Answered:
    application = Application()
    try:
        return visit(application, lambda get: get(path, method, headers=headers, client=client))
    finally:
        application.close()


def by_wsgi(path: str, method: str = "GET", *, headers=None, client: str = "192.0.2.7") -> Answered:
    given = Client(enforce_csrf_checks=True).generic(method, path, headers=headers or {}, REMOTE_ADDR=client)
    return Answered(given.status_code, {name.lower(): value for name, value in given.items()}, given.content)


@pytest.fixture(params=[by_asgi, by_wsgi], ids=["asgi", "wsgi"])
def ask(request, transactional_db) -> Ask:
    """A transaction that others cannot see would hide the links from the program that reads them by itself."""
    return request.param


def test_olaf_is_led_on_and_counted(ask, minted, now):
    link = minted()
    referer = "https://www.linkedin.com/feed/?who=erin"
    answer = ask(f"/s/{link.code}", headers={"user-agent": IPHONE, "referer": referer})
    assert (answer.status, answer.headers["location"]) == (302, link.target_url)
    assert answer.headers["cache-control"] == "no-store"
    assert answer.headers["referrer-policy"] == "strict-origin-when-cross-origin"
    assert "set-cookie" not in answer.headers
    click = Click.objects.get()
    assert (click.link_id, click.human, click.rule) == (link.pk, True, "")
    assert (click.referrer, click.device) == ("www.linkedin.com", "phone")
    assert len(click.visitor) == 16
    assert abs((click.at - now).total_seconds()) < 30
    day = DailyClicks.objects.get()
    assert (day.link_id, day.day, day.human, day.machine) == (link.pk, now.date(), 1, 0)
    assert day.first_human_at == click.at


def test_a_machine_is_led_on_and_counted_apart(ask, minted):
    link = minted()
    for user_agent, _ in MACHINES[:4]:
        assert ask(f"/s/{link.code}", headers={"user-agent": user_agent}).status == 302
    day = DailyClicks.objects.get()
    assert (day.human, day.machine, day.first_human_at) == (0, 4, None)
    assert list(Click.objects.order_by("id").values_list("rule", flat=True)) == [rule for _, rule in MACHINES[:4]]


def test_the_first_seconds_belong_to_scanners(ask, now):
    link = mint_link(target_url="https://example.com/", now=now)
    ask(f"/s/{link.code}", headers={"user-agent": IPHONE})
    assert Click.objects.get().rule == "too_soon.1"


def test_head_is_answered_like_get_without_a_body_and_counted_as_a_machine(ask, minted):
    link = minted()
    answer = ask(f"/s/{link.code}", "HEAD", headers={"user-agent": IPHONE})
    assert (answer.status, answer.headers["location"], answer.body) == (302, link.target_url, b"")
    assert Click.objects.get().rule == "asks_head_only.1"


def test_capitals_and_what_networks_append_do_no_harm(ask, minted):
    link = minted()
    assert ask(f"/s/{link.code.upper()}?fbclid=abc").headers["location"] == link.target_url


@pytest.mark.parametrize(("headers", "words"), [(DUTCH, "Deze link komt nergens uit"), (ENGLISH, "leads nowhere")])
def test_an_unknown_code_gets_a_friendly_page(ask, settings, headers, words):
    settings.ORGANISATION = "Kade & <b>Zoon</b>"
    answer = ask("/s/bcdghjnpq", headers=headers)
    page = answer.body.decode()
    assert answer.status == 404
    assert words in page
    assert "Kade &amp; &lt;b&gt;Zoon&lt;/b&gt;" in page
    assert f'lang="{answer.headers["content-language"]}"' in page
    assert answer.headers["cache-control"] == "no-store"
    assert "default-src 'none'" in answer.headers["content-security-policy"]
    assert "<script" not in page
    assert not Click.objects.exists()


def test_head_of_an_unknown_code_has_no_body(ask):
    answer = ask("/s/bcdghjnpq", "HEAD")
    assert (answer.status, answer.body) == (404, b"")


def test_a_retracted_link_says_so(ask, minted, now):
    link = minted()
    retract_link(link_id=link.pk, now=now)
    answer = ask(f"/s/{link.code}", headers=ENGLISH)
    assert answer.status == 410
    assert "no longer available" in answer.body.decode()


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH"])
def test_nothing_can_be_sent(ask, minted, method):
    answer = ask(f"/s/{minted().code}", method)
    assert (answer.status, answer.headers["allow"]) == (405, "GET, HEAD")
    assert not Click.objects.exists()


@pytest.mark.parametrize(
    "code",
    [
        "%00",
        "b" * 10_000,
        "%E2%84%AA" * 9,
        "%C3%28bbbbbbb",
        "bbbbbbbb%0d%0aSet-Cookie:a=b",
        "https:%5c%5cevil.example",
        "%2e%2e%5cetc",
        "<script>alert(1)<%5cscript>",
    ],
)
def test_a_hostile_code_gets_the_same_page_and_nothing_of_itself(ask, code):
    answer = ask(f"/s/{code}")
    assert answer.status == 404
    assert "location" not in answer.headers
    assert "set-cookie" not in answer.headers
    assert b"evil" not in answer.body
    assert b"<script" not in answer.body


def test_no_parameter_leads_anywhere_else(ask, minted):
    link = minted()
    answer = ask(f"/s/{link.code}?url=https://evil.example/&next=//evil.example", headers={"host": "localhost"})
    assert answer.headers["location"] == link.target_url


def test_a_forged_address_makes_no_new_visitor(ask, minted, settings):
    link = minted()
    for number in range(3):
        ask(f"/s/{link.code}", headers={"user-agent": IPHONE, "x-forwarded-for": f"198.51.100.{number}"})
    assert Click.objects.values("visitor").distinct().count() == 1
    settings.TRUSTED_PROXY_COUNT = 1
    ask(f"/s/{link.code}", headers={"user-agent": IPHONE, "x-forwarded-for": "198.51.100.9"})
    assert Click.objects.values("visitor").distinct().count() == 2


def test_both_ways_in_leave_the_same_rows(transactional_db, minted):
    link = minted()
    visits = [
        ("GET", {"user-agent": IPHONE, "referer": "https://bsky.app/"}),
        ("GET", {"user-agent": WINDOWS, "sec-purpose": "prefetch"}),
        ("GET", {"user-agent": WINDOWS, "range": "bytes=0-1"}),
        ("HEAD", {"user-agent": IPHONE}),
        ("GET", {}),
        ("GET", {"user-agent": "Twitterbot/1.0"}),
        ("GET", {"user-agent": IPHONE, "referer": "https://bsky.app/"}),
    ]
    fields = ("link_id", "human", "rule", "referrer", "device", "visitor")
    rows = {}
    for way in (by_asgi, by_wsgi):
        for method, headers in visits:
            way(f"/s/{link.code}", method, headers=headers)
        rows[way] = list(Click.objects.order_by("id").values_list(*fields))
        Click.objects.all().delete()
    assert rows[by_asgi] == rows[by_wsgi]
    assert len(rows[by_asgi]) == len(visits)
    day = DailyClicks.objects.get()
    assert (day.human, day.machine) == (4, 10)


def test_the_salt_of_yesterday_is_thrown_away(ask, minted, now):
    link = minted()
    marks = []
    for day in (19, 20):
        with time_machine.travel(now.replace(day=day), tick=True):
            ask(f"/s/{link.code}", headers={"user-agent": IPHONE})
        marks.append(Click.objects.order_by("-id").first().visitor)
    assert marks[0] != marks[1]
    assert [salt.day.day for salt in DailySalt.objects.all()] == [20]
