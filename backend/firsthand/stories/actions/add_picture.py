import datetime as dt

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from firsthand.audit.recording import record
from firsthand.common.errors import DomainError
from firsthand.common.text import clean_line
from firsthand.people.models import User
from firsthand.stories.actions.attach_image import enqueue_renditions, keep_image, prepared
from firsthand.stories.actions.locked import locked
from firsthand.stories.actions.picture_rows import touch
from firsthand.stories.models import Story, StoryImage, StoryPicture
from firsthand.stories.picture_sets import MAX_PICTURES
from firsthand.stories.policies import StoryPolicy


class TooManyPictures(DomainError):
    code = "too_many_pictures"
    param = "file"

    def __init__(self) -> None:
        super().__init__(_("An image set holds %(most)d pictures at most.") % {"most": MAX_PICTURES})


def add_picture(*, actor: User, story: Story, data: bytes, file_name: str, alt: str = "", now: dt.datetime) -> Story:
    """At the end of the image set. Decoding takes a while, so it ends before a transaction begins."""
    StoryPolicy.at(now).require(actor, "attach_image", story)
    _require_room(story)
    image = prepared(data, file_name)
    image.alt, image.uploaded_by, image.created_at = clean_line(alt), actor, now
    return _add(actor, story, image, data, now)


def _require_room(story: Story) -> int:
    """Where the next one goes."""
    places = list(story.pictures.values_list("position", flat=True))
    if len(places) >= MAX_PICTURES:
        raise TooManyPictures
    return max(places, default=-1) + 1


@transaction.atomic
def _add(actor: User, story: Story, image: StoryImage, data: bytes, now: dt.datetime) -> Story:
    story = locked(story)
    StoryPolicy.at(now).require(actor, "attach_image", story)
    position = _require_room(story)
    keep_image(image, data)
    StoryPicture.objects.create(story=story, image=image, position=position)
    touch(story, actor=actor, now=now)
    enqueue_renditions(image, now=now)
    record(actor=actor, action="story.add_picture", target=story, now=now)
    return story
