"""`make bench` is run by hand and seldom: what it measures must still be there, and be the same rows on both sides."""

import asyncio
import importlib
import socket
import threading
from collections.abc import Callable, Iterator
from types import ModuleType

import pytest
from django.conf import settings
from django.test import Client
from django.urls import reverse

from firsthand.links.models import TrackedLink


@pytest.fixture
def benching(monkeypatch) -> Callable[[str], ModuleType]:
    """benching("load"): a module of the benchmark, which is not on the path of the tests."""
    monkeypatch.syspath_prepend(settings.ROOT_DIR / "scripts")
    return lambda name: importlib.import_module(f"benching.{name}")


@pytest.fixture
def world(benching, db, now, monkeypatch):
    world = benching("world")
    for name, size in {"PEOPLE": 4, "LINKS": 3}.items():
        monkeypatch.setattr(world, name, size)
    return world.build(now, stories=150, audiences=5)


def test_both_lists_answer_with_the_same_kind_of_rows(world, settings):
    settings.ROOT_URLCONF = "benching.plain_list"
    client = Client()
    client.cookies["sessionid"] = world.sessions[0]
    real, plain = client.get(reverse("feed")).json(), client.get("/plain/stories/").json()
    assert len(real["results"]) == len(plain["results"]) == 20
    assert set(plain["results"][0]) <= set(real["results"][0])
    assert {row["id"] for row in plain["results"]} == {row["id"] for row in real["results"]}
    assert real["results"][0]["image"]["srcset"]
    assert Client().get("/plain/stories/").status_code == 401


def test_links_lead_on(world):
    assert set(world.codes) == set(TrackedLink.objects.values_list("code", flat=True))


@pytest.fixture
def answering() -> Iterator[int]:
    """A server that answers in two pieces, every tenth time with a failure."""
    loop = asyncio.new_event_loop()
    count = 0

    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        nonlocal count
        try:
            while await reader.readuntil(b"\r\n\r\n"):
                count += 1
                writer.write(
                    b"HTTP/1.1 500 No\r\n\r\n" if count == 200 else b"HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nab"
                )
                await writer.drain()
                writer.write(b"cd")
        except (asyncio.IncompleteReadError, ConnectionError):
            writer.close()

    listening = socket.create_server(("127.0.0.1", 0))
    server = loop.run_until_complete(asyncio.start_server(answer, sock=listening))
    thread = threading.Thread(target=loop.run_forever)
    thread.start()
    yield listening.getsockname()[1]
    loop.call_soon_threadsafe(server.close)
    loop.call_soon_threadsafe(loop.stop)
    thread.join(5)
    loop.run_until_complete(asyncio.sleep(0.01))
    loop.close()


def test_the_load_generator_counts_whole_answers_and_no_failures(benching, answering):
    load = benching("load")
    request = b"GET / HTTP/1.1\r\n\r\n"
    result = load.burst(answering, [request], connections=2, seconds=0.01, status=200, warm_up=0)
    assert 0 < len(result.latencies) <= result.asked
    assert result.rate == len(result.latencies) / 0.01
    assert result.percentile(0.5) > 0
    with pytest.raises(load.Unexpected, match="500"):
        load.burst(answering, [request], connections=2, seconds=5, status=200)
