from django.db import models


class Topic(models.Model):
    slug = models.SlugField(max_length=60, unique=True)
    # {"en": "Sustainability", "nl": "Duurzaamheid"}: a company adds a language without a migration.
    names = models.JSONField(default=dict)

    class Meta:
        ordering = ["slug"]

    def __str__(self) -> str:
        return self.name("en")

    def name(self, language: str) -> str:
        return name_in(self.names, language) or self.slug


def name_in(names: dict[str, str], language: str) -> str:
    """The name in this language, else in English, else in whatever there is."""
    return names.get(language) or names.get("en") or next(iter(names.values()), "")
