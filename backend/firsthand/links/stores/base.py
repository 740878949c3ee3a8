"""The rows and the SQL that every way in shares, so that they cannot drift apart."""

import datetime as dt
from collections.abc import Iterable, Sequence
from typing import NamedTuple, Protocol


class Link(NamedTuple):
    id: int
    target_url: str
    state: str
    created_at: dt.datetime


class ClickRow(NamedTuple):
    link_id: int
    human: bool
    rule: str
    referrer: str
    device: str
    visitor: str


class Store(Protocol):
    """Calls block, so what may take long belongs in a thread; `quick` says which database answers in microseconds."""

    quick: bool

    def read_link(self, code: str) -> Link | None: ...

    def salt_of(self, day: dt.date) -> bytes:
        """The same for every process; asking for a day's throws the earlier ones away."""
        ...

    def write_now(self, rows: Sequence[ClickRow], at: dt.datetime, day: dt.date) -> bool:
        """Everything in one commit, without waiting. False: somebody else is writing, nothing was stored."""
        ...

    def write(self, rows: Sequence[ClickRow], at: dt.datetime, day: dt.date) -> None:
        """Everything in one commit, waiting for its turn."""
        ...

    def close(self) -> None: ...


SELECT_LINK = "SELECT id, target_url, state, created_at FROM links_trackedlink WHERE code = %s"
INSERT_CLICK = (
    "INSERT INTO links_click (link_id, at, human, rule, referrer, device, visitor) VALUES (%s, %s, %s, %s, %s, %s, %s)"
)
_ADD_UP = (
    " ON CONFLICT (link_id, day) DO UPDATE SET human = links_dailyclicks.human + excluded.human,"
    " machine = links_dailyclicks.machine + excluded.machine,"
    " first_human_at = COALESCE(links_dailyclicks.first_human_at, excluded.first_human_at)"
)
_DAILY = "INSERT INTO links_dailyclicks (link_id, day, human, machine, first_human_at)"
UPSERT_DAY = f"{_DAILY} VALUES (%s, %s, %s, %s, %s){_ADD_UP}"
INSERT_SALT = "INSERT INTO links_dailysalt (day, salt) VALUES (%s, %s) ON CONFLICT (day) DO NOTHING"
SELECT_SALT = "SELECT salt FROM links_dailysalt WHERE day = %s"
DELETE_OLDER_SALTS = "DELETE FROM links_dailysalt WHERE day < %s"
SALT_BYTES = 32

# One statement, so one round trip and one commit for a whole batch. Put together from constants only.
INSERT_BATCH = (
    "WITH stored AS (INSERT INTO links_click (link_id, at, human, rule, referrer, device, visitor)"  # noqa: S608  see above
    " SELECT link_id, %s, human, rule, referrer, device, visitor"
    " FROM unnest(%s::bigint[], %s::boolean[], %s::text[], %s::text[], %s::text[], %s::text[])"
    " AS click (link_id, human, rule, referrer, device, visitor)) "
    f"{_DAILY} SELECT link_id, %s, human, machine, CASE WHEN human > 0 THEN %s::timestamptz END"
    " FROM unnest(%s::bigint[], %s::int[], %s::int[]) AS tally (link_id, human, machine)"
    f"{_ADD_UP}"
)


class Tally(NamedTuple):
    link_id: int
    human: int
    machine: int


def tally(rows: Iterable[ClickRow]) -> list[Tally]:
    """In the order of the links, so that two processes lock their rows in the same order."""
    counts: dict[int, list[int]] = {}
    for row in rows:
        count = counts.get(row.link_id)
        if count is None:
            counts[row.link_id] = count = [0, 0]
        count[0 if row.human else 1] += 1
    return [Tally(link_id, *counts[link_id]) for link_id in sorted(counts)]
