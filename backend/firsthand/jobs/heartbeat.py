"""Leases of running jobs are renewed from a thread beside them, for as long as each may last."""

import datetime as dt
import threading
from collections.abc import Iterator
from contextlib import contextmanager

import structlog
from django.conf import settings
from django.db import DatabaseError, close_old_connections

from firsthand.jobs import clock, leases
from firsthand.jobs.models import Job
from firsthand.jobs.registry import job_named

log = structlog.get_logger(__name__)


class Heartbeat:
    def __init__(self) -> None:
        self._held: dict[int, tuple[Job, dt.datetime]] = {}
        self._lock = threading.Lock()
        self._thread: threading.Thread | None = None

    @contextmanager
    def keeping(self, job: Job) -> Iterator[None]:
        with self._lock:
            self._held[job.pk] = (job, clock.read() + _time_limit(job))
            self._start()
        try:
            yield
        finally:
            with self._lock:
                self._held.pop(job.pk, None)

    def is_busy(self) -> bool:
        return bool(self._snapshot())

    def let_go(self) -> None:
        """The process ends and its jobs with it: others may begin them at once, not only when the lease is over."""
        for job, _until in self._snapshot():
            leases.give_up(job, clock.read())

    def _start(self) -> None:
        # A thread does not survive a fork; Celery's child processes each begin their own.
        if self._thread is None or not self._thread.is_alive():
            self._thread = threading.Thread(target=self._beat, name="heartbeat", daemon=True)
            self._thread.start()

    def _snapshot(self) -> list[tuple[Job, dt.datetime]]:
        with self._lock:
            return list(self._held.values())

    def _beat(self) -> None:
        pause = threading.Event()
        while not pause.wait(settings.JOBS_LEASE_SECONDS / 3):
            now = clock.read()
            wanted = [job.pk for job, until in self._snapshot() if until > now]
            try:
                if wanted:
                    leases.renew(wanted, worker=leases.this_worker(), now=now)
            except DatabaseError as error:
                log.warning("lease_not_renewed", error=type(error).__name__)
            finally:
                close_old_connections()


def _time_limit(job: Job) -> dt.timedelta:
    try:
        return job_named(job.name).time_limit
    except KeyError:
        return dt.timedelta(0)


heartbeat = Heartbeat()
