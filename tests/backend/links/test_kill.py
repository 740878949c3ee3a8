"""An answered click is a stored click: the real server, killed without warning in the middle of full load."""

import asyncio
import os
from collections.abc import Iterator

import psycopg
import pytest
from django.db import connection

from backend.support.browsers import IPHONE
from backend.support.http_load import Load
from backend.support.links_server import LinksServer

CONNECTIONS = 32
ROUNDS = 3
SECONDS_OF_LOAD = 0.4


@pytest.fixture
def database_url(tmp_path) -> Iterator[str]:
    """Of the kind that this run is about, and empty."""
    if connection.vendor == "sqlite":
        yield f"sqlite:///{tmp_path / 'links.sqlite3'}"
        return
    name = f"links_{os.getpid()}"
    where = {"host": connection.settings_dict["HOST"], "user": connection.settings_dict["USER"]}
    with psycopg.connect(**where, dbname="postgres", autocommit=True) as server:
        server.execute(f"CREATE DATABASE {name}")
        yield f"postgres://{where['user']}@/{where['host']}/{name}"
        server.execute(f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture
def server(database_url, tmp_path) -> Iterator[LinksServer]:
    server = LinksServer(database_url, tmp_path)
    yield server
    server.kill()


def test_no_answered_click_is_lost_when_the_server_is_killed(server):
    codes = server.mint(CONNECTIONS)
    answered = dict.fromkeys(codes, 0)
    for _ in range(ROUNDS):
        server.start()
        for path, count in asyncio.run(asyncio.wait_for(_load_and_kill(server, codes), 30)).items():
            answered[path.removeprefix("/s/")] += count
    rows, days = server.counted()
    assert sum(answered.values()) > CONNECTIONS * ROUNDS * 3, "that was no load"
    assert rows == days
    for code, count in answered.items():
        # Each connection has one question open at most, so each kill leaves at most one click without its answer.
        assert count <= rows[code] <= count + ROUNDS


async def _load_and_kill(server: LinksServer, codes: list[str]) -> dict[str, int]:
    load = Load(server.port, [f"/s/{code}" for code in codes], user_agent=IPHONE)
    load.start()
    await asyncio.sleep(SECONDS_OF_LOAD)
    server.kill()
    await load.stop()
    return load.answered
