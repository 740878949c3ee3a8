from django.conf import settings
from django.db import models


class EditorPresence(models.Model):
    """Who has a story open in the editor now. Rows older than a minute mean nothing, and are swept."""

    story = models.ForeignKey("stories.Story", on_delete=models.CASCADE, related_name="+")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["story", "user"], name="editorpresence_once")]

    def __str__(self) -> str:
        return f"{self.user_id} in {self.story_id}"
