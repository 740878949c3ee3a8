import datetime as dt

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from firsthand.audit.recording import record
from firsthand.common.errors import DomainError
from firsthand.people.models import User
from firsthand.stories.actions.content import DatesInWrongOrder
from firsthand.stories.actions.edit import AlreadyPublished, note_edit
from firsthand.stories.actions.locked import locked
from firsthand.stories.lifecycle import State
from firsthand.stories.models import Story
from firsthand.stories.planning import CalendarPolicy


class MomentHasPassed(DomainError):
    code = "in_the_past"
    message = _("This moment has passed already. Choose one that is still to come.")
    param = "publish_at"


class NeedsMoment(DomainError):
    code = "required"
    message = _("An approved story needs a moment, or it would go out at once.")
    param = "publish_at"


@transaction.atomic
def move_story(
    *,
    actor: User,
    story: Story,
    version: int,
    publish_at: dt.datetime | None,
    expires_at: dt.datetime | None = None,
    now: dt.datetime,
) -> Story:
    """To another moment, or off the calendar (None); planning needs no second pair of eyes.

    Its end moves along where it would otherwise come first. `expires_at` sets it, for who takes a move back.
    """
    story = locked(story, version=version)
    CalendarPolicy().require(actor, "plan", story)
    if story.published_at is not None and story.published_at <= now:
        raise AlreadyPublished
    _require_to_come(story, publish_at, now)
    was = story.publish_at
    story.expires_at = expires_at or _moved_along(story.expires_at, was=was, becomes=publish_at)
    story.publish_at = publish_at
    if publish_at and story.expires_at and story.expires_at <= publish_at:
        raise DatesInWrongOrder(param="expires_at" if expires_at else "publish_at")
    note_edit(story, actor=actor, words_changed=False, now=now)
    story.save(update_fields=["publish_at", "published_at", "expires_at", "version", "updated_at"])
    record(actor=actor, action="story.move", target=story, data={"from": _iso(was), "to": _iso(publish_at)}, now=now)
    return story


def _require_to_come(story: Story, publish_at: dt.datetime | None, now: dt.datetime) -> None:
    if publish_at is None:
        if story.state == State.APPROVED:
            raise NeedsMoment
    elif publish_at <= now:
        raise MomentHasPassed


def _moved_along(
    expires_at: dt.datetime | None, *, was: dt.datetime | None, becomes: dt.datetime | None
) -> dt.datetime | None:
    if expires_at is None or was is None or becomes is None or expires_at > becomes:
        return expires_at
    return expires_at + (becomes - was)


def _iso(moment: dt.datetime | None) -> str | None:
    return moment.astimezone(dt.UTC).isoformat() if moment else None
