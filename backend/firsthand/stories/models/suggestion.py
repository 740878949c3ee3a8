from django.conf import settings
from django.db import models
from django.db.models import Q


class Suggestion(models.Model):
    """Something that a colleague, or a feed, thinks worth telling. A reviewer makes a story of it, or says why not."""

    class State(models.TextChoices):
        DRAFT = "draft"  # came from a phone's share sheet; its author has not sent it yet
        NEW = "new"  # waits in the queue
        ACCEPTED = "accepted"  # a story is being made of it
        DECLINED = "declined"  # with a word of why
        WITHDRAWN = "withdrawn"  # by its author

    author = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    source = models.ForeignKey(
        "stories.FeedSource", null=True, blank=True, on_delete=models.SET_NULL, related_name="suggestions"
    )
    text = models.TextField(blank=True, default="")  # why it is worth telling; a feed's summary
    title = models.CharField(max_length=200, blank=True, default="")  # of the page, where known
    url = models.CharField(max_length=2_000, blank=True, default="")
    # The address without what differs from one sender to the next; the same link is recognised by it.
    canonical_url = models.CharField(max_length=2_000, blank=True, default="")
    credited = models.BooleanField(default=True)  # its author may be named on the story
    language = models.CharField(max_length=5)
    state = models.CharField(max_length=10, choices=State, default=State.NEW)
    note = models.TextField(blank=True, default="")  # from the reviewer to the author
    story = models.ForeignKey(
        "stories.Story", null=True, blank=True, on_delete=models.SET_NULL, related_name="suggestions"
    )
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    decided_at = models.DateTimeField(null=True, blank=True)
    created_at = models.DateTimeField()

    class Meta:
        ordering = ["-created_at", "-id"]
        constraints = [
            models.CheckConstraint(condition=~Q(state="declined") | ~Q(note=""), name="suggestion_declined_says_why"),
            models.CheckConstraint(
                condition=Q(state="draft") | ~Q(text="") | ~Q(url=""), name="suggestion_says_something"
            ),
        ]
        indexes = [
            models.Index(fields=["state", "-created_at", "-id"], name="suggestion_queue"),
            models.Index(fields=["author", "-created_at"], name="suggestion_mine"),
        ]

    def __str__(self) -> str:
        return self.title or self.url or self.text[:60]


class SuggestionPicture(models.Model):
    suggestion = models.ForeignKey("stories.Suggestion", on_delete=models.CASCADE, related_name="pictures")
    image = models.ForeignKey("stories.StoryImage", on_delete=models.PROTECT, related_name="+")
    position = models.PositiveSmallIntegerField()

    class Meta:
        ordering = ["position", "id"]

    def __str__(self) -> str:
        return f"{self.position} of {self.suggestion_id}"
