import datetime as dt
from typing import TypedDict

from django.conf import settings
from django.db import models
from django.db.models import Case, F, Q, Value, When
from django.utils.translation import gettext_lazy as _

from firsthand.stories.lifecycle import Shown, State, shown_state


class ApprovedCopy(TypedDict):
    """The words that a second pair of eyes saw. Strangers read these, whatever is being edited."""

    title: str
    summary: str
    why_share: str
    kind: str
    url: str
    body: str
    language: str
    versions: dict[str, "WordsCopy"]  # by language
    pictures: list[int]  # ids of the StoryImage rows of its image set, in their order
    files: list[int]  # ids of the StoryFile rows that it shows


class WordsCopy(TypedDict):
    title: str
    summary: str
    why_share: str
    url: str
    body: str


class Story(models.Model):
    class Kind(models.TextChoices):
        LINK = "link", _("Link")  # leads to an address elsewhere
        PAGE = "page", _("Own page")  # has a public page here, as have the next three
        IMAGES = "images", _("Image set")
        VIDEO = "video", _("Video")
        DOCUMENT = "document", _("Document")
        REVIEW = "review", _("Invitation to review")  # leads customers to a review site; never for employees to fill

    State = State
    LEADING_AWAY = frozenset({Kind.LINK.value, Kind.REVIEW.value})

    # Ends in the id, so that it is unique by construction; follows the title until the first approval.
    slug = models.SlugField(max_length=100, unique=True)
    title = models.CharField(max_length=120)
    summary = models.CharField(max_length=400, blank=True, default="")
    why_share = models.CharField(max_length=400, blank=True, default="")
    kind = models.CharField(max_length=12, choices=Kind, default=Kind.LINK)
    url = models.CharField(max_length=2_000, blank=True, default="")
    body = models.TextField(blank=True, default="")  # Markdown
    language = models.CharField(max_length=5)
    state = models.CharField(max_length=12, choices=State, default=State.DRAFT)
    author = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    last_editor = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    audience = models.ForeignKey("people.Audience", on_delete=models.PROTECT, related_name="+")
    topics = models.ManyToManyField("stories.Topic", related_name="stories")
    image = models.ForeignKey("stories.StoryImage", null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    excluded_channels = models.JSONField(default=list)
    pinned = models.BooleanField(default=False)  # stays above the others
    featured = models.BooleanField(default=False)  # stands at the very top, drawn large
    prominence = models.GeneratedField(
        expression=Case(When(featured=True, then=Value(2)), When(pinned=True, then=Value(1)), default=Value(0)),
        output_field=models.SmallIntegerField(),
        db_persist=True,
    )
    promotional = models.BooleanField(default=False)  # sells rather than tells
    campaign = models.ForeignKey("stories.Campaign", null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    # Whose suggestion it was: named on the story.
    suggested_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    publish_at = models.DateTimeField(null=True, blank=True)  # planned; empty: as soon as it is approved
    expires_at = models.DateTimeField(null=True, blank=True)
    published_at = models.DateTimeField(null=True, blank=True)  # from when it is public, settled at approval
    submitted_at = models.DateTimeField(null=True, blank=True)
    approved_at = models.DateTimeField(null=True, blank=True)
    approved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    trusted = models.BooleanField(default=False)  # approved on its author's record, without a second pair of eyes
    corrected_at = models.DateTimeField(null=True, blank=True)  # the last time; what was wrong is in its corrections
    announced_at = models.DateTimeField(null=True, blank=True)  # when its author heard that it is live
    reminded_at = models.DateTimeField(null=True, blank=True)  # when approvers heard that its moment comes near
    retracted_at = models.DateTimeField(null=True, blank=True)  # for good
    approved_copy = models.JSONField(null=True, blank=True, default=None)
    approved_rest = models.JSONField(null=True, blank=True, default=None)  # wording.RestCopy, which no stranger reads
    approved_image = models.ForeignKey(
        "stories.StoryImage", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    version = models.PositiveIntegerField(default=1)  # grows with every change of content
    reading_minutes = models.PositiveSmallIntegerField(null=True, blank=True)  # of the body; empty without one
    created_at = models.DateTimeField()
    updated_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(expires_at__isnull=True) | Q(publish_at__isnull=True) | Q(expires_at__gt=F("publish_at")),
                name="story_expires_after_publishing",
            ),
            models.CheckConstraint(
                condition=Q(state__in=[State.DRAFT, State.SENT_BACK]) | ~Q(kind__in=["link", "review"]) | ~Q(url=""),
                name="story_link_has_address",
            ),
            models.CheckConstraint(
                condition=Q(approved_by__isnull=True) | ~Q(approved_by=F("author")), name="story_four_eyes"
            ),
            models.CheckConstraint(
                condition=~Q(state=State.APPROVED)
                | Q(
                    Q(approved_by__isnull=False) | Q(trusted=True),
                    approved_at__isnull=False,
                    published_at__isnull=False,
                    approved_copy__isnull=False,
                ),
                name="story_approved_by_somebody",
            ),
            models.CheckConstraint(
                condition=Q(trusted=False) | Q(approved_by__isnull=True), name="story_trusted_has_no_approver"
            ),
        ]
        indexes = [
            # The feed walks this in order and stops when its page is full. Not a partial index on approved ones:
            # SQLite cannot see that a bound parameter meets its condition, and would leave it aside.
            models.Index(
                F("state"), F("prominence").desc(), F("published_at").desc(), F("id").desc(), name="story_feed"
            ),
            models.Index(fields=["-updated_at", "-id"], name="story_library"),
            # The calendar looks for a few weeks of many years, by either moment.
            models.Index(fields=["published_at"], name="story_published"),
            models.Index(fields=["publish_at"], name="story_planned"),
            # What the jobs of the minute look for: few rows are ever without.
            models.Index(fields=["announced_at", "published_at"], name="story_to_announce"),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def target_url(self) -> str:
        """Where a tracked link leads: the approved address, else (until the first approval) the drafted one.
        A retracted story has its page, which says so, whatever it led to before."""
        if self.retracted_at is not None:
            return self.page_url
        words = self.approved_copy
        kind, url = (words["kind"], words["url"]) if words else (self.kind, self.url)
        return url if kind in self.LEADING_AWAY else self.page_url

    def target_url_in(self, language: str) -> str:
        """The same for a reader of this language: the version's own address, else the story's."""
        words = self.approved_copy
        version: WordsCopy | None = words.get("versions", {}).get(language) if words else None
        if not words or not version:
            return self.target_url
        if words["kind"] in self.LEADING_AWAY and self.retracted_at is None:
            return version["url"] or words["url"]
        return f"{self.page_url}?lang={language}"

    def targets(self) -> dict[str, str]:
        """By language: to see whether shared links must follow a change."""
        words = self.approved_copy
        if not words:
            return {self.language: self.target_url}
        return {language: self.target_url_in(language) for language in (words["language"], *words.get("versions", {}))}

    @property
    def page_url(self) -> str:
        return f"{settings.SITE_URL}/p/{self.slug}"

    def shown_state(self, now: dt.datetime) -> Shown:
        return shown_state(
            self.state,
            published_at=self.published_at,
            expires_at=self.expires_at,
            retracted_at=self.retracted_at,
            now=now,
        )

    def is_public(self, now: dt.datetime) -> bool:
        """Strangers read it or its links: approved once and out, whatever is being edited or has ended since."""
        out = self.approved_copy is not None and self.published_at is not None and self.published_at <= now
        return out and self.retracted_at is None

    def is_live(self, now: dt.datetime) -> bool:
        return self.shown_state(now) == Shown.LIVE
