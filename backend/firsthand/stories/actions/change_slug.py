import datetime as dt

from django.db import IntegrityError, transaction
from django.utils.translation import gettext_lazy as _

from firsthand.audit.recording import record
from firsthand.common.errors import DomainError
from firsthand.common.text import clean_line
from firsthand.people.models import User
from firsthand.stories.actions.locked import locked
from firsthand.stories.addresses import is_taken, is_well_formed
from firsthand.stories.models import OldSlug, Story
from firsthand.stories.policies import StoryPolicy
from firsthand.stories.signals import target_changed


class InvalidSlug(DomainError):
    code = "invalid_slug"
    message = _("Use 3 to 80 letters from a to z, digits and hyphens between them.")
    param = "slug"


class SlugTaken(DomainError):
    code = "slug_taken"
    message = _("Another story has this address, or had it once: links to that one are still about.")
    param = "slug"


@transaction.atomic
def change_slug(*, actor: User, story: Story, slug: str, version: int | None = None, now: dt.datetime) -> Story:
    """An address that may be in the world goes on leading here. Its own earlier one a story may have back."""
    story = locked(story, version=version)
    StoryPolicy.at(now).require(actor, "change_slug", story)
    slug = clean_line(slug).lower()
    if not is_well_formed(slug):
        raise InvalidSlug
    if slug == story.slug:
        return story
    had_target, had_slug = story.target_url, story.slug
    _move(story, slug, now)
    record(actor=actor, action="story.change_slug", target=story, data={"from": had_slug, "to": slug}, now=now)
    if story.approved_copy and story.target_url != had_target:
        target_changed.send(sender=Story, story=story, target_url=story.target_url, now=now)
    return story


def _move(story: Story, slug: str, now: dt.datetime) -> None:
    if is_taken(slug, story=story):
        raise SlugTaken
    OldSlug.objects.filter(slug=slug, story=story).delete()
    if story.approved_at is not None:
        OldSlug.objects.create(slug=story.slug, story=story, at=now)
    story.slug, story.updated_at = slug, now
    story.version += 1
    try:
        with transaction.atomic():
            story.save(update_fields=["slug", "updated_at", "version"])
    except IntegrityError as error:
        raise SlugTaken from error
    if is_taken(slug, story=story):  # given up by another story between our question and our answer
        raise SlugTaken
