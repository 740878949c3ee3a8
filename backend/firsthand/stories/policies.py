import datetime as dt
from collections.abc import Callable
from typing import Self, TypedDict

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils import timezone

from firsthand.common.access import Person, Policy
from firsthand.people.audiences import audience_matches_user, matches, rule_of
from firsthand.stories.lifecycle import State, Step, allowed
from firsthand.stories.models import Campaign, Story, Topic
from firsthand.stories.trust import had_the_idea, is_trusted


class StoryAbilities(TypedDict):
    update: bool
    submit: bool
    approve: bool
    send_back: bool
    withdraw: bool
    publish: bool
    publish_changes: bool
    delete: bool
    share: bool
    attach_image: bool
    describe_image: bool
    detach_image: bool
    correct: bool
    retract: bool
    change_slug: bool
    attach_file: bool


# Generic views and related fields ask for rows without a moment to give; actions pass theirs with `at`.
_clock: Callable[[], dt.datetime] = timezone.now  # noqa: TID251  see the line above


class StoryPolicy(Policy[Story]):
    """Who writes stories sees all of them. Everybody else reads what is or was live for an audience they are in."""

    model = Story

    def __init__(self, clock: Callable[[], dt.datetime] = _clock) -> None:
        self.clock = clock

    @classmethod
    def at(cls, now: dt.datetime) -> Self:
        return cls(lambda: now)

    def visible_to(self, user: Person) -> QuerySet[Story]:
        if not user.is_authenticated:
            return Story.objects.none()
        if user.can("stories.write"):
            return Story.objects.all()
        return Story.objects.filter(self.published(), audience_matches_user(user))

    def published(self) -> Q:
        """Live, expired or retracted: no longer offered, but whoever shared it may still read it, and why."""
        out = Q(published_at__lte=self.clock())
        return out & (Q(state=State.APPROVED) | Q(retracted_at__isnull=False))

    def may(self, user: Person, action: str) -> bool:
        if action == "list":
            return bool(user.can("stories.read"))
        return action == "create" and bool(user.can("stories.write"))

    def abilities(self, user: Person, obj: Story) -> StoryAbilities:
        """Costs a query unless the audience's terms were prefetched."""
        # A retracted story is for reading: what it said, and why it was taken back.
        writes = user.can("stories.write") and obj.retracted_at is None
        approves = user.can("stories.approve") and obj.retracted_at is None
        edits = writes and allowed(Step.EDIT, obj.state)
        reviews = approves and obj.author_id != user.pk
        public = obj.is_public(self.clock())
        # What went out on trust waits for a second pair of eyes as well, though its readers do not.
        judges = reviews and (obj.state != State.APPROVED or obj.trusted)
        return StoryAbilities(
            update=edits,
            submit=writes and allowed(Step.SUBMIT, obj.state),
            # Four eyes: neither who wrote it, nor who last touched the words, nor whose idea it was.
            approve=judges
            and allowed(Step.APPROVE, obj.state)
            and obj.last_editor_id != user.pk
            and not had_the_idea(user, obj),
            send_back=judges and allowed(Step.SEND_BACK, obj.state),
            withdraw=writes and allowed(Step.WITHDRAW, obj.state) and obj.author_id == user.pk,
            publish=writes and allowed(Step.PUBLISH, obj.state) and self._goes_on_trust(user, obj),
            publish_changes=writes and obj.state == State.APPROVED and self._goes_on_trust(user, obj),
            # Once approved its address may be in the world, and nothing public vanishes.
            delete=writes and obj.state == State.DRAFT and obj.approved_at is None,
            share=self._may_share(user, obj),
            attach_image=edits,
            describe_image=edits and obj.image_id is not None,
            detach_image=edits and obj.image_id is not None,
            # New words that nobody reviews need a second pair of eyes on the first ones; taking back is always safe.
            correct=reviews and public,
            retract=approves and public,
            change_slug=approves if public else writes,
            attach_file=edits,
        )

    def _goes_on_trust(self, user: Person, obj: Story) -> bool:
        """Own words only, and never what sells or what asks customers to judge us. Costs a query, once per request."""
        own = obj.author_id == user.pk and obj.last_editor_id == user.pk
        risky = obj.promotional or obj.kind == Story.Kind.REVIEW
        return own and not risky and is_trusted(user)

    def _may_share(self, user: Person, obj: Story) -> bool:
        return bool(user.can("stories.share")) and obj.is_live(self.clock()) and matches(rule_of(obj.audience), user)


class ReviewQueuePolicy(StoryPolicy):
    """Who writes stories sees what waits, and on whom; only who approves can act on it."""

    def may(self, user: Person, action: str) -> bool:
        return action == "list" and bool(user.can("stories.write"))


class TopicPolicy(Policy[Topic]):
    model = Topic

    def visible_to(self, user: Person) -> QuerySet[Topic]:
        return Topic.objects.all() if user.is_authenticated else Topic.objects.none()

    def may(self, user: Person, action: str) -> bool:
        if action == "list":
            return bool(user.can("stories.read"))
        return action == "create" and bool(user.can("stories.write"))


class CampaignAbilities(TypedDict):
    update: bool
    archive: bool
    restore: bool


class CampaignPolicy(Policy[Campaign]):
    """Whoever writes stories keeps them. A name may give away what is not out yet: others see it with a story in it."""

    model = Campaign

    def __init__(self, clock: Callable[[], dt.datetime] = _clock) -> None:
        self.clock = clock

    @classmethod
    def at(cls, now: dt.datetime) -> Self:
        return cls(lambda: now)

    def visible_to(self, user: Person) -> QuerySet[Campaign]:
        if not user.is_authenticated:
            return Campaign.objects.none()
        if user.can("stories.write"):
            return Campaign.objects.all()
        stories = StoryPolicy(self.clock).visible_to(user).filter(campaign=OuterRef("pk"))
        return Campaign.objects.filter(Exists(stories))

    def may(self, user: Person, action: str) -> bool:
        if action == "list":
            return bool(user.can("stories.read"))
        return action == "create" and bool(user.can("stories.write"))

    def abilities(self, user: Person, obj: Campaign) -> CampaignAbilities:
        writes = bool(user.can("stories.write"))
        return CampaignAbilities(
            update=writes, archive=writes and obj.archived_at is None, restore=writes and obj.archived_at is not None
        )
