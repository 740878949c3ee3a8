import datetime as dt
import secrets
from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import Any

import psycopg

from firsthand.links.stores import base
from firsthand.links.stores.base import ClickRow, Link, tally

# Django's own options, which psycopg does not know.
_NOT_FOR_PSYCOPG = {"pool", "isolation_level", "server_side_binding", "assume_role", "cursor_factory"}
_NAMES = {"NAME": "dbname", "USER": "user", "PASSWORD": "password", "HOST": "host", "PORT": "port"}


class PostgresStore:
    """One connection reads and one writes, each for the one thread that uses it."""

    quick = False

    def __init__(self, database: dict[str, Any]) -> None:
        options = {name: value for name, value in database.get("OPTIONS", {}).items() if name not in _NOT_FOR_PSYCOPG}
        self.parameters = {new: database[old] for old, new in _NAMES.items() if database.get(old)} | options

    @cached_property
    def _reader(self) -> psycopg.Connection[Any]:
        return self._connect()

    @cached_property
    def _writer(self) -> psycopg.Connection[Any]:
        return self._connect()

    def read_link(self, code: str) -> Link | None:
        try:
            row = self._reader.execute(base.SELECT_LINK, (code,), prepare=True).fetchone()
        except psycopg.OperationalError:
            self._forget("_reader")  # reading twice does no harm: the server may only have been restarted
            row = self._reader.execute(base.SELECT_LINK, (code,), prepare=True).fetchone()
        return Link(*row) if row else None

    def salt_of(self, day: dt.date) -> bytes:
        with self._connect() as connection, connection.transaction():
            connection.execute(base.INSERT_SALT, (day, secrets.token_bytes(base.SALT_BYTES)))
            connection.execute(base.DELETE_OLDER_SALTS, (day,))
            row = connection.execute(base.SELECT_SALT, (day,)).fetchone()
        return bytes(row[0]) if row else b""

    def write_now(self, rows: Sequence[ClickRow], at: dt.datetime, day: dt.date) -> bool:
        return False  # there is always a round trip to wait for

    def write(self, rows: Sequence[ClickRow], at: dt.datetime, day: dt.date) -> None:
        try:
            self._writer.execute(base.INSERT_BATCH, _parameters(rows, at, day), prepare=True)
        except psycopg.OperationalError:
            # Whether it was stored is unknown, so it is not tried again: no click is ever counted twice.
            self._forget("_writer")
            raise

    def close(self) -> None:
        self._forget("_reader")
        self._forget("_writer")

    def _connect(self) -> psycopg.Connection[Any]:
        return psycopg.connect(**self.parameters, autocommit=True, connect_timeout=5)

    def _forget(self, name: str) -> None:
        connection = self.__dict__.pop(name, None)
        if connection is not None:
            connection.close()


def _parameters(rows: Sequence[ClickRow], at: dt.datetime, day: dt.date) -> tuple[Any, ...]:
    links, humans, rules, referrers, devices, visitors = zip(*rows, strict=True)
    counts = tally(rows)
    return (
        at,
        _numbers(links),
        _numbers("t" if human else "f" for human in humans),
        _texts(rules),
        _texts(referrers),
        _texts(devices),
        _texts(visitors),
        day,
        at,
        _numbers(count.link_id for count in counts),
        _numbers(count.human for count in counts),
        _numbers(count.machine for count in counts),
    )


def _numbers(values: Iterable[object]) -> str:
    return "{" + ",".join(map(str, values)) + "}"


def _texts(values: Sequence[str]) -> str:
    """An array as PostgreSQL writes it. All values are ours and plain: rule names, hosts, hexadecimal digits."""
    joined = '","'.join(values)
    if "\\" in joined or joined.count('"') != 2 * (len(values) - 1):
        raise ValueError("A value that needs escaping reached the store")
    return f'{{"{joined}"}}'
