import datetime as dt

from django.db import transaction

from firsthand.audit.recording import record
from firsthand.people.models import User
from firsthand.stories.actions.locked import locked
from firsthand.stories.lifecycle import Step, after
from firsthand.stories.models import Story
from firsthand.stories.policies import StoryPolicy


@transaction.atomic
def withdraw_story(*, actor: User, story: Story, now: dt.datetime) -> Story:
    """Back to a draft, by its author, before anybody judged it."""
    story = locked(story)
    StoryPolicy.at(now).require(actor, "withdraw", story)
    story.state = after(Step.WITHDRAW, story.state)
    story.updated_at = now
    story.save(update_fields=["state", "updated_at"])
    record(actor=actor, action="story.withdraw", target=story, now=now)
    return story
