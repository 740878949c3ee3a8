import datetime as dt
import secrets
from collections.abc import Iterable
from typing import NamedTuple

from django.db import connection, transaction

from firsthand.common.days import day_of
from firsthand.links.models import DailySalt
from firsthand.links.stores.base import INSERT_CLICK, SALT_BYTES, UPSERT_DAY, ClickRow, tally
from firsthand.links.visitors import Visit, judge, referring_host, visitor_mark


class Followed(NamedTuple):
    link_id: int
    visit: Visit


def record_click(*, link_id: int, visit: Visit, now: dt.datetime) -> None:
    record_clicks(clicks=[Followed(link_id, visit)], now=now)


@transaction.atomic
def record_clicks(*, clicks: Iterable[Followed], now: dt.datetime) -> None:
    """The way of clicks that come through Django: the same rows by the same SQL as the fast one (stores/)."""
    day = day_of(now)
    # This is raw SQL: SQLite would store the clock of another zone as if it were UTC's.
    moment = now.astimezone(dt.UTC)
    salt = salt_of(day)
    rows = [_row(link_id, visit, salt) for link_id, visit in clicks]
    with connection.cursor() as cursor:
        cursor.executemany(INSERT_CLICK, [(row.link_id, moment, *row[1:]) for row in rows])
        cursor.executemany(
            UPSERT_DAY,
            [
                (count.link_id, day, count.human, count.machine, moment if count.human else None)
                for count in tally(rows)
            ],
        )


@transaction.atomic
def salt_of(day: dt.date) -> bytes:
    """Making a day's salt throws the earlier ones away."""
    salt, made = DailySalt.objects.get_or_create(day=day, defaults={"salt": secrets.token_bytes(SALT_BYTES)})
    if made:
        DailySalt.objects.filter(day__lt=day).delete()
    return bytes(salt.salt)


def _row(link_id: int, visit: Visit, salt: bytes) -> ClickRow:
    human, rule, device = judge(visit.manner)
    return ClickRow(link_id, human, rule, referring_host(visit.referer), device, visitor_mark(visit, salt))
