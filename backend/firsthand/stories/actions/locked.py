"""The first lines of every action on a story: the row as it is now, held until the transaction ends."""

from django.utils.translation import gettext_lazy as _

from firsthand.common.errors import Conflict
from firsthand.stories.models import Story


class EditedElsewhere(Conflict):
    code = "edited_elsewhere"
    message = _("Someone else changed this story while you had it open. Nothing of yours was saved or lost.")
    param = "version"


def locked(story: Story, *, version: int | None = None) -> Story:
    """With `version`: refuses when the content is no longer what the caller looked at."""
    row = Story.objects.select_for_update().get(pk=story.pk)
    if version is not None and row.version != version:
        raise EditedElsewhere(version=row.version)
    return row
