from django.db import models
from django.db.models import Q


class Guideline(models.Model):
    """A conduct text for an audience. What it says is in its versions; which one is current depends on the moment."""

    slug = models.SlugField(max_length=80, unique=True)
    audience = models.ForeignKey("people.Audience", on_delete=models.PROTECT, related_name="+")
    pack_urn = models.CharField(max_length=120, blank=True, default="")
    created_at = models.DateTimeField()

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(fields=["pack_urn"], condition=~Q(pack_urn=""), name="guideline_once_per_pack")
        ]

    def __str__(self) -> str:
        return self.slug
