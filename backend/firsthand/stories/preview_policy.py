from typing import TypedDict

from django.db.models import QuerySet

from firsthand.common.access import Person, Policy
from firsthand.stories.models import LinkPreview


class LinkPreviewAbilities(TypedDict):
    refresh: bool


class LinkPreviewPolicy(Policy[LinkPreview]):
    """Whoever may suggest a story may check a link. What somebody looked at is theirs, and the editors'."""

    model = LinkPreview

    def visible_to(self, user: Person) -> QuerySet[LinkPreview]:
        if not user.is_authenticated:
            return LinkPreview.objects.none()
        if user.can("stories.write"):
            return LinkPreview.objects.all()
        return LinkPreview.objects.filter(asked_by=user)

    def may(self, user: Person, action: str) -> bool:
        return action == "create" and bool(user.can("stories.read"))

    def abilities(self, user: Person, obj: LinkPreview) -> LinkPreviewAbilities:
        return LinkPreviewAbilities(refresh=bool(user.can("stories.write")) or obj.asked_by_id == user.pk)
