"""`pytest --pg`: every test that meets a database, on a real PostgreSQL instead of SQLite.

What asks for no database (parsers, pictures, tables of pure functions) was answered by the run on SQLite already.

It works while it is imported (`-p` in addopts), because pytest-django reads the settings before any hook of
ours could run. xdist's workers inherit DATABASE_URL and the server of the process that started them.
"""

import os
import sys

import pytest

from backend.support.postgres_server import PostgresServer

_server: PostgresServer | None = None

if "--pg" in sys.argv and "PYTEST_XDIST_WORKER" not in os.environ:
    _server = PostgresServer.start()
    os.environ["DATABASE_URL"] = _server.url


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--pg", action="store_true", help="run on a real PostgreSQL: the machine's, else a wheel's")


_DATABASE = {"db", "transactional_db", "django_db_setup"}


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if not config.getoption("--pg"):
        return
    kept = [item for item in items if item.get_closest_marker("django_db") or _DATABASE & set(fixtures_of(item))]
    config.hook.pytest_deselected(items=[item for item in items if item not in set(kept)])
    items[:] = kept


def fixtures_of(item: pytest.Item) -> list[str]:
    return getattr(item, "fixturenames", [])


def pytest_report_header(config: pytest.Config) -> str:
    return f"database: {_server.version}" if _server else "database: SQLite"


def pytest_unconfigure(config: pytest.Config) -> None:
    if _server:
        _server.stop()
