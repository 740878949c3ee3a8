"""Rings for jobs that are due and that nobody seems to have heard: the broker was away, was flushed, lost a worker;
or a pause is over; or there is no broker, and this is the only bell."""

import datetime as dt

from django.conf import settings
from django.db import transaction
from django.db.models import Q, QuerySet

from firsthand.jobs.doorbell import ring, waiting_in
from firsthand.jobs.leases import claimable, lock
from firsthand.jobs.models import Job

# Rung and not yet begun, per queue. More would only be rung again while they wait.
_MOST_WAITING = 500


def relay(*, queues: list[str], now: dt.datetime) -> int:
    """Returns how many were rung for."""
    return sum(_relay_queue(queue, now) for queue in queues)


def _relay_queue(queue: str, now: dt.datetime) -> int:
    unheard = _unheard(now).filter(queue=queue)
    if not unheard.exists():
        return 0
    room = _MOST_WAITING - waiting_in(queue)
    if room <= 0:
        return 0
    with transaction.atomic():
        jobs = list(lock(unheard)[:room])
        Job.objects.filter(pk__in=[job.pk for job in jobs]).update(rung_at=now)
    return ring(jobs)


def _unheard(now: dt.datetime) -> QuerySet[Job]:
    too_long_ago = now - dt.timedelta(seconds=settings.JOBS_LEASE_SECONDS)
    quiet = Q(rung_at=None) | Q(rung_at__lt=too_long_ago)
    return Job.objects.filter(claimable(now)).filter(quiet).order_by("run_at", "id")


def forget_rings() -> None:
    """For a worker that is its own broker: what its predecessor had in memory is gone."""
    Job.objects.filter(state=Job.State.READY).exclude(rung_at=None).update(rung_at=None)
