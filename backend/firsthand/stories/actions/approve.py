import datetime as dt
from typing import TypedDict

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from firsthand.audit.recording import record
from firsthand.common.errors import DomainError
from firsthand.people.models import User
from firsthand.stories.actions.completeness import require_complete
from firsthand.stories.actions.locked import locked
from firsthand.stories.lifecycle import Step, after, goes_live_at
from firsthand.stories.models import Review, Story
from firsthand.stories.notices import tell_author
from firsthand.stories.policies import StoryPolicy
from firsthand.stories.signals import target_changed
from firsthand.stories.wording import copy_of


class Checklist(TypedDict):
    """What the approver puts their name to."""

    facts: bool  # they are right
    rights: bool  # we may use every picture and quotation
    brand: bool  # it is our brand and nobody else's
    people: bool  # everybody shown or named agreed


class ChecklistNotSigned(DomainError):
    code = "checklist_not_signed"
    message = _("Tick every point of the checklist before you approve.")
    param = "checklist"


@transaction.atomic
def approve_story(
    *, actor: User, story: Story, checklist: Checklist, version: int | None = None, now: dt.datetime
) -> Story:
    """`version`: the content that the approver has read; another one is refused."""
    story = locked(story, version=version)
    StoryPolicy.at(now).require(actor, "approve", story)
    _require_signed(checklist)
    require_complete(story, now=now)
    had_target = story.target_url if story.approved_copy else None
    _approve(story, actor, now)
    Review.objects.create(
        story=story,
        reviewer=actor,
        verdict=Review.Verdict.APPROVED,
        checklist=checklist,
        version=story.version,
        wording=story.approved_copy,
        at=now,
    )
    record(actor=actor, action="story.approve", target=story, data={"version": story.version}, now=now)
    tell_author(story, verdict="approved", reviewer=actor, now=now)
    if had_target is not None and had_target != story.target_url:
        target_changed.send(sender=Story, story=story, target_url=story.target_url, now=now)
    return story


def _require_signed(checklist: Checklist) -> None:
    for point in Checklist.__required_keys__:
        if checklist.get(point) is not True:
            raise ChecklistNotSigned(param=f"checklist.{point}")


def _approve(story: Story, approver: User, now: dt.datetime) -> None:
    story.state = after(Step.APPROVE, story.state)
    story.approved_by, story.approved_at, story.updated_at = approver, now, now
    story.published_at = goes_live_at(publish_at=story.publish_at, published_at=story.published_at, now=now)
    story.approved_copy = copy_of(story)
    shown_before, story.approved_image = story.approved_image, story.image
    story.save(
        update_fields=[
            "state", "approved_by", "approved_at", "updated_at", "published_at", "approved_copy", "approved_image",
        ]
    )  # fmt: skip
    if shown_before is not None and shown_before.pk != story.image_id:
        shown_before.delete()
