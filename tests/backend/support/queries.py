"""Counting queries by name: a budget says which queries, so that a new one is noticed and explained."""

import re
from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection
from django.test.utils import CaptureQueriesContext

_TABLE = re.compile(r'(?:FROM|INTO|UPDATE)\s+"([a-z_]+)"', re.IGNORECASE)
# What is asked along in the list of columns; the query itself begins from another table.
_ALONG = re.compile(r"EXISTS\(SELECT[^()]*\)")
_NOISE = ("SAVEPOINT", "RELEASE", "BEGIN", "COMMIT", "ROLLBACK")


@contextmanager
def queries() -> Iterator[list[str]]:
    """Yields a list that is filled, on leaving, with the table each query begins from: ["people_user", ...]."""
    named: list[str] = []
    with CaptureQueriesContext(connection) as captured:
        yield named
    for query in captured.captured_queries:
        sql = query["sql"]
        if not sql.startswith(_NOISE):
            found = _TABLE.search(_ALONG.sub("", sql)) or _TABLE.search(sql)
            named.append(found.group(1) if found else sql[:60])
