from django.db import models

from firsthand.stories.channels import Channel


class SuggestedText(models.Model):
    class Voice(models.TextChoices):
        PERSONAL = "personal"  # reads as the employee speaking
        COMPANY = "company"  # reads as the company speaking

    story = models.ForeignKey("stories.Story", on_delete=models.CASCADE, related_name="suggested_texts")
    channel = models.CharField(max_length=20, choices=Channel)
    language = models.CharField(max_length=5)
    text = models.TextField()
    hashtags = models.JSONField(default=list)  # ["CargoBikes"], without the #; posted after the text
    locked = models.BooleanField(default=False)  # may be shared, not reworded
    voice = models.CharField(max_length=10, choices=Voice, default=Voice.PERSONAL)
    position = models.PositiveSmallIntegerField()

    class Meta:
        ordering = ["position"]
        constraints = [
            models.UniqueConstraint(fields=["story", "position"], name="suggestedtext_position_once"),
        ]

    def __str__(self) -> str:
        return f"{self.channel} {self.language}"
