from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models import BigAutoField


class PlainKey(BigAutoField):  # type: ignore[type-arg]  # takes none at run time
    """On SQLite without AUTOINCREMENT, which writes one page more in every commit so that numbers are never used
    again. A click's number means nothing."""

    def db_type_suffix(self, connection: BaseDatabaseWrapper) -> str | None:
        return None if connection.vendor == "sqlite" else super().db_type_suffix(connection)
