import datetime as dt

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from firsthand.audit.recording import record
from firsthand.common.errors import DomainError
from firsthand.common.text import clean_text
from firsthand.people.models import User
from firsthand.stories.actions.locked import locked
from firsthand.stories.lifecycle import Step, after
from firsthand.stories.models import Review, Story
from firsthand.stories.notices import tell_author
from firsthand.stories.policies import StoryPolicy


class CommentMissing(DomainError):
    code = "required"
    message = _("Say what should change, so that the author can act on it.")
    param = "comment"


@transaction.atomic
def send_back_story(*, actor: User, story: Story, comment: str, now: dt.datetime) -> Story:
    story = locked(story)
    StoryPolicy.at(now).require(actor, "send_back", story)
    comment = clean_text(comment)
    if not comment:
        raise CommentMissing
    story.state = after(Step.SEND_BACK, story.state)
    story.updated_at = now
    story.save(update_fields=["state", "updated_at"])
    Review.objects.create(
        story=story, reviewer=actor, verdict=Review.Verdict.SENT_BACK, comment=comment, version=story.version, at=now
    )
    record(actor=actor, action="story.send_back", target=story, data={"version": story.version}, now=now)
    tell_author(story, verdict="sent_back", reviewer=actor, comment=comment, now=now)
    return story
