from django.conf import settings
from django.db import models
from django.db.models import Q


class Review(models.Model):
    """What a second pair of eyes said about one version. Only ever added to."""

    class Verdict(models.TextChoices):
        APPROVED = "approved"
        SENT_BACK = "sent_back"
        TRUSTED = "trusted"  # nobody looked: it went out on its author's record (decision 0122)

    story = models.ForeignKey("stories.Story", on_delete=models.CASCADE, related_name="reviews")
    reviewer = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    verdict = models.CharField(max_length=10, choices=Verdict)
    comment = models.TextField(blank=True, default="")
    remarks = models.JSONField(default=dict)  # {"title": "…"}: what the reviewer said of one field
    has_remarks = models.BooleanField(default=False)  # what the constraint below asks, without reading JSON
    checklist = models.JSONField(default=dict)  # {"facts": true, ...}: what somebody put their name to
    version = models.PositiveIntegerField()
    wording = models.JSONField(null=True, blank=True)  # the words as they were read
    at = models.DateTimeField()

    class Meta:
        ordering = ["-at", "-id"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(verdict="sent_back") | ~Q(comment="") | Q(has_remarks=True),
                name="review_sent_back_says_why",
            ),
            models.CheckConstraint(
                condition=Q(verdict="trusted", reviewer__isnull=True)
                | Q(~Q(verdict="trusted"), reviewer__isnull=False),
                name="review_by_somebody_unless_trusted",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.verdict} by {self.reviewer_id}"
