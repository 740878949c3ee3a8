import datetime as dt

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from firsthand.audit.recording import record
from firsthand.common.errors import DomainError
from firsthand.people.models import User
from firsthand.stories.actions.approving import Checklist, approve_words, require_signed
from firsthand.stories.actions.completeness import require_complete
from firsthand.stories.actions.locked import locked
from firsthand.stories.lifecycle import State, Step, after
from firsthand.stories.models import Story
from firsthand.stories.notices import tell_author
from firsthand.stories.policies import StoryPolicy
from firsthand.stories.trust import ask_again


class AlreadyExpired(DomainError):
    code = "already_expired"
    message = _("Its end passed while it waited. Choose a later end or none at all, or send it back to its author.")
    param = "expires_at"


@transaction.atomic
def approve_story(
    *, actor: User, story: Story, checklist: Checklist, version: int | None = None, now: dt.datetime
) -> Story:
    """`version`: the content that the approver has read; another one is refused. Of a story that went out on trust,
    this is the second pair of eyes afterwards."""
    story = locked(story, version=version)
    ask_again(actor)
    StoryPolicy.at(now).require(actor, "approve", story)
    require_signed(checklist)
    if story.state == State.IN_REVIEW:
        if story.expires_at is not None and story.expires_at <= now:
            raise AlreadyExpired
        require_complete(story, now=now)
    story.state = after(Step.APPROVE, story.state)
    approve_words(story, approver=actor, checklist=checklist, now=now)
    record(actor=actor, action="story.approve", target=story, data={"version": story.version}, now=now)
    tell_author(story, verdict="approved", reviewer=actor, now=now)
    return story
