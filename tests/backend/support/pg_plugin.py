"""`pytest --pg`: the whole suite on a real PostgreSQL instead of SQLite.

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


def pytest_report_header(config: pytest.Config) -> str:
    return f"database: {_server.version}" if _server else "database: SQLite"


def pytest_unconfigure(config: pytest.Config) -> None:
    if _server:
        _server.stop()
