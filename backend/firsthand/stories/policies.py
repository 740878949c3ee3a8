import datetime as dt
from collections.abc import Callable
from typing import Self, TypedDict

from django.db.models import Q, QuerySet
from django.utils import timezone

from firsthand.common.access import Person, Policy
from firsthand.people.audiences import audience_matches_user, matches, rule_of
from firsthand.stories.lifecycle import State, Step, allowed
from firsthand.stories.models import Story, Topic


class StoryAbilities(TypedDict):
    update: bool
    submit: bool
    approve: bool
    send_back: bool
    withdraw: bool
    delete: bool
    share: bool
    attach_image: bool
    describe_image: bool
    detach_image: bool


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
        """Live or expired: an expired story is no longer offered, but whoever shared it may still read it."""
        return Q(state=State.APPROVED, published_at__lte=self.clock())

    def may(self, user: Person, action: str) -> bool:
        if action == "list":
            return bool(user.can("stories.read"))
        return action == "create" and bool(user.can("stories.write"))

    def abilities(self, user: Person, obj: Story) -> StoryAbilities:
        """Costs a query unless the audience's terms were prefetched."""
        writes = user.can("stories.write")
        edits = writes and allowed(Step.EDIT, obj.state)
        reviews = user.can("stories.approve") and obj.author_id != user.pk
        return StoryAbilities(
            update=edits,
            submit=writes and allowed(Step.SUBMIT, obj.state),
            # Four eyes: neither who wrote it nor who last touched the words.
            approve=reviews and allowed(Step.APPROVE, obj.state) and obj.last_editor_id != user.pk,
            send_back=reviews and allowed(Step.SEND_BACK, obj.state),
            withdraw=writes and allowed(Step.WITHDRAW, obj.state) and obj.author_id == user.pk,
            # Once approved its address may be in the world, and nothing public vanishes.
            delete=writes and obj.state == State.DRAFT and obj.approved_at is None,
            share=self._may_share(user, obj),
            attach_image=edits,
            describe_image=edits and obj.image_id is not None,
            detach_image=edits and obj.image_id is not None,
        )

    def _may_share(self, user: Person, obj: Story) -> bool:
        return bool(user.can("stories.share")) and obj.is_live(self.clock()) and matches(rule_of(obj.audience), user)


class TopicPolicy(Policy[Topic]):
    model = Topic

    def visible_to(self, user: Person) -> QuerySet[Topic]:
        return Topic.objects.all() if user.is_authenticated else Topic.objects.none()

    def may(self, user: Person, action: str) -> bool:
        if action == "list":
            return bool(user.can("stories.read"))
        return action == "create" and bool(user.can("stories.write"))
