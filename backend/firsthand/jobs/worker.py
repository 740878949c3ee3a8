"""One worker process: Celery's threads for the jobs, and one thread of ours for the relay and the timetable."""

import os
import threading
import time
import warnings
from typing import Any

import structlog
from celery import signals
from celery.platforms import SecurityWarning
from django.conf import settings
from django.db import DatabaseError, close_old_connections
from kombu.exceptions import OperationalError

from firsthand.jobs import clock
from firsthand.jobs.celery_app import app
from firsthand.jobs.heartbeat import heartbeat
from firsthand.jobs.registry import queue_names
from firsthand.jobs.relay import forget_rings, relay
from firsthand.jobs.timetable import tick

log = structlog.get_logger(__name__)


def run_worker(*, threads: int, with_timetable: bool, grace: int) -> None:
    """Until SIGTERM or SIGINT. What is still busy `grace` seconds later is given back and begins again elsewhere."""
    if not settings.BROKER_URL:
        forget_rings()
    keeper = Keeper(with_timetable)
    signals.worker_ready.connect(keeper.start, weak=False)
    signals.worker_shutting_down.connect(keeper.stop, weak=False)
    leaving = threading.Timer(grace, _leave)
    leaving.daemon = True
    signals.worker_shutting_down.connect(lambda **_: leaving.start(), weak=False)
    # The warning is about pickle, which an administrator's worker would run; ours reads nothing but JSON.
    warnings.simplefilter("ignore", SecurityWarning)
    app.Worker(
        pool="threads",
        concurrency=threads,
        queues=queue_names(),
        without_gossip=True,
        without_mingle=True,
        without_heartbeat=True,
        quiet=True,
    ).start()


class Keeper:
    """Sees to it that what is due gets done."""

    def __init__(self, with_timetable: bool) -> None:
        self.with_timetable = with_timetable
        self.pause = 2.0 if settings.BROKER_URL else 0.25
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._keep, name="keeper", daemon=True)

    def start(self, **_: Any) -> None:
        # After a lost connection Celery is ready a second time.
        if not self._thread.is_alive():
            log.info("worker_ready")
            self._thread.start()

    def stop(self, **_: Any) -> None:
        self._stopping.set()

    def _keep(self) -> None:
        last_tick = float("-inf")
        while not self._stopping.wait(self.pause):
            try:
                if self.with_timetable and time.monotonic() - last_tick >= 1:
                    last_tick = time.monotonic()
                    tick(now=clock.read())
                relay(queues=queue_names(), now=clock.read())
            except (DatabaseError, OperationalError, OSError) as error:
                log.warning("keeper_will_try_again", error=type(error).__name__)
            except Exception:
                log.exception("keeper_will_try_again")
            finally:
                close_old_connections()


def _leave() -> None:
    heartbeat.let_go()
    os._exit(0)
