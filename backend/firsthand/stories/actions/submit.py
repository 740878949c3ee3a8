import datetime as dt

from django.db import transaction

from firsthand.audit.recording import record
from firsthand.people.models import User
from firsthand.stories.actions.completeness import require_complete
from firsthand.stories.actions.locked import locked
from firsthand.stories.lifecycle import Step, after
from firsthand.stories.models import Story
from firsthand.stories.notices import tell_approvers
from firsthand.stories.policies import StoryPolicy


@transaction.atomic
def submit_story(*, actor: User, story: Story, version: int | None = None, now: dt.datetime) -> Story:
    story = locked(story, version=version)
    StoryPolicy.at(now).require(actor, "submit", story)
    require_complete(story, now=now)
    story.state = after(Step.SUBMIT, story.state)
    story.submitted_at = story.updated_at = now
    story.reminded_at = None
    story.save(update_fields=["state", "submitted_at", "updated_at", "reminded_at"])
    record(actor=actor, action="story.submit", target=story, data={"version": story.version}, now=now)
    tell_approvers(story, submitter=actor, now=now)
    return story
