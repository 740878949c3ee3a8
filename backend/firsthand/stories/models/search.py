from django.db import models


class StorySearch(models.Model):
    """A story's words in one language as search reads them. Written by actions/index_story.py, which can make it anew.

    The index over `text` is a table of the database's own kind (migration 0011), because neither knows the other's.
    """

    story = models.ForeignKey("stories.Story", on_delete=models.CASCADE, related_name="+")
    language = models.CharField(max_length=5)
    title = models.TextField()
    lead = models.TextField()  # the title with summary, reason to share, topics and names
    text = models.TextField()  # all of it

    class Meta:
        constraints = [models.UniqueConstraint(fields=["story", "language"], name="storysearch_once")]

    def __str__(self) -> str:
        return f"{self.story_id} in {self.language}"
