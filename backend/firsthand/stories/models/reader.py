"""What a reader chose. Which stories somebody opened is remembered on their own device, and nowhere here."""

from django.conf import settings
from django.db import models


class FollowedTopic(models.Model):
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    topic = models.ForeignKey("stories.Topic", on_delete=models.CASCADE, related_name="+")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["user", "topic"], name="followedtopic_once")]

    def __str__(self) -> str:
        return f"{self.user_id} follows {self.topic_id}"


class SavedStory(models.Model):
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    story = models.ForeignKey("stories.Story", on_delete=models.CASCADE, related_name="+")
    at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["user", "story"], name="savedstory_once")]
        indexes = [models.Index(fields=["user", "-at"], name="savedstory_mine")]

    def __str__(self) -> str:
        return f"{self.story_id} for {self.user_id}"


class FeedMark(models.Model):
    """Until when somebody has seen the feed: what came later is new to them. One moment, no list."""

    user = models.OneToOneField(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+", primary_key=True)
    seen_until = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.user_id} until {self.seen_until:%Y-%m-%d}"
