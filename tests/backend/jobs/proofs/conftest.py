import os
import uuid
from collections.abc import Iterator
from typing import Any

import psycopg
import pytest
from django.conf import settings

from backend.jobs.proofs.redis_server import RedisServer
from backend.jobs.proofs.world import World, on_postgres, on_sqlite


def _postgres() -> dict[str, Any] | None:
    """How to reach the server of `pytest --pg`; None on SQLite."""
    database = settings.DATABASES["default"]
    if not database["ENGINE"].endswith("postgresql"):
        return None
    named = {"host": "HOST", "port": "PORT", "user": "USER", "password": "PASSWORD"}
    return {key: database[name] for key, name in named.items() if database.get(name)}


@pytest.fixture(scope="session")
def template(tmp_path_factory) -> Iterator[World]:
    """A migrated database, made once and copied for each proof."""
    folder = tmp_path_factory.mktemp("proofs")
    server = _postgres()
    if server is None:
        (folder / "empty").touch()
        world = on_sqlite(folder, folder / "empty")
        _migrate(world)
        yield world
        return
    name = f"proofs_{uuid.uuid4().hex}"
    with psycopg.connect(**server, dbname="postgres", autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}")
        world = on_postgres(folder, name, server, os.environ["DATABASE_URL"])
        _migrate(world)
        yield world
        connection.execute(f"DROP DATABASE {name} WITH (FORCE)")


def _migrate(world: World) -> None:
    world.manage("migrate", "--run-syncdb", "--verbosity=0")


@pytest.fixture
def world(template, tmp_path) -> Iterator[World]:
    server = _postgres()
    if server is None:
        copy = on_sqlite(tmp_path, template.folder / "trial.sqlite3")
        yield copy
        copy.end()
        return
    name = f"proof_{uuid.uuid4().hex}"
    original = template.database_url.rpartition("/")[2]
    with psycopg.connect(**server, dbname="postgres", autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name} TEMPLATE {original}")
        copy = on_postgres(tmp_path, name, server, template.database_url)
        yield copy
        copy.end()
        connection.execute(f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture
def broker(tmp_path) -> Iterator[RedisServer]:
    server = RedisServer(tmp_path)
    server.start()
    yield server
    server.stop()


@pytest.fixture
def redis_world(world, broker) -> Iterator[World]:
    """The same, with a broker between web and workers."""
    world.broker_url = broker.url
    yield world
    world.end()
