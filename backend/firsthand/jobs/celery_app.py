"""Celery runs the jobs and carries the doorbell; what is due, leased or done stands in the database alone.

That is why nothing here guards messages: they are acknowledged as they arrive, no result is kept, and a broker may
lose everything it holds. Without a broker the worker process is its own: kombu's memory transport.
"""

import threading
from typing import Any

from celery import Celery, signals
from django.conf import settings

from firsthand.jobs import clock
from firsthand.jobs.execution import perform
from firsthand.jobs.heartbeat import heartbeat
from firsthand.jobs.leases import claim, this_worker

# How often the memory transport looks: with its own default of a second four threads did four jobs a second.
_MEMORY = {"polling_interval": 0.02}
# A web request that rings must not hang on a broker that is gone; the relay will ring instead.
_REMOTE = {"socket_connect_timeout": 2, "socket_timeout": 10, "max_retries": 0}

# Set when this process is about to end: nothing new is begun.
closing = threading.Event()

app = Celery("firsthand", broker=settings.BROKER_URL or "memory://localhost/")
app.conf.update(
    task_ignore_result=True,
    task_serializer="json",
    accept_content=["json"],
    task_default_queue="default",
    worker_prefetch_multiplier=1,
    worker_enable_remote_control=False,
    worker_redirect_stdouts=False,
    broker_connection_retry_on_startup=True,
    broker_connection_max_retries=None,
    broker_transport_options=_REMOTE if settings.BROKER_URL else _MEMORY,
    timezone="UTC",
)


@app.task(name="jobs.perform")  # type: ignore[untyped-decorator]  # Celery has no types
def perform_job(job_id: int) -> None:
    """A message that comes twice, or late, finds nothing to claim."""
    if closing.is_set():
        return
    job = claim(job_id=job_id, worker=this_worker(), now=clock.read())
    if job is not None:
        with heartbeat.keeping(job):
            perform(job, clock=clock.read)


@signals.setup_logging.connect  # type: ignore[untyped-decorator]  # Celery has no types
def _log_as_django_does(**_: Any) -> None:
    """Connecting this signal keeps Celery from setting up loggers of its own."""
