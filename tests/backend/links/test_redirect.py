"""What only the ASGI program has: its memory, its health, and an answer when the database has none."""

import asyncio
from collections.abc import Iterator

import pytest
import time_machine
from asgiref.sync import sync_to_async
from django.db import connections

from backend.support.asgi import visit
from backend.support.browsers import IPHONE
from firsthand.links import redirect
from firsthand.links.actions.mint import mint_link
from firsthand.links.actions.retarget import retarget_link
from firsthand.links.models import Click, TrackedLink
from firsthand.links.redirect import Application

BROWSER = {"user-agent": IPHONE}


@pytest.fixture
def application(transactional_db) -> Iterator[Application]:
    application = Application()
    yield application
    application.close()


async def in_thread(function, *arguments, **named):
    """Django's own connections do not work inside an event loop."""

    def call():
        try:
            return function(*arguments, **named)
        finally:
            connections.close_all()

    return await sync_to_async(call)()


def reads_of(application: Application, monkeypatch) -> list[str]:
    """The codes that the database is asked for from now on."""
    asked: list[str] = []
    store = application.store
    read = store.read_link
    monkeypatch.setattr(store, "read_link", lambda code: (asked.append(code), read(code))[1])
    return asked


def test_a_link_is_read_once_while_it_is_believed(application, minted, monkeypatch):
    link = minted()
    asked = reads_of(application, monkeypatch)

    async def scene(get):
        await asyncio.gather(*(get(f"/s/{link.code}", headers=BROWSER) for _ in range(50)))
        await get(f"/s/{link.code}", headers=BROWSER)

    visit(application, scene)
    assert asked == [link.code]
    assert Click.objects.count() == 51


def test_a_new_target_shows_within_two_seconds(application, minted, now):
    link = minted()

    async def scene(get):
        before = await get(f"/s/{link.code}", headers=BROWSER)
        await in_thread(retarget_link, link_id=link.pk, target_url="https://example.com/corrected", now=now)
        await asyncio.sleep(2)
        after = await get(f"/s/{link.code}", headers=BROWSER)
        return before.headers["location"], after.headers["location"]

    assert visit(application, scene) == (link.target_url, "https://example.com/corrected")


def test_an_unknown_code_is_remembered_and_a_link_that_comes_to_be_still_found(application, monkeypatch, now):
    monkeypatch.setattr(redirect, "BELIEVED_SECONDS", 0.3)
    asked = reads_of(application, monkeypatch)

    async def scene(get):
        first, second = await get("/s/bcdghjnpq"), await get("/s/bcdghjnpq")
        assert (first.status, second.status, asked) == (404, 404, ["bcdghjnpq"])
        link = await in_thread(mint_link, target_url="https://example.com/", now=now)
        await in_thread(TrackedLink.objects.filter(pk=link.pk).update, code="bcdghjnpq")
        await asyncio.sleep(0.4)
        return (await get("/s/bcdghjnpq")).status

    assert visit(application, scene) == 302


def test_unknown_codes_never_push_out_known_ones(application, minted, monkeypatch):
    monkeypatch.setattr(redirect, "KNOWN_LINKS", 5)
    monkeypatch.setattr(redirect, "UNKNOWN_CODES", 10)
    link = minted()

    async def scene(get):
        await get(f"/s/{link.code}", headers=BROWSER)
        for number in range(2222, 2622):
            await get(f"/s/bbbbb{str(number).replace('0', '5').replace('1', '6').replace('3', '7').replace('4', '8')}")
        return application.redirect.sizes()

    known, unknown = visit(application, scene)
    assert (known, unknown) == (1, 10)


def test_codes_that_can_be_none_are_not_even_asked_for(application, monkeypatch):
    asked = reads_of(application, monkeypatch)

    async def scene(get):
        return [(await get(f"/s/{code}")).status for code in ("%00", "b" * 10_000, "short", "aeiouaeio")]

    assert visit(application, scene) == [404] * 4
    assert asked == []


def test_without_a_database_there_is_a_page_that_says_so(application, minted, monkeypatch, caplog):
    link = minted()

    def away(*_arguments):
        raise OSError("no database")

    async def scene(get):
        monkeypatch.setattr(application.store, "read_link", away)
        monkeypatch.setattr(application.store, "write", away)
        monkeypatch.setattr(application.store, "write_now", away)
        return [
            await get(f"/s/{link.code}", headers={"accept-language": "nl"}),
            await get("/readyz"),
            await get("/healthz"),
        ]

    led, ready, alive = visit(application, scene)
    assert (led.status, led.headers["retry-after"]) == (503, "30")
    assert "Een ogenblik geduld" in led.body.decode()
    assert (ready.status, alive.status) == (503, 204)
    assert "no database" in caplog.text


def test_a_click_that_cannot_be_stored_is_not_answered_as_if_it_were(application, minted, monkeypatch):
    link = minted()

    def full(*_arguments):
        raise OSError("disk full")

    async def scene(get):
        await get(f"/s/{link.code}", headers=BROWSER)
        for name in ("write", "write_now"):
            monkeypatch.setattr(application.store, name, full)
        return (await get(f"/s/{link.code}", headers=BROWSER)).status

    assert visit(application, scene) == 503
    assert Click.objects.count() == 1


def test_health_is_asked_by_machines_and_leaves_no_click(application):
    async def scene(get):
        return [(await get(path)).status for path in ("/healthz", "/readyz", "/", "/s/", "/s", "/p/roof", "/admin")]

    assert visit(application, scene) == [204, 204, 404, 404, 404, 404, 404]
    assert not Click.objects.exists()


def test_midnight_turns_the_day(application, minted, now):
    link = minted()

    async def scene(get):
        with time_machine.travel(now.replace(hour=22, minute=59, second=58), tick=False):
            await get(f"/s/{link.code}", headers=BROWSER)
        with time_machine.travel(now.replace(hour=23, minute=0, second=1), tick=False):
            await get(f"/s/{link.code}", headers=BROWSER)

    visit(application, scene)
    first, second = Click.objects.order_by("id")
    assert first.visitor != second.visitor
