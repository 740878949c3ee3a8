"""Telling a broker that a job is ready. It may get lost: the relay rings again."""

import time
from collections.abc import Sequence

import structlog

from firsthand.jobs.models import Job

log = structlog.get_logger(__name__)
# After a failure nobody tries for a while: a request must not wait for the same dead broker once per job.
_REST_SECONDS = 5
_resting_until = 0.0


def ring(jobs: Sequence[Job]) -> int:
    """Returns how many were heard. The rest are marked as not rung, for the relay."""
    heard = 0 if time.monotonic() < _resting_until else _send(jobs)
    if heard < len(jobs):
        Job.objects.filter(pk__in=[job.pk for job in jobs[heard:]]).update(rung_at=None)
    return heard


def _send(jobs: Sequence[Job]) -> int:
    # An installation without a broker never loads Celery in its web process.
    from firsthand.jobs.celery_app import app  # noqa: PLC0415

    global _resting_until  # noqa: PLW0603  one broker, one bell
    for heard, job in enumerate(jobs):
        try:
            app.send_task("jobs.perform", args=[job.pk], queue=job.queue, retry=False)
        except Exception as error:  # noqa: BLE001  each transport has its own errors, and none may undo the change
            _resting_until = time.monotonic() + _REST_SECONDS
            log.warning("broker_does_not_answer", error=type(error).__name__)
            return heard
    return len(jobs)


def waiting_in(queue: str) -> int:
    """Messages that the broker holds for this queue; 0 for a queue that it does not know (any more)."""
    from firsthand.jobs.celery_app import app  # noqa: PLC0415

    with app.connection_for_read() as connection, connection.default_channel as channel:
        try:
            return int(channel.queue_declare(queue, passive=True).message_count)
        except connection.channel_errors:
            return 0
