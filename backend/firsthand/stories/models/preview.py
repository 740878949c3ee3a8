from django.conf import settings
from django.db import models


class LinkPreview(models.Model):
    """What a page tells about itself, as it was when a job last asked."""

    class State(models.TextChoices):
        PENDING = "pending"
        READY = "ready"
        FAILED = "failed"

    address = models.CharField(max_length=2_000)
    key = models.CharField(max_length=64, unique=True)  # hash of the address: too long for an index itself
    state = models.CharField(max_length=8, choices=State, default=State.PENDING)
    reason = models.CharField(max_length=60, blank=True, default="")  # code of why it failed
    data = models.JSONField(default=dict)  # what was read, the problems, the picture's copy
    asked_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    asked_at = models.DateTimeField()
    fetched_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        indexes = [models.Index(fields=["asked_at"], name="linkpreview_sweep")]

    def __str__(self) -> str:
        return self.address
