"""Who works on a job. A lease that runs out makes the job claimable again, so a killed worker loses nothing."""

import datetime as dt
import os
import secrets
import socket
from collections.abc import Iterable
from functools import lru_cache

from django.conf import settings
from django.db import connection, transaction
from django.db.models import Q, QuerySet

from firsthand.jobs.models import Job
from firsthand.jobs.registry import job_named


def this_worker() -> str:
    """Not the process id alone: those come round again, and a forked child must not pass for its parent."""
    return _worker_name(os.getpid())


@lru_cache(maxsize=1)
def _worker_name(pid: int) -> str:
    return f"{socket.gethostname()[:80]}:{pid}:{secrets.token_hex(4)}"


def claimable(now: dt.datetime) -> Q:
    return Q(state=Job.State.READY, run_at__lte=now) | Q(state=Job.State.RUNNING, lease_ends_at__lt=now)


def claim(*, job_id: int | None = None, worker: str, now: dt.datetime) -> Job | None:
    """The given job, or the one that has waited longest. None: there is none, or somebody else has it."""
    wanted = Job.objects.filter(claimable(now)).order_by("run_at", "id")
    if job_id is not None:
        wanted = wanted.filter(pk=job_id)
    # SQLite has one writer: an idle worker that only looks must not take that lock twice a second.
    while wanted.exists():
        with transaction.atomic():
            job = lock(wanted).first()
            if job is None:
                return None
            if _take(job, worker, now):
                return job
    return None


def lock(jobs: QuerySet[Job]) -> QuerySet[Job]:
    """SQLite needs nothing more: its transactions begin IMMEDIATE, which is a lock on everything."""
    return jobs.select_for_update(skip_locked=connection.features.has_select_for_update_skip_locked)


def _take(job: Job, worker: str, now: dt.datetime) -> bool:
    if job.state == Job.State.RUNNING and job.attempt >= _max_attempts(job):
        bury(job, "Its worker vanished each time, or it never came to an end", now)
        return False
    job.state, job.worker = Job.State.RUNNING, worker
    job.attempt += 1
    job.lease_ends_at = _lease_end(now)
    job.save(update_fields=["state", "worker", "attempt", "lease_ends_at"])
    return True


UNKNOWN_MAX_ATTEMPTS = 5


def _max_attempts(job: Job) -> int:
    try:
        return job_named(job.name).max_attempts
    except KeyError:
        return UNKNOWN_MAX_ATTEMPTS


def _lease_end(now: dt.datetime) -> dt.datetime:
    return now + dt.timedelta(seconds=settings.JOBS_LEASE_SECONDS)


def renew(job_ids: Iterable[int], *, worker: str, now: dt.datetime) -> None:
    held = Job.objects.filter(pk__in=list(job_ids), worker=worker, state=Job.State.RUNNING)
    held.update(lease_ends_at=_lease_end(now))


def finish(job: Job, now: dt.datetime) -> bool:
    return _let_go(job, state=Job.State.DONE, finished_at=now, last_error="")


def put_back(job: Job, error: str, run_at: dt.datetime) -> bool:
    return _let_go(job, state=Job.State.READY, run_at=run_at, rung_at=None, last_error=error)


def give_up(job: Job, now: dt.datetime) -> bool:
    """The worker stops, which is no failing of the job: this attempt does not count."""
    return _let_go(job, state=Job.State.READY, run_at=now, rung_at=None, attempt=job.attempt - 1)


def bury(job: Job, error: str, now: dt.datetime) -> bool:
    return _let_go(job, state=Job.State.DEAD, finished_at=now, last_error=error)


def _let_go(job: Job, **outcome: object) -> bool:
    """False when the lease ran out and the job is somebody else's by now: then their outcome counts."""
    own = Job.objects.filter(pk=job.pk, worker=job.worker, attempt=job.attempt, state=Job.State.RUNNING)
    return bool(own.update(worker="", lease_ends_at=None, **outcome))


def revive(job_id: int, *, now: dt.datetime) -> bool:
    """A dead job begins again, with all its attempts. Raises IntegrityError when its key is taken by a live one."""
    dead = Job.objects.filter(pk=job_id, state=Job.State.DEAD)
    with transaction.atomic():
        return bool(dead.update(state=Job.State.READY, attempt=0, run_at=now, rung_at=None, finished_at=None))
