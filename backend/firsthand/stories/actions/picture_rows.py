"""What the actions on image sets have in common."""

import datetime as dt

from django.utils.translation import gettext_lazy as _

from firsthand.common.errors import Conflict
from firsthand.people.models import User
from firsthand.stories.actions.attach_image import TOUCHED
from firsthand.stories.actions.edit import note_edit
from firsthand.stories.models import Story, StoryImage, StoryPicture


class PicturesChanged(Conflict):
    code = "pictures_changed"
    message = _("Someone else changed these pictures meanwhile. Look at them again.")
    param = "ids"


def approved_pictures(story: Story) -> list[int]:
    """Ids of the images that strangers see, in their order."""
    return list((story.approved_copy or {}).get("pictures", []))


def row_of(story: Story, picture_id: int) -> StoryPicture:
    row = story.pictures.select_related("image").filter(pk=picture_id).first()
    if row is None:
        raise PicturesChanged
    return row


def drop_image(image: StoryImage, story: Story) -> None:
    """Unless the approved copy still shows it."""
    if image.pk not in approved_pictures(story):
        image.delete()


def touch(story: Story, *, actor: User, now: dt.datetime) -> None:
    """Every change of its pictures is a change of its words."""
    note_edit(story, actor=actor, words_changed=True, now=now)
    story.save(update_fields=[*TOUCHED])
