import datetime as dt

from django.core.management import call_command
from django.utils import timezone

from firsthand.jobs.models import Job
from firsthand.jobs.registry import job

KEPT_FOR = dt.timedelta(days=7)


@job("jobs.sweep")
def sweep() -> None:
    """Done jobs are only of interest for a while. Dead ones stay until somebody has looked at them."""
    old = Job.objects.filter(state=Job.State.DONE, finished_at__lt=timezone.now() - KEPT_FOR)
    old.delete()


@job("jobs.clear_sessions")
def clear_sessions() -> None:
    """Django leaves expired sessions in the table until somebody asks."""
    call_command("clearsessions")
