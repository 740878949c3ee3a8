"""The fast way in: `granian --interface asginl firsthand.links.redirect:application`.

A raw ASGI callable without Django's request machinery (its ASGI handler was 14 to 23 times slower than its WSGI one).
It answers GET and HEAD /s/<code>, /healthz and /readyz, and nothing else.
"""

import asyncio
import logging
import os
import time
from collections.abc import Awaitable, Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from functools import cached_property
from typing import Any, NamedTuple

import django
from django.conf import settings

from firsthand.links import pages
from firsthand.links.cache import ShortMemory
from firsthand.links.codes import read_code
from firsthand.links.days import Today
from firsthand.links.intake import Intake
from firsthand.links.requests import HEADERS, visit_of
from firsthand.links.stores import ClickRow, Link, Store, open_store
from firsthand.links.visitors import judge, referring_host, visitor_mark

Scope = dict[str, Any]
Send = Callable[[dict[str, Any]], Awaitable[None]]
log = logging.getLogger(__name__)

KNOWN_LINKS = 50_000
UNKNOWN_CODES = 10_000
# A retargeted link shows everywhere within two seconds.
BELIEVED_SECONDS = 1.5
PREFIX = "/s/"
_NAMES = {name.encode(): name for name in HEADERS}
_METHODS = frozenset({"GET", "HEAD"})
_HEALTH = frozenset({"/healthz", "/readyz"})
_FINE = {"type": "http.response.start", "status": 204, "headers": []}
_EMPTY = {"type": "http.response.body", "body": b""}


class Known(NamedTuple):
    """A link as the hot path wants it: its answer ready to be sent."""

    id: int
    created_at: float
    start: dict[str, Any]
    live: bool


class Redirect:
    """One for each event loop."""

    def __init__(self, store: Store) -> None:
        self._loop = asyncio.get_running_loop()
        self._store = store
        self._today = Today(store.salt_of)
        self._intake = Intake(self._loop, store, self._today.moment)
        self._known: ShortMemory[Known] = ShortMemory(size=KNOWN_LINKS, seconds=BELIEVED_SECONDS)
        # By themselves, so that a flood of made-up codes pushes no link out.
        self._unknown: ShortMemory[bool] = ShortMemory(size=UNKNOWN_CODES, seconds=BELIEVED_SECONDS)
        self._reader = ThreadPoolExecutor(1, thread_name_prefix="links")
        self._proxies = settings.TRUSTED_PROXY_COUNT
        self._reading: dict[str, asyncio.Future[Known | None]] = {}

    def close(self) -> None:
        self._intake.close()
        self._reader.shutdown()
        self._store.close()

    async def follow(self, scope: Scope) -> dict[str, Any] | pages.Page:
        """The answer, after the click is stored."""
        code = read_code(scope["path"][len(PREFIX) :])
        if code is None:
            return pages.UNKNOWN
        known = self._known.get(code, self._loop.time()) or await self._find(code)
        if known is None:
            return pages.UNKNOWN
        if not known.live:
            return pages.RETRACTED
        await self._intake.submit(self._row(scope, known))
        return known.start

    def sizes(self) -> tuple[int, int]:
        """How many links and how many unknown codes are remembered."""
        return len(self._known), len(self._unknown)

    async def ready(self) -> None:
        """Fails when the database does."""
        if self._store.quick:
            self._store.read_link("")
        else:
            await self._loop.run_in_executor(self._reader, self._store.read_link, "")

    def _row(self, scope: Scope, known: Known) -> ClickRow:
        headers = {_NAMES[name]: value.decode("latin-1") for name, value in scope["headers"] if name in _NAMES}
        client = scope.get("client")
        visit = visit_of(
            scope["method"],
            headers,
            client=client[0] if client else "",
            trusted_proxies=self._proxies,
            link_age=time.time() - known.created_at,
        )
        human, rule, device = judge(visit.manner)
        mark = visitor_mark(visit, self._today.salt())
        return ClickRow(known.id, human, rule, referring_host(visit.referer), device, mark)

    async def _find(self, code: str) -> Known | None:
        if self._unknown.get(code, self._loop.time()):
            return None
        if self._store.quick:
            return self._remember(code, self._store.read_link(code))
        reading = self._reading.get(code)
        if reading is None:
            # A hot link is read once, however many wait for it.
            self._reading[code] = reading = asyncio.ensure_future(self._read(code))
        return await asyncio.shield(reading)

    async def _read(self, code: str) -> Known | None:
        try:
            link = await self._loop.run_in_executor(self._reader, self._store.read_link, code)
        finally:
            del self._reading[code]
        return self._remember(code, link)

    def _remember(self, code: str, link: Link | None) -> Known | None:
        now = self._loop.time()
        if link is None:
            self._known.forget(code)
            self._unknown.put(code, True, now)
            return None
        known = Known(link.id, link.created_at.timestamp(), _start(link.target_url), link.state == "live")
        self._unknown.forget(code)
        self._known.put(code, known, now)
        return known


def _start(target_url: str) -> dict[str, Any]:
    headers = encoded({"Location": target_url, **pages.LEADING_ON})
    return {"type": "http.response.start", "status": 302, "headers": headers}


def encoded(headers: dict[str, str]) -> list[tuple[bytes, bytes]]:
    return [(name.lower().encode("ascii"), value.encode("ascii")) for name, value in headers.items()]


async def send_page(page: pages.Page, scope: Scope, send: Send) -> None:
    accept = header(scope["headers"], b"accept-language")
    answer = pages.answer(page, pages.language_of(accept))
    await send({"type": "http.response.start", "status": answer.status, "headers": encoded(answer.headers)})
    await send({"type": "http.response.body", "body": b"" if scope["method"] == "HEAD" else answer.body})


def header(headers: Iterable[tuple[bytes, bytes]], wanted: bytes) -> str:
    return next((value.decode("latin-1") for name, value in headers if name == wanted), "")


class Application:
    """Makes its Redirect in the first request, when there is a loop to belong to."""

    def __init__(self) -> None:
        self._redirect: Redirect | None = None

    @cached_property
    def store(self) -> Store:
        return open_store(settings.DATABASES["default"])

    @property
    def redirect(self) -> Redirect:
        if self._redirect is None:
            self._redirect = Redirect(self.store)
        return self._redirect

    def close(self) -> None:
        if self._redirect is not None:
            self._redirect.close()

    async def __call__(self, scope: Scope, receive: object, send: Send) -> None:
        if scope["type"] != "http":
            return
        try:
            answer = await self._answer(scope)
        except Exception:
            log.exception("No answer from the database for a tracked link")
            answer = pages.AWAY
        if isinstance(answer, pages.Page):
            await send_page(answer, scope, send)
        else:
            await send(answer)
            await send(_EMPTY)

    async def _answer(self, scope: Scope) -> dict[str, Any] | pages.Page:
        path = scope["path"]
        if scope["method"] not in _METHODS:
            return pages.WRONG_METHOD
        if path.startswith(PREFIX):
            return await self.redirect.follow(scope)
        if path == "/readyz":
            await self.redirect.ready()
        return _FINE if path in _HEALTH else pages.UNKNOWN


os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
django.setup()
application = Application()
