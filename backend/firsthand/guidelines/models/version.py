from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from firsthand.guidelines.changes import Demand

_WHEN_PUBLISHED = (
    "published_at", "published_by", "effective_at", "due_at", "grace_days", "accepted_from", "grace_from",
)  # fmt: skip


def _all_null(null: bool) -> Q:
    return Q(**{f"{name}__isnull": null for name in _WHEN_PUBLISHED})


class ChangeClass(models.TextChoices):
    EDITORIAL = "editorial", _("Editorial")  # a typing error, a link: people hear of it
    CLARIFYING = "clarifying", _("Clarifying")  # the same duty in better words: people hear of it
    MATERIAL = "material", _("Material")  # people acknowledge again


class Version(models.Model):
    """All locales of a guideline at one moment. A published version never changes: the actions refuse it, and so does
    the database (migration 0002)."""

    class State(models.TextChoices):
        DRAFT = "draft", "draft"  # may be edited and discarded
        PUBLISHED = "published", "published"  # frozen, with hash and moment

    guideline = models.ForeignKey("guidelines.Guideline", on_delete=models.CASCADE, related_name="versions")
    number = models.PositiveIntegerField()
    state = models.CharField(max_length=10, choices=State, default=State.DRAFT)
    # Counts the saves of a draft, so that two editors cannot overwrite each other unseen.
    revision = models.PositiveIntegerField(default=1)
    pack_version = models.CharField(max_length=20, blank=True, default="")
    placeholders = models.JSONField(default=dict)
    created_at = models.DateTimeField()

    change_class = models.CharField(max_length=10, choices=ChangeClass, blank=True, default="")
    summary = models.JSONField(default=dict)
    effective_at = models.DateTimeField(null=True, blank=True)
    grace_days = models.PositiveSmallIntegerField(null=True, blank=True)
    # The last material change decides these three; versions that ask nothing new take them from the one before.
    due_at = models.DateTimeField(null=True, blank=True)
    accepted_from = models.PositiveIntegerField(null=True, blank=True)  # an acknowledgement from here on still counts
    grace_from = models.PositiveIntegerField(null=True, blank=True)  # one from here on may share until due_at
    published_at = models.DateTimeField(null=True, blank=True)
    published_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    manifest = models.JSONField(default=dict)
    manifest_sha256 = models.CharField(max_length=64, blank=True, default="")

    class Meta:
        ordering = ["guideline", "number"]
        constraints = [
            models.UniqueConstraint(fields=["guideline", "number"], name="version_number_once"),
            models.UniqueConstraint(fields=["guideline"], condition=Q(state="draft"), name="version_one_draft"),
            models.CheckConstraint(
                condition=Q(state="draft", manifest_sha256="", change_class="") & _all_null(True)
                | Q(state="published") & ~Q(manifest_sha256="") & ~Q(change_class="") & _all_null(False),
                name="version_published_is_complete",
            ),
            models.CheckConstraint(condition=Q(number__gte=1), name="version_numbers_from_one"),
            models.CheckConstraint(
                condition=Q(state="draft") | Q(number__gt=1) | Q(change_class="material"),
                name="version_first_is_material",
            ),
            models.CheckConstraint(
                condition=Q(accepted_from__isnull=True)
                | Q(accepted_from__lte=F("number"), grace_from__lte=F("accepted_from"), grace_from__gte=1),
                name="version_accepts_the_past",
            ),
        ]

    def __str__(self) -> str:
        return f"version {self.number}"

    @property
    def is_published(self) -> bool:
        return self.state == self.State.PUBLISHED

    @property
    def demand(self) -> Demand:
        """Only of a published version."""
        if self.due_at is None or self.grace_days is None or self.accepted_from is None or self.grace_from is None:
            raise ValueError("A draft asks nothing of anybody")
        return Demand(self.due_at, self.grace_days, self.accepted_from, self.grace_from)


class VersionText(models.Model):
    """What a version says in one locale, outside its clauses; once published also the frozen whole and its hash."""

    version = models.ForeignKey("guidelines.Version", on_delete=models.CASCADE, related_name="texts")
    locale = models.CharField(max_length=5)
    position = models.PositiveSmallIntegerField()
    title = models.CharField(max_length=200)
    statement = models.CharField(max_length=600)
    body = models.TextField(blank=True, default="")
    sha256 = models.CharField(max_length=64, blank=True, default="")

    class Meta:
        ordering = ["version", "position"]
        constraints = [
            models.UniqueConstraint(fields=["version", "locale"], name="version_text_once_per_locale"),
            models.UniqueConstraint(fields=["version", "position"], name="version_text_position_once"),
            models.CheckConstraint(
                condition=Q(body="", sha256="") | ~Q(body="") & ~Q(sha256=""), name="version_text_hash_with_body"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.title} ({self.locale})"
