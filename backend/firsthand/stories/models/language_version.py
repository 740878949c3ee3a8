from django.db import models


class LanguageVersion(models.Model):
    """A story's words in a further language. Audience, dates and approval are the story's own."""

    story = models.ForeignKey("stories.Story", on_delete=models.CASCADE, related_name="language_versions")
    language = models.CharField(max_length=5)
    title = models.CharField(max_length=120)
    summary = models.CharField(max_length=400, blank=True, default="")
    why_share = models.CharField(max_length=400, blank=True, default="")
    url = models.CharField(max_length=2_000, blank=True, default="")  # empty: the story's own
    body = models.TextField(blank=True, default="")  # Markdown

    class Meta:
        ordering = ["language"]
        constraints = [models.UniqueConstraint(fields=["story", "language"], name="languageversion_once")]

    def __str__(self) -> str:
        return f"{self.title} ({self.language})"
