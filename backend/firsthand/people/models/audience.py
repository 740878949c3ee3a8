from django.db import models
from django.db.models import Q


class Audience(models.Model):
    """A rule over people, evaluated live: joiners and movers fall in or out by themselves. Nobody by default.

    One row per rule, shared by all that mean it, and never changed (decision 0135): another rule is another row.
    """

    everyone = models.BooleanField(default=False)
    # How many kinds of term the rule has. A person is in when they meet that many (audiences.py).
    kinds = models.PositiveSmallIntegerField(default=0)
    # AudienceRule.key(). Empty only in rows from before audiences were shared, until stories' migration folds them.
    key = models.CharField(max_length=64, unique=True, null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(everyone=False) | Q(kinds=0), name="audience_everyone_or_terms")
        ]

    def __str__(self) -> str:
        return "everyone" if self.everyone else f"audience {self.pk}"


class AudienceTerm(models.Model):
    class Kind(models.TextChoices):
        TEAM = "team"  # value: the team's id
        COUNTRY = "country"  # value: ISO 3166-1 alpha-2
        LANGUAGE = "language"
        ROLE = "role"

    audience = models.ForeignKey("people.Audience", on_delete=models.CASCADE, related_name="terms")
    kind = models.CharField(max_length=10, choices=Kind)
    value = models.CharField(max_length=40)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["audience", "kind", "value"], name="audience_term_once")]

    def __str__(self) -> str:
        return f"{self.kind} {self.value}"
