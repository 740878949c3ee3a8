import datetime as dt
import secrets
import sqlite3
from collections.abc import Sequence
from functools import cached_property

from firsthand.links.stores import base
from firsthand.links.stores.base import ClickRow, Link, tally

_PATIENCE_SECONDS = 20.0
_SELECT_LINK, _INSERT_CLICK, _UPSERT_DAY, _INSERT_SALT, _SELECT_SALT, _DELETE_OLDER_SALTS = (
    sql.replace("%s", "?")
    for sql in (
        base.SELECT_LINK,
        base.INSERT_CLICK,
        base.UPSERT_DAY,
        base.INSERT_SALT,
        base.SELECT_SALT,
        base.DELETE_OLDER_SALTS,
    )
)


class SqliteStore:
    """A commit takes some 20 µs here, less than handing it to a thread; only a writer elsewhere is worth waiting for
    in one."""

    quick = True

    def __init__(self, path: str, init_command: str) -> None:
        self._path = path
        self._init_command = init_command

    @cached_property
    def _loop(self) -> sqlite3.Connection:
        """For the event loop, which never waits for a lock."""
        return self._connect(timeout=0)

    @cached_property
    def _thread(self) -> sqlite3.Connection:
        return self._connect(timeout=_PATIENCE_SECONDS)

    def read_link(self, code: str) -> Link | None:
        row = self._loop.execute(_SELECT_LINK, (code,)).fetchone()
        return Link(row[0], row[1], row[2], _moment(row[3])) if row else None

    def salt_of(self, day: dt.date) -> bytes:
        connection = self._connect(timeout=_PATIENCE_SECONDS)
        try:
            connection.execute("BEGIN IMMEDIATE")
            connection.execute(_INSERT_SALT, (day.isoformat(), secrets.token_bytes(base.SALT_BYTES)))
            connection.execute(_DELETE_OLDER_SALTS, (day.isoformat(),))
            salt = connection.execute(_SELECT_SALT, (day.isoformat(),)).fetchone()[0]
            connection.execute("COMMIT")
        finally:
            connection.close()
        return bytes(salt)

    def write_now(self, rows: Sequence[ClickRow], at: dt.datetime, day: dt.date) -> bool:
        try:
            self._loop.execute("BEGIN IMMEDIATE")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF == sqlite3.SQLITE_BUSY:
                return False
            raise
        _write(self._loop, rows, at, day)
        return True

    def write(self, rows: Sequence[ClickRow], at: dt.datetime, day: dt.date) -> None:
        self._thread.execute("BEGIN IMMEDIATE")
        _write(self._thread, rows, at, day)

    def close(self) -> None:
        for name in ("_loop", "_thread"):
            connection = self.__dict__.pop(name, None)
            if connection is not None:
                connection.close()

    def _connect(self, timeout: float) -> sqlite3.Connection:
        connection = sqlite3.connect(
            self._path,
            timeout=timeout,
            isolation_level=None,
            check_same_thread=False,
            uri=self._path.startswith("file:"),
        )
        connection.executescript(self._init_command)
        return connection


def _write(connection: sqlite3.Connection, rows: Sequence[ClickRow], at: dt.datetime, day: dt.date) -> None:
    """Ends the transaction that the caller began, one way or the other."""
    moment = _text(at)
    try:
        connection.executemany(_INSERT_CLICK, [(row[0], moment, *row[1:]) for row in rows])
        connection.executemany(
            _UPSERT_DAY,
            [
                (count.link_id, day.isoformat(), count.human, count.machine, moment if count.human else None)
                for count in tally(rows)
            ],
        )
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def _text(moment: dt.datetime) -> str:
    """As Django writes it."""
    return moment.astimezone(dt.UTC).replace(tzinfo=None).isoformat(sep=" ")


def _moment(text: str) -> dt.datetime:
    return dt.datetime.fromisoformat(text).replace(tzinfo=dt.UTC)
