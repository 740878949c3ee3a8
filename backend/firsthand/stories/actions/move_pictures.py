import datetime as dt
from collections.abc import Sequence

from django.db import transaction

from firsthand.audit.recording import record
from firsthand.people.models import User
from firsthand.stories.actions.locked import locked
from firsthand.stories.actions.picture_rows import PicturesChanged, touch
from firsthand.stories.models import Story, StoryPicture
from firsthand.stories.policies import StoryPolicy


@transaction.atomic
def move_pictures(*, actor: User, story: Story, ids: Sequence[int], now: dt.datetime) -> Story:
    """Into this order, which must name each picture that there is now, once."""
    story = locked(story)
    StoryPolicy.at(now).require(actor, "attach_image", story)
    rows = {row.pk: row for row in story.pictures.all()}
    if sorted(ids) != sorted(rows):
        raise PicturesChanged
    if list(ids) == list(rows):
        return story
    for position, pk in enumerate(ids):
        rows[pk].position = position
    StoryPicture.objects.bulk_update(rows.values(), ["position"])
    touch(story, actor=actor, now=now)
    record(actor=actor, action="story.move_pictures", target=story, now=now)
    return story
