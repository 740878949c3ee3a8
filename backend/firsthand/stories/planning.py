"""Policies of the calendar: who may plan stories, and say why the company is on a channel."""

from typing import TypedDict

from django.db.models import QuerySet

from firsthand.common.access import Person, Policy
from firsthand.stories.models import ChannelPlan, Story


class CalendarAbilities(TypedDict):
    plan: bool


class CalendarPolicy(Policy[Story]):
    """Who writes stories plans all of them. What is out keeps its moment, which the action says by its own name."""

    model = Story

    def visible_to(self, user: Person) -> QuerySet[Story]:
        return Story.objects.all() if user.can("stories.write") else Story.objects.none()

    def may(self, user: Person, action: str) -> bool:
        return action == "list" and bool(user.can("stories.write"))

    def abilities(self, user: Person, obj: Story) -> CalendarAbilities:
        return CalendarAbilities(plan=user.can("stories.write") and obj.retracted_at is None)


class ChannelPlanPolicy(Policy[ChannelPlan]):
    model = ChannelPlan

    def visible_to(self, user: Person) -> QuerySet[ChannelPlan]:
        return ChannelPlan.objects.all() if user.can("stories.write") else ChannelPlan.objects.none()

    def may(self, user: Person, action: str) -> bool:
        return action in {"list", "update"} and bool(user.can("stories.write"))
