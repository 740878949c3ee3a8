from django.db import models
from django.db.models import Q


class Job(models.Model):
    """Work that was asked for in the same transaction as the change that wants it. This row is the truth; a broker
    only rings the doorbell."""

    class State(models.TextChoices):
        READY = "ready", "ready"  # may be claimed from run_at on
        RUNNING = "running", "running"  # belongs to `worker` until lease_ends_at
        DONE = "done", "done"
        DEAD = "dead", "dead"  # gave up; `manage.py jobs retry` makes it ready again

    LIVE = (State.READY, State.RUNNING)

    name = models.CharField(max_length=100)
    queue = models.CharField(max_length=40)
    kwargs = models.JSONField(default=dict)
    unique_key = models.CharField(max_length=200, null=True, blank=True)
    state = models.CharField(max_length=10, choices=State, default=State.READY)
    run_at = models.DateTimeField()
    attempt = models.PositiveSmallIntegerField(default=0)
    worker = models.CharField(max_length=120, blank=True, default="")
    lease_ends_at = models.DateTimeField(null=True, blank=True)
    rung_at = models.DateTimeField(null=True, blank=True)
    last_error = models.TextField(blank=True, default="")
    created_at = models.DateTimeField()
    finished_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["name", "unique_key"], condition=Q(state__in=["ready", "running"]), name="job_once_while_live"
            ),
            models.CheckConstraint(
                condition=Q(state="running", lease_ends_at__isnull=False) | ~Q(state="running"),
                name="job_runs_on_a_lease",
            ),
        ]
        indexes = [
            models.Index(fields=["run_at", "id"], condition=Q(state="ready"), name="job_ready"),
            models.Index(fields=["lease_ends_at"], condition=Q(state="running"), name="job_leased"),
            models.Index(fields=["state", "finished_at"], condition=~Q(finished_at=None), name="job_finished"),
        ]

    def __str__(self) -> str:
        return f"{self.name} #{self.pk}"


class Schedule(models.Model):
    """When a periodic job comes round next. The rhythm itself stands in config/schedule.py."""

    name = models.CharField(max_length=100, primary_key=True)
    rhythm = models.CharField(max_length=100)
    next_run_at = models.DateTimeField()
    last_run_at = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        return self.name
