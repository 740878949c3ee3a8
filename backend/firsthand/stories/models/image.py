from django.conf import settings
from django.db import models
from django.db.models import Q


class StoryImage(models.Model):
    """One picture as used by one story. Its files are named by content (decision 0052), so rows may share them."""

    class State(models.TextChoices):
        PROCESSING = "processing"  # one rendition stands, the job makes the others
        READY = "ready"
        FAILED = "failed"  # the one rendition is all there will be

    sha256 = models.CharField(max_length=64)
    source = models.CharField(max_length=200)  # where our own clean copy lies; the upload itself is not kept
    width = models.PositiveIntegerField()
    height = models.PositiveIntegerField()
    alt = models.CharField(max_length=1_000, blank=True, default="")
    focal_x = models.FloatField(default=0.5)  # 0 is the left edge, 1 the right
    focal_y = models.FloatField(default=0.5)
    renditions = models.JSONField(default=dict)  # {name: {path, width, height, bytes, format}}
    state = models.CharField(max_length=12, choices=State, default=State.PROCESSING)
    color = models.CharField(max_length=7)
    placeholder = models.TextField()  # a data: address of a few hundred bytes
    uploaded_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    created_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(focal_x__range=(0, 1), focal_y__range=(0, 1)), name="storyimage_focal_inside"
            )
        ]

    def __str__(self) -> str:
        return self.alt or self.sha256[:12]
