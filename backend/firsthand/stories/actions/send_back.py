import datetime as dt
from collections.abc import Mapping

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
from firsthand.stories.remarks import checked
from firsthand.stories.wording import reviewed_of


class CommentMissing(DomainError):
    code = "required"
    message = _("Say what should change, so that the author can act on it.")
    param = "comment"


@transaction.atomic
def send_back_story(
    *, actor: User, story: Story, comment: str = "", remarks: Mapping[str, str] | None = None, now: dt.datetime
) -> Story:
    """`remarks` by field, as in remarks.py; with at least one of them the general comment may stay empty."""
    story = locked(story)
    StoryPolicy.at(now).require(actor, "send_back", story)
    words = reviewed_of(story)
    comment, noted = clean_text(comment), checked(remarks or {}, words=words)
    if not comment and not noted:
        raise CommentMissing
    story.state = after(Step.SEND_BACK, story.state)
    story.updated_at = now
    story.save(update_fields=["state", "updated_at"])
    Review.objects.create(
        story=story,
        reviewer=actor,
        verdict=Review.Verdict.SENT_BACK,
        comment=comment,
        remarks=noted,
        has_remarks=bool(noted),
        wording=words,
        version=story.version,
        at=now,
    )
    record(actor=actor, action="story.send_back", target=story, data={"version": story.version}, now=now)
    tell_author(story, verdict="sent_back", reviewer=actor, comment=_told(comment, noted), now=now)
    return story


def _told(comment: str, remarks: Mapping[str, str]) -> str:
    """For the mail: the comment, then each remark on a line of its own."""
    return "\n".join([*([comment] if comment else []), *(f"– {text}" for text in remarks.values())])
