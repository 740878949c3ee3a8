"""Asking for work. The row is written in the caller's transaction, so it exists if and only if the change does."""

import datetime as dt
import json
from typing import Any

from django.conf import settings
from django.db import IntegrityError, transaction

from firsthand.jobs.doorbell import ring
from firsthand.jobs.models import Job
from firsthand.jobs.registry import job_named


def enqueue(
    name: str,
    *,
    kwargs: dict[str, Any],
    run_at: dt.datetime | None = None,
    unique_key: str | None = None,
    now: dt.datetime,
) -> Job | None:
    """None when a job of this name with this key is waiting or running already. Pass ids, not texts of people."""
    definition = job_named(name)
    definition.check_kwargs(kwargs)
    _refuse_what_json_would_change(kwargs)
    is_due = run_at is None or run_at <= now
    job = Job(
        name=name,
        queue=definition.queue,
        kwargs=kwargs,
        unique_key=unique_key,
        run_at=run_at or now,
        created_at=now,
        # Taken as rung from the start, which saves a write; ring() takes it back when nobody heard.
        rung_at=now if is_due and settings.BROKER_URL else None,
    )
    if not _insert(job):
        return None
    if job.rung_at is not None:
        transaction.on_commit(lambda: ring([job]))
    return job


def _insert(job: Job) -> bool:
    if job.unique_key is None:
        job.save(force_insert=True)
        return True
    try:
        with transaction.atomic():
            job.save(force_insert=True)
    except IntegrityError:
        return False
    return True


def _refuse_what_json_would_change(kwargs: dict[str, Any]) -> None:
    """A tuple or a number as a key would arrive as something else than was sent; a date would not arrive at all."""
    if json.loads(json.dumps(kwargs, allow_nan=False)) != kwargs:
        raise TypeError("Job arguments must be plain JSON: text, numbers, booleans, lists and dicts with text keys")
