from typing import TypedDict

from django.db.models import QuerySet

from firsthand.common.access import Person, Policy
from firsthand.sharing.models import Share


class ShareAbilities(TypedDict):
    confirm: bool
    undo: bool
    dismiss_notice: bool


class SharePolicy(Policy[Share]):
    """A person's shares are theirs alone: nobody else sees them one by one, whatever their role."""

    model = Share

    def visible_to(self, user: Person) -> QuerySet[Share]:
        return Share.objects.filter(user=user) if user.is_authenticated else Share.objects.none()

    def may(self, user: Person, action: str) -> bool:
        if action == "reach":  # how many would hear of a correction; for whoever is about to make it
            return bool(user.can("stories.approve"))
        return action == "list" or (action == "create" and user.can("stories.share"))

    def abilities(self, user: Person, obj: Share) -> ShareAbilities:
        own = obj.user_id == user.pk
        # Confirming twice does no harm and may bring the post's address along.
        return ShareAbilities(confirm=own, undo=own and obj.state != Share.State.UNDONE, dismiss_notice=own)
