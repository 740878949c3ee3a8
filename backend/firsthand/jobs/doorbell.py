"""Telling a broker that a job is ready. It may get lost: the relay rings again."""

import logging
from collections.abc import Sequence

from firsthand.jobs.models import Job

log = logging.getLogger(__name__)


def ring(jobs: Sequence[Job]) -> int:
    """Returns how many were heard. The rest are marked as not rung, for the relay."""
    from firsthand.jobs.celery_app import app  # noqa: PLC0415  an installation without a broker never loads Celery

    for heard, job in enumerate(jobs):
        try:
            app.send_task("jobs.perform", args=[job.pk], queue=job.queue, retry=False)
        except Exception as error:  # noqa: BLE001  each transport has its own errors, and none may undo the change
            log.warning("The broker does not answer (%s); the relay will ring again", type(error).__name__)
            Job.objects.filter(pk__in=[unheard.pk for unheard in jobs[heard:]]).update(rung_at=None)
            return heard
    return len(jobs)
