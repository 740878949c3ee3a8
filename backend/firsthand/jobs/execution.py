"""One run of one job that this worker holds: call it, then say how it went."""

import datetime as dt
import traceback
from collections.abc import Callable

import structlog

from firsthand.jobs import leases
from firsthand.jobs.models import Job
from firsthand.jobs.registry import Definition, Discard, RetryLater, job_named

log = structlog.get_logger(__name__)
Clock = Callable[[], dt.datetime]


def perform(job: Job, *, clock: Clock) -> None:
    try:
        definition = job_named(job.name)
    except KeyError:
        _not_known_here(job, clock())
        return
    try:
        definition.run(**job.kwargs)
    except Exception as error:  # noqa: BLE001  whatever a job raises is its outcome, not the worker's end
        _failed(job, definition, error, clock())
    else:
        _say(leases.finish(job, clock()), "job_done", job)


def _failed(job: Job, definition: Definition, error: Exception, now: dt.datetime) -> None:
    what = describe(error)
    if isinstance(error, Discard) or job.attempt >= definition.max_attempts:
        _say(leases.bury(job, what, now), "job_dead", job, error=what)
        return
    pause = error.after if isinstance(error, RetryLater) else definition.backoff.pause(job.attempt)
    _say(leases.put_back(job, what, now + pause), "job_failed", job, error=what, again_in=pause.total_seconds())


def _not_known_here(job: Job, now: dt.datetime) -> None:
    """Newer code asked for it and this worker is about to be replaced; or the job was removed, and it dies slowly."""
    what = "No job of this name in this version"
    if job.attempt >= leases.UNKNOWN_MAX_ATTEMPTS:
        _say(leases.bury(job, what, now), "job_dead", job, error=what)
    else:
        _say(leases.put_back(job, what, now + dt.timedelta(minutes=job.attempt)), "job_failed", job, error=what)


def describe(error: BaseException) -> str:
    """The kind of error and the line, not its message: messages quote addresses and texts of people."""
    frames = traceback.extract_tb(error.__traceback__)
    place = f" at {frames[-1].filename.rpartition('/')[2]}:{frames[-1].lineno}" if frames else ""
    said = f": {error}" if isinstance(error, (Discard, RetryLater)) and str(error) else ""
    return f"{type(error).__name__}{said}{place}"


def _say(still_ours: bool, event: str, job: Job, **more: object) -> None:
    event = event if still_ours else "job_lease_lost"
    level = {"job_done": log.debug, "job_failed": log.warning}.get(event, log.error)
    level(event, job=job.name, id=job.pk, attempt=job.attempt, **more)
