from django.conf import settings
from django.db import models


class Channel(models.TextChoices):
    EMAIL = "email", "email"


class Delivery(models.Model):
    """One message to one person. What it says is rendered when it leaves, in the person's language, and not kept."""

    class State(models.TextChoices):
        QUEUED = "queued", "queued"
        SENT = "sent", "sent"
        SKIPPED = "skipped", "skipped"  # the person left before it went out
        FAILED = "failed", "failed"  # the mail server refused the address for good

    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    kind = models.CharField(max_length=60)
    channel = models.CharField(max_length=10, choices=Channel, default=Channel.EMAIL)
    # What the templates need, emptied as soon as the message has left.
    context = models.JSONField(default=dict)
    state = models.CharField(max_length=10, choices=State, default=State.QUEUED)
    created_at = models.DateTimeField()
    sent_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        indexes = [models.Index(fields=["created_at"], name="delivery_by_age")]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(state="sent", sent_at__isnull=False)
                | (~models.Q(state="sent") & models.Q(sent_at__isnull=True)),
                name="delivery_sent_has_moment",
            )
        ]

    def __str__(self) -> str:
        return f"{self.kind} #{self.pk}"


class Preference(models.Model):
    """Only where a person chose otherwise: no row means that the message is sent."""

    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    kind = models.CharField(max_length=60)
    email = models.BooleanField(default=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["person", "kind"], name="preference_once_per_kind")]

    def __str__(self) -> str:
        return f"{self.kind}: {'on' if self.email else 'off'}"
