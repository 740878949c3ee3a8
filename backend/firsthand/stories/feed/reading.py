import datetime as dt
from collections.abc import Sequence
from typing import Any, NamedTuple

from django.db import connection

from firsthand.common.access import Person
from firsthand.stories.feed.asking import Asked
from firsthand.stories.feed.sql import TOPICS, feed_sql

Topics = tuple[tuple[str, str], ...]  # (slug, names as they are stored), hashable


class Row(NamedTuple):
    """One story on a page: its place, what it is to this reader, and what is the same for all of one language."""

    prominence: int
    published_at: dt.datetime
    id: int
    saved: bool
    is_new: bool
    shown: tuple[Any, ...]  # the columns as they came
    topics: Topics


def read_feed(user: Person, asked: Asked, *, now: dt.datetime) -> list[Row]:
    """In the feed's order, one more than `limit` when there is a next page. Two queries whatever the size."""
    with connection.cursor() as cursor:
        cursor.execute(*feed_sql(user, asked, now=now))
        found = cursor.fetchall()
        topics = _topics_of(cursor, [row[2] for row in found])
    return [
        Row(
            row[0],
            aware(row[1]),
            row[2],
            bool(row[3]),
            bool(row[4]),
            (row[1], row[2], *row[5:]),
            topics.get(row[2], ()),
        )
        for row in found
    ]


def _topics_of(cursor: Any, story_ids: Sequence[int]) -> dict[int, Topics]:
    if not story_ids:
        return {}
    cursor.execute(TOPICS.format(marks=", ".join(["%s"] * len(story_ids))), story_ids)
    topics: dict[int, Topics] = {}
    for story_id, slug, names in cursor.fetchall():
        topics[story_id] = (*topics.get(story_id, ()), (slug, names))
    return topics


def aware(moment: dt.datetime) -> dt.datetime:
    """SQLite hands moments over as they lie there, which is UTC without saying so."""
    return moment.replace(tzinfo=dt.UTC) if moment.tzinfo is None else moment
