from django.conf import settings
from django.db import models
from django.db.models import Q

from firsthand.links.fields import PlainKey


class TrackedLink(models.Model):
    """A short address that leads on to one target for as long as the product lives."""

    class State(models.TextChoices):
        LIVE = "live"  # leads on
        RETRACTED = "retracted"  # shows a notice instead

    code = models.CharField(max_length=16, unique=True)
    target_url = models.CharField(max_length=2048)
    state = models.CharField(max_length=10, choices=State, default=State.LIVE)
    created_at = models.DateTimeField()
    changed_at = models.DateTimeField()  # of its target or state

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(target_url__startswith="https://") | Q(target_url__startswith="http://"),
                name="link_target_is_web_address",
            ),
            models.CheckConstraint(condition=Q(state__in=["live", "retracted"]), name="link_state_known"),
        ]

    def __str__(self) -> str:
        return self.code

    @property
    def address(self) -> str:
        return f"{settings.LINKS_URL}/s/{self.code}"


class Click(models.Model):
    """One visit, without anything that leads back to a person. Kept for settings.CLICK_DAYS, then only DailyClicks.

    The key is the only index, and no constraint reaches for another table: the hot path pays for every one of them.
    """

    id = PlainKey(primary_key=True)
    link = models.ForeignKey(
        "links.TrackedLink", on_delete=models.CASCADE, related_name="+", db_index=False, db_constraint=False
    )
    at = models.DateTimeField()
    human = models.BooleanField()
    rule = models.CharField(max_length=40, blank=True, default="")  # which rule said machine, with its version
    referrer = models.CharField(max_length=100, blank=True, default="")  # the host alone
    device = models.CharField(max_length=10, blank=True, default="")
    visitor = models.CharField(max_length=16)  # says "the same as before" within one day, and nothing else

    def __str__(self) -> str:
        return f"click {self.pk}"


class DailyClicks(models.Model):
    """Counted in the transaction that stores the clicks, so the two always agree."""

    pk = models.CompositePrimaryKey("link_id", "day")
    link = models.ForeignKey("links.TrackedLink", on_delete=models.CASCADE, related_name="+", db_index=False)
    day = models.DateField()
    human = models.PositiveIntegerField(default=0)
    machine = models.PositiveIntegerField(default=0)
    first_human_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(human=0, first_human_at=None) | Q(human__gt=0, first_human_at__isnull=False),
                name="daily_clicks_first_human",
            ),
        ]
        indexes = [models.Index(fields=["day"], name="daily_clicks_by_day")]

    def __str__(self) -> str:
        return f"{self.day}: {self.human} + {self.machine}"


class DailySalt(models.Model):
    """Thrown away when the next day's is made: then nobody can tell whose visits that day's were, we neither."""

    day = models.DateField(unique=True)
    salt = models.BinaryField(max_length=32)

    def __str__(self) -> str:
        return str(self.day)
