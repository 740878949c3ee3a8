from django.db import models


class OldSlug(models.Model):
    """An address that a story once had. It keeps leading there, and nobody else gets it."""

    slug = models.SlugField(max_length=100, unique=True)
    story = models.ForeignKey("stories.Story", on_delete=models.CASCADE, related_name="old_slugs")
    at = models.DateTimeField()  # since when it is old

    def __str__(self) -> str:
        return self.slug
