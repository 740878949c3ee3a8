import datetime as dt

from django.db import transaction

from firsthand.audit.recording import record
from firsthand.people.models import User
from firsthand.stories.actions.locked import locked
from firsthand.stories.actions.picture_rows import drop_image, row_of, touch
from firsthand.stories.models import Story
from firsthand.stories.policies import StoryPolicy


@transaction.atomic
def remove_picture(*, actor: User, story: Story, picture_id: int, now: dt.datetime) -> Story:
    story = locked(story)
    StoryPolicy.at(now).require(actor, "attach_image", story)
    row = row_of(story, picture_id)
    row.delete()
    drop_image(row.image, story)
    touch(story, actor=actor, now=now)
    record(actor=actor, action="story.remove_picture", target=story, now=now)
    return story
