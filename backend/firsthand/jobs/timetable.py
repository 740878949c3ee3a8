"""Periodic work. Any number of workers may look at the timetable: moving a row decides which one of them asks."""

import datetime as dt
from dataclasses import dataclass

from cronsim import CronSim
from django.conf import settings
from django.db import transaction
from django.utils.module_loading import import_string

from firsthand.common.days import company_zone
from firsthand.jobs.models import Schedule
from firsthand.jobs.outbox import enqueue


@dataclass(frozen=True, slots=True)
class Periodic:
    """`rhythm` is a number of seconds, or cron text in the company's own time ("15 3 * * *")."""

    job: str
    rhythm: int | str

    def next_after(self, moment: dt.datetime) -> dt.datetime:
        if isinstance(self.rhythm, int):
            return moment + dt.timedelta(seconds=self.rhythm)
        return next(CronSim(self.rhythm, moment.astimezone(company_zone()))).astimezone(dt.UTC)


def timetable() -> list[Periodic]:
    """config/schedule.py; it stands above this floor, so only the settings know it."""
    entries: list[Periodic] = import_string(settings.JOBS_TIMETABLE)
    return entries


def tick(*, now: dt.datetime) -> list[str]:
    """Asks for what has come round, once; what was missed while nobody looked is done once, not once per miss."""
    rows = Schedule.objects.in_bulk()
    return [entry.job for entry in timetable() if _comes_round(entry, rows.get(entry.job), now)]


def _comes_round(entry: Periodic, row: Schedule | None, now: dt.datetime) -> bool:
    if row is None:
        Schedule.objects.bulk_create([_first(entry, now)], ignore_conflicts=True)
        return False
    if row.rhythm != str(entry.rhythm):
        _move(row, entry, now)
        return False
    return row.next_run_at <= now and _run(row, entry, now)


def _first(entry: Periodic, now: dt.datetime) -> Schedule:
    return Schedule(name=entry.job, rhythm=str(entry.rhythm), next_run_at=entry.next_after(now))


@transaction.atomic
def _run(row: Schedule, entry: Periodic, now: dt.datetime) -> bool:
    if not _move(row, entry, now, last_run_at=now):
        return False
    # The key keeps a slow run from piling up behind itself.
    return enqueue(entry.job, kwargs={}, unique_key="timetable", now=now) is not None


def _move(row: Schedule, entry: Periodic, now: dt.datetime, **more: dt.datetime) -> bool:
    """False when another worker moved it first."""
    seen = Schedule.objects.filter(pk=row.pk, next_run_at=row.next_run_at, rhythm=row.rhythm)
    return bool(seen.update(rhythm=str(entry.rhythm), next_run_at=entry.next_after(now), **more))
