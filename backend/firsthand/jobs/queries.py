import datetime as dt

from django.db.models import Count, Min, QuerySet

from firsthand.jobs.leases import claimable
from firsthand.jobs.models import Job


def dead_jobs() -> QuerySet[Job]:
    return Job.objects.filter(state=Job.State.DEAD).order_by("finished_at", "id")


def counts_by_state() -> dict[str, int]:
    counted = dict(Job.objects.values_list("state").annotate(Count("id")).order_by())
    return {state.value: counted.get(state.value, 0) for state in Job.State}


def oldest_due(now: dt.datetime) -> dt.datetime | None:
    """Since when the longest waiting job could have begun; None when nothing waits."""
    found: dt.datetime | None = Job.objects.filter(claimable(now)).aggregate(oldest=Min("run_at"))["oldest"]
    return found
