"""What a story shows beside its one picture: further pictures, a video with captions, a document with its pages."""

from django.conf import settings
from django.db import models
from django.db.models import Q


class StoryPicture(models.Model):
    """One picture of an image set, in its place."""

    story = models.ForeignKey("stories.Story", on_delete=models.CASCADE, related_name="pictures")
    image = models.ForeignKey("stories.StoryImage", on_delete=models.PROTECT, related_name="+")
    position = models.PositiveSmallIntegerField()

    class Meta:
        ordering = ["position", "id"]

    def __str__(self) -> str:
        return f"{self.position} of {self.story_id}"


class StoryFile(models.Model):
    class Role(models.TextChoices):
        VIDEO = "video"  # plays on the public page; its poster is the story's picture
        CAPTIONS = "captions"  # WebVTT, one per language
        DOCUMENT = "document"  # a PDF, shown as pictures of its pages

    class State(models.TextChoices):
        PROCESSING = "processing"
        READY = "ready"
        FAILED = "failed"

    story = models.ForeignKey("stories.Story", on_delete=models.CASCADE, related_name="files")
    role = models.CharField(max_length=10, choices=Role)
    language = models.CharField(max_length=5, blank=True, default="")  # of captions
    name = models.CharField(max_length=200)  # as the person called it, for people to recognise
    media_type = models.CharField(max_length=100)  # read from the bytes
    path = models.CharField(max_length=200)  # in storage, named by content
    sha256 = models.CharField(max_length=64)
    bytes = models.PositiveBigIntegerField()
    facts = models.JSONField(default=dict)  # {"width", "height", "seconds"} of a video, {"pages"} of a document
    state = models.CharField(max_length=12, choices=State, default=State.PROCESSING)
    reason = models.CharField(max_length=60, blank=True, default="")  # code of why it failed
    # A file that was replaced stays while the approved copy still shows it (decision 0051).
    current = models.BooleanField(default=True)
    uploaded_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    created_at = models.DateTimeField()

    class Meta:
        ordering = ["role", "language", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["story", "role", "language"], condition=Q(current=True), name="storyfile_one_per_role"
            ),
        ]

    def __str__(self) -> str:
        return self.name


class DocumentPage(models.Model):
    file = models.ForeignKey("stories.StoryFile", on_delete=models.CASCADE, related_name="pages")
    number = models.PositiveSmallIntegerField()  # from 1
    image = models.ForeignKey("stories.StoryImage", on_delete=models.PROTECT, related_name="+")
    text = models.TextField(blank=True, default="")  # what the page says, for those who do not see the picture

    class Meta:
        ordering = ["number"]
        constraints = [models.UniqueConstraint(fields=["file", "number"], name="documentpage_once")]

    def __str__(self) -> str:
        return f"page {self.number} of {self.file_id}"
