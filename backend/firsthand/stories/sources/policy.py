"""Who looks after feed sources: whoever writes stories. What comes in only waits in a queue that others judge."""

from typing import TypedDict

from django.db.models import QuerySet

from firsthand.common.access import Person, Policy
from firsthand.stories.models import FeedSource


class SourceAbilities(TypedDict):
    update: bool
    delete: bool
    poll: bool


class FeedSourcePolicy(Policy[FeedSource]):
    model = FeedSource

    def visible_to(self, user: Person) -> QuerySet[FeedSource]:
        return FeedSource.objects.all() if self.may(user, "list") else FeedSource.objects.none()

    def may(self, user: Person, action: str) -> bool:
        return user.is_authenticated and action in {"list", "create"} and bool(user.can("stories.write"))

    def abilities(self, user: Person, obj: FeedSource) -> SourceAbilities:
        writes = bool(user.can("stories.write"))
        return SourceAbilities(update=writes, delete=writes, poll=writes and not obj.paused)
