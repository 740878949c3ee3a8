from django.conf import settings
from django.db import models
from django.db.models import Q


class Acknowledgement(models.Model):
    """One person received and read one version in one language. Not consent; no address, no device, no reading time."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    version = models.ForeignKey("guidelines.Version", on_delete=models.PROTECT, related_name="acknowledgements")
    locale = models.CharField(max_length=5)
    sha256 = models.CharField(max_length=64)
    acknowledged_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["user", "version"], name="acknowledgement_once_per_version"),
            models.CheckConstraint(condition=~Q(sha256=""), name="acknowledgement_names_a_text"),
        ]

    def __str__(self) -> str:
        return f"acknowledgement {self.pk}"
