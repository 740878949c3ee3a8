from django.conf import settings
from django.db import models


class FeedSource(models.Model):
    """An RSS or Atom feed whose entries become suggestions."""

    address = models.CharField(max_length=2_000, unique=True)
    title = models.CharField(max_length=200, blank=True, default="")  # what the feed calls itself
    language = models.CharField(max_length=5)
    topic = models.ForeignKey("stories.Topic", null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    daily_cap = models.PositiveSmallIntegerField(default=3)
    paused = models.BooleanField(default=False)
    etag = models.CharField(max_length=500, blank=True, default="")
    last_modified = models.CharField(max_length=100, blank=True, default="")
    polled_at = models.DateTimeField(null=True, blank=True)
    next_poll_at = models.DateTimeField()
    failures = models.PositiveIntegerField(default=0)  # in a row
    broken_since = models.DateTimeField(null=True, blank=True)
    reason = models.CharField(max_length=60, blank=True, default="")  # code of the last failure
    created_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    created_at = models.DateTimeField()

    class Meta:
        ordering = ["title", "id"]
        indexes = [models.Index(fields=["next_poll_at"], name="feedsource_due")]

    def __str__(self) -> str:
        return self.title or self.address


class FeedEntry(models.Model):
    """An entry that was seen, so that it is taken once."""

    class Outcome(models.TextChoices):
        TAKEN = "taken"  # is a suggestion
        HELD = "held"  # over the day's cap
        KNOWN = "known"  # its address was suggested, or told, already
        EARLIER = "earlier"  # was there before the source was added

    source = models.ForeignKey("stories.FeedSource", on_delete=models.CASCADE, related_name="entries")
    key = models.CharField(max_length=64)  # hash of its id, else of its address
    canonical_url = models.CharField(max_length=2_000, blank=True, default="")
    seen_at = models.DateTimeField()
    outcome = models.CharField(max_length=8, choices=Outcome, default=Outcome.TAKEN)
    suggestion = models.ForeignKey(
        "stories.Suggestion", null=True, blank=True, on_delete=models.SET_NULL, related_name="entries"
    )  # empty unless it was taken

    class Meta:
        constraints = [models.UniqueConstraint(fields=["source", "key"], name="feedentry_once")]
        indexes = [models.Index(fields=["source", "-seen_at"], name="feedentry_day")]

    def __str__(self) -> str:
        return self.canonical_url or self.key
