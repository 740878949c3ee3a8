"""What every way to an approved story has in common: the words that were read become what strangers read."""

import datetime as dt
from typing import TypedDict

from django.utils.translation import gettext_lazy as _

from firsthand.audit.recording import record
from firsthand.common.errors import DomainError
from firsthand.people.models import User
from firsthand.stories.actions.replaced_files import drop_laid_aside
from firsthand.stories.lifecycle import goes_live_at
from firsthand.stories.models import Review, Story
from firsthand.stories.notices import tell_suggesters_live
from firsthand.stories.signals import target_changed
from firsthand.stories.wording import copy_of, rest_of, targets_of


class Checklist(TypedDict):
    """What somebody puts their name to."""

    facts: bool  # they are right
    rights: bool  # we may use every picture and quotation
    brand: bool  # it is our brand and nobody else's
    people: bool  # everybody shown or named agreed


class ChecklistNotSigned(DomainError):
    code = "checklist_not_signed"
    message = _("Tick every point of the checklist before you approve.")
    param = "checklist"


def require_signed(checklist: Checklist) -> None:
    for point in Checklist.__required_keys__:
        if checklist.get(point) is not True:
            raise ChecklistNotSigned(param=f"checklist.{point}")


def approve_words(story: Story, *, approver: User | None, checklist: Checklist, now: dt.datetime) -> None:
    """`approver` None: on its author's record. The caller has set the state and checked everything; this saves."""
    had_targets = targets_of(story)
    _note_lateness(story, now=now)
    _keep_approved(story, approver, now)
    Review.objects.create(
        story=story,
        reviewer=approver,
        verdict=Review.Verdict.APPROVED if approver else Review.Verdict.TRUSTED,
        checklist=checklist,
        version=story.version,
        wording=story.approved_copy,
        at=now,
    )
    if had_targets and had_targets != targets_of(story):
        target_changed.send(sender=Story, story=story, target_url=story.target_url, now=now)


def _note_lateness(story: Story, *, now: dt.datetime) -> None:
    """Of what is not out yet: it goes out now, and the log says how much later than planned."""
    is_first = story.published_at is None or story.published_at > now
    if is_first and story.publish_at is not None and story.publish_at < now:
        late = round((now - story.publish_at) / dt.timedelta(hours=1), 1)
        data = {"planned_at": story.publish_at.isoformat(), "hours_late": late}
        record(actor=None, action="story.publish_late", target=story, data=data, now=now)


def _keep_approved(story: Story, approver: User | None, now: dt.datetime) -> None:
    story.approved_by, story.trusted = approver, approver is None
    story.approved_at = story.updated_at = now
    story.published_at = goes_live_at(publish_at=story.publish_at, published_at=story.published_at, now=now)
    if story.published_at <= now and story.announced_at is None:
        story.announced_at = now  # the message of the approval says so; the job has nothing to add
        tell_suggesters_live(story, now=now)
    story.approved_copy, story.approved_rest = copy_of(story), rest_of(story)
    shown_before, story.approved_image = story.approved_image, story.image
    story.save(
        update_fields=[
            "state", "approved_by", "trusted", "approved_at", "updated_at", "published_at", "announced_at",
            "approved_copy", "approved_rest", "approved_image",
        ]
    )  # fmt: skip
    if shown_before is not None and shown_before.pk != story.image_id:
        shown_before.delete()
    drop_laid_aside(story)
