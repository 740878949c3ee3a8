from django.conf import settings
from django.db import models
from django.db.models import Q


class Correction(models.Model):
    """What was wrong with something public, and what is right. Shown to everybody, and only ever added to."""

    class Kind(models.TextChoices):
        CORRECTION = "correction"  # the words change, the story stays
        RETRACTION = "retraction"  # the story is taken back; its page and links say so

    story = models.ForeignKey("stories.Story", on_delete=models.PROTECT, related_name="corrections")
    kind = models.CharField(max_length=10, choices=Kind)
    what_was_wrong = models.TextField()
    what_is_right = models.TextField(blank=True, default="")
    # {"en": "…", "nl": "…"}: what those who shared it can post.
    sharing_texts = models.JSONField(default=dict)
    before = models.JSONField()  # the approved copy that strangers read until then
    after = models.JSONField(null=True, blank=True)  # empty for a retraction
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["-at", "-id"]
        constraints = [
            models.CheckConstraint(condition=~Q(what_was_wrong=""), name="correction_says_what_was_wrong"),
            models.CheckConstraint(
                condition=Q(kind="retraction") | (~Q(what_is_right="") & Q(after__isnull=False)),
                name="correction_says_what_is_right",
            ),
            models.UniqueConstraint(
                fields=["story"], condition=Q(kind="retraction"), name="correction_one_retraction_per_story"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} of {self.story_id}"
