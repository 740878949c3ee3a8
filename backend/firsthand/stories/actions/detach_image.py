import datetime as dt

from django.db import transaction

from firsthand.audit.recording import record
from firsthand.people.models import User
from firsthand.stories.actions.attach_image import use_image
from firsthand.stories.actions.locked import locked
from firsthand.stories.models import Story
from firsthand.stories.policies import StoryPolicy


@transaction.atomic
def detach_image(*, actor: User, story: Story, now: dt.datetime) -> Story:
    story = locked(story)
    StoryPolicy.at(now).require(actor, "detach_image", story)
    use_image(story, None, actor=actor, now=now)
    record(actor=actor, action="story.detach_image", target=story, now=now)
    return story
