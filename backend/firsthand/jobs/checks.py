from collections.abc import Sequence
from typing import Any

from cronsim import CronSimError
from django.core.checks import CheckMessage, Error, register

from firsthand.jobs import clock
from firsthand.jobs.registry import job_names
from firsthand.jobs.timetable import Periodic, timetable


@register()
def check_timetable(**_: Any) -> Sequence[CheckMessage]:
    """Otherwise the worker would find out in the night."""
    names = [entry.job for entry in timetable()]
    twice = [_twice(name) for name in sorted(set(names)) if names.count(name) > 1]
    return [*twice, *(problem for entry in timetable() for problem in _problems(entry))]


def _twice(name: str) -> Error:
    return Error(f"The timetable names {name} twice", hint="Give it one rhythm.", id="jobs.E001")


def _problems(entry: Periodic) -> list[CheckMessage]:
    found: list[CheckMessage] = []
    if entry.job not in job_names():
        hint = "Declare it with @job in the tasks.py of an installed app."
        found.append(Error(f"The timetable names {entry.job}, which is no job", hint=hint, id="jobs.E002"))
    if not _can_be_read(entry):
        hint = "A number of seconds above zero, or five fields of cron text."
        found.append(Error(f"{entry.job}: {entry.rhythm!r} is no rhythm", hint=hint, id="jobs.E003"))
    return found


def _can_be_read(entry: Periodic) -> bool:
    now = clock.read()
    try:
        return entry.next_after(now) > now
    except (CronSimError, StopIteration):
        return False
