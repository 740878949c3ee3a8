"""One worker process: Celery's threads for the jobs, and one thread of ours for the relay and the timetable."""

import os
import signal
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
from firsthand.jobs.celery_app import app, closing
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
    leaving = Leaving(grace)
    signals.worker_ready.connect(keeper.start, weak=False)
    signals.worker_ready.connect(leaving.watch_for_signals, weak=False)
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
        self._thread = threading.Thread(target=self._keep, name="keeper", daemon=True)

    def start(self, **_: Any) -> None:
        # After a lost connection Celery is ready a second time.
        if not self._thread.is_alive():
            log.debug("worker_ready")
            self._thread.start()

    def _keep(self) -> None:
        last_tick = float("-inf")
        while not closing.wait(self.pause):
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


class Leaving:
    """Celery's own way out takes four seconds with nothing to do and knows no end with a slow job. Since the rows know
    everything, the process may simply end once its jobs are done or given back."""

    def __init__(self, grace: int) -> None:
        self.grace = grace

    def watch_for_signals(self, **_: Any) -> None:
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, self._begin)

    def _begin(self, *_: Any) -> None:
        if not closing.is_set():
            closing.set()
            threading.Thread(target=self._leave, name="leaving").start()

    def _leave(self) -> None:
        end = time.monotonic() + self.grace
        while heartbeat.is_busy() and time.monotonic() < end:
            time.sleep(0.05)
        heartbeat.let_go()
        log.debug("worker_stopped")
        os._exit(0)
