from django.db import models


class Clause(models.Model):
    """One numbered part. Its id stays the same over versions and locales; the words are per locale."""

    version = models.ForeignKey("guidelines.Version", on_delete=models.CASCADE, related_name="clauses")
    clause_id = models.CharField(max_length=60)
    position = models.PositiveSmallIntegerField()
    binding = models.BooleanField()
    # The company may word it differently, but not leave it out.
    mandatory = models.BooleanField(default=False)
    checks = models.JSONField(default=list)

    class Meta:
        ordering = ["version", "position"]
        constraints = [
            models.UniqueConstraint(fields=["version", "clause_id"], name="clause_id_once_per_version"),
            models.UniqueConstraint(fields=["version", "position"], name="clause_position_once"),
        ]

    def __str__(self) -> str:
        return self.clause_id


class ClauseText(models.Model):
    clause = models.ForeignKey("guidelines.Clause", on_delete=models.CASCADE, related_name="texts")
    locale = models.CharField(max_length=5)
    heading = models.CharField(max_length=200)
    rule = models.CharField(max_length=600)
    why = models.TextField()  # Markdown; the others are plain lines
    do = models.CharField(max_length=600, blank=True, default="")
    dont = models.CharField(max_length=600, blank=True, default="")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["clause", "locale"], name="clause_text_once_per_locale")]

    def __str__(self) -> str:
        return self.heading
