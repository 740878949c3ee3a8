"""When the connection to PostgreSQL breaks. Runs without one: only what the store makes of failures is asked here."""

import datetime as dt

import psycopg
import pytest

from firsthand.links.stores import ClickRow
from firsthand.links.stores.postgres import PostgresStore

AT, DAY = dt.datetime(2026, 11, 20, 9, tzinfo=dt.UTC), dt.date(2026, 11, 20)
ROW = ClickRow(7, True, "", "www.linkedin.com", "phone", "0123456789abcdef")


class Connection:
    def __init__(self) -> None:
        self.broken = self.closed = False
        self.asked = 0

    def execute(self, sql, parameters, *, prepare):
        self.asked += 1
        if self.broken:
            raise psycopg.OperationalError("server closed the connection unexpectedly")
        return self

    def fetchone(self):
        return (7, "https://example.com/", "live", AT)

    def close(self) -> None:
        self.closed = True


@pytest.fixture
def opened(monkeypatch) -> list[Connection]:
    connections: list[Connection] = []

    def connect(store):
        connections.append(Connection())
        return connections[-1]

    monkeypatch.setattr(PostgresStore, "_connect", connect)
    return connections


def test_a_batch_whose_fate_is_unknown_is_not_sent_again(opened):
    store = PostgresStore({})
    store.write([ROW], AT, DAY)
    opened[0].broken = True
    with pytest.raises(psycopg.OperationalError):
        store.write([ROW], AT, DAY)
    assert [connection.asked for connection in opened] == [2]
    assert opened[0].closed


def test_the_next_one_goes_over_a_new_connection(opened):
    store = PostgresStore({})
    store.write([ROW], AT, DAY)
    opened[0].broken = True
    with pytest.raises(psycopg.OperationalError):
        store.write([ROW], AT, DAY)
    store.write([ROW], AT, DAY)
    assert [connection.asked for connection in opened] == [2, 1]


def test_reading_is_tried_once_more(opened):
    store = PostgresStore({})
    store.read_link("bcdghjnpq")
    opened[0].broken = True
    link = store.read_link("bcdghjnpq")
    assert link is not None
    assert link.id == 7
    assert [connection.asked for connection in opened] == [2, 1]


@pytest.mark.parametrize("bad", ['a"b', "a\\b", '","'])
def test_a_value_that_could_break_out_of_the_array_is_refused(opened, bad):
    with pytest.raises(ValueError, match="escaping"):
        PostgresStore({}).write([ROW._replace(referrer=bad), ROW], AT, DAY)
    assert sum(connection.asked for connection in opened) == 0


def test_settings_meant_for_django_do_not_reach_the_driver():
    store = PostgresStore(
        {
            "NAME": "firsthand",
            "USER": "app",
            "PASSWORD": "",
            "HOST": "db",
            "PORT": "5432",
            "OPTIONS": {"pool": {"min_size": 1}, "sslmode": "require"},
        }
    )
    assert store.parameters == {
        "dbname": "firsthand",
        "user": "app",
        "host": "db",
        "port": "5432",
        "sslmode": "require",
    }
