from django.conf import settings
from django.db import models
from django.db.models import Q


class Share(models.Model):
    """One person brought one story to one channel, in their own words. Proof of it comes from the link's clicks."""

    class State(models.TextChoices):
        OPENED = "opened"  # the network's share page was opened; nobody knows more
        CONFIRMED = "confirmed"  # the person says that they posted it
        UNDONE = "undone"  # not made after all

    # Null: the person was erased. The share still counts for its team.
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+", db_index=False
    )
    # As it was at the moment of sharing, so that a move to another team does not rewrite last month's figures.
    team = models.ForeignKey("people.Team", null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    story = models.ForeignKey("stories.Story", on_delete=models.PROTECT, related_name="+")
    link = models.OneToOneField("links.TrackedLink", on_delete=models.PROTECT, related_name="+")
    channel = models.CharField(max_length=20)
    language = models.CharField(max_length=5)
    text = models.TextField(blank=True, default="")
    state = models.CharField(max_length=10, choices=State, default=State.OPENED)
    post_url = models.CharField(max_length=500, blank=True, default="")
    opened_at = models.DateTimeField()
    confirmed_at = models.DateTimeField(null=True, blank=True)
    undone_at = models.DateTimeField(null=True, blank=True)
    # The person has read every correction of the story up to here.
    notice_dismissed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(state="opened", confirmed_at=None, undone_at=None)
                | Q(state="confirmed", confirmed_at__isnull=False, undone_at=None)
                | Q(state="undone", undone_at__isnull=False),
                name="share_state_has_its_moment",
            ),
            models.CheckConstraint(condition=Q(post_url="") | Q(state="confirmed"), name="share_address_confirms"),
        ]
        indexes = [
            models.Index(fields=["user", "-opened_at", "-id"], name="share_of_person"),
            models.Index(fields=["opened_at"], name="share_opened"),
            models.Index(fields=["confirmed_at"], condition=Q(confirmed_at__isnull=False), name="share_confirmed"),
        ]

    def __str__(self) -> str:
        return f"share {self.pk} on {self.channel}"
