"""Which address a story's page has, and which are taken: old ones are, too."""

import re

from firsthand.stories.models import OldSlug, Story
from firsthand.stories.writing import slug_of

SHORTEST, LONGEST = 3, 80
_WELL_FORMED = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def is_well_formed(slug: str) -> bool:
    return SHORTEST <= len(slug) <= LONGEST and _WELL_FORMED.fullmatch(slug) is not None


def is_taken(slug: str, *, story: Story) -> bool:
    """By another story, now or once."""
    now = Story.objects.filter(slug=slug).exclude(pk=story.pk)
    once = OldSlug.objects.filter(slug=slug).exclude(story_id=story.pk)
    return now.exists() or once.exists()


def slug_for(story: Story) -> str:
    """Follows the title. Ends in the story's number, which only an address chosen by hand can be in the way of."""
    slug = slug_of(story.title, story.pk)
    while is_taken(slug, story=story):
        slug = f"{slug}-{story.pk}"
    return slug
