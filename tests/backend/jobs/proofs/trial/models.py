from django.db import models


class Effect(models.Model):
    """One row each time that a job reached its end. Nothing keeps it from being there twice: that would be the find."""

    key = models.CharField(max_length=60)

    def __str__(self):
        return self.key


class Note(models.Model):
    """A business change beside which a job is asked for."""

    key = models.CharField(max_length=60)
    edits = models.PositiveIntegerField(default=0)

    def __str__(self):
        return self.key
