"""Where clicks go without Django's request machinery: one module for each database, behind one protocol."""

from typing import Any

from firsthand.links.stores.base import ClickRow, Link, Store

__all__ = ["ClickRow", "Link", "Store", "open_store"]


def open_store(database: dict[str, Any]) -> Store:
    """`database` as in settings.DATABASES. Connects when first used."""
    if database["ENGINE"].endswith("sqlite3"):
        from firsthand.links.stores.sqlite import SqliteStore  # noqa: PLC0415  only the driver that is needed

        return SqliteStore(str(database["NAME"]), database.get("OPTIONS", {}).get("init_command", ""))
    from firsthand.links.stores.postgres import PostgresStore  # noqa: PLC0415  as above

    return PostgresStore(database)
