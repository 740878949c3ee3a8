import datetime as dt

from django.db import transaction

from firsthand.audit.recording import record
from firsthand.people.models import User
from firsthand.stories.actions.approving import Checklist, approve_words, require_signed
from firsthand.stories.actions.completeness import require_complete
from firsthand.stories.actions.locked import locked
from firsthand.stories.lifecycle import Step, after
from firsthand.stories.models import Story
from firsthand.stories.notices import tell_of_trust
from firsthand.stories.policies import StoryPolicy
from firsthand.stories.trust import ask_again


@transaction.atomic
def publish_story(
    *, actor: User, story: Story, checklist: Checklist, version: int | None = None, now: dt.datetime
) -> Story:
    """Without review, by an author whose last stories were all approved. They sign what a reviewer would sign."""
    story = locked(story, version=version)
    ask_again(actor)
    StoryPolicy.at(now).require(actor, "publish", story)
    require_signed(checklist)
    require_complete(story, now=now)
    story.state = after(Step.PUBLISH, story.state)
    story.submitted_at = story.submitted_at or now
    story.save(update_fields=["submitted_at"])
    approve_words(story, approver=None, checklist=checklist, now=now)
    record(actor=actor, action="story.publish", target=story, data={"version": story.version}, now=now)
    tell_of_trust(story, now=now)
    return story
