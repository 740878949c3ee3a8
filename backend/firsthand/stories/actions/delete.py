import datetime as dt

from django.db import transaction

from firsthand.audit.recording import record
from firsthand.people.models import User
from firsthand.stories.actions.index_story import drop_from_index
from firsthand.stories.actions.locked import locked
from firsthand.stories.models import Story, Suggestion
from firsthand.stories.policies import StoryPolicy


@transaction.atomic
def delete_story(*, actor: User, story: Story, now: dt.datetime) -> None:
    """Only a draft that was never approved: nothing outside can point at it."""
    story = locked(story)
    StoryPolicy.at(now).require(actor, "delete", story)
    record(actor=actor, action="story.delete", target=story, now=now)
    image = story.image
    # What it was made of waits again.
    story.suggestions.update(state=Suggestion.State.NEW, story=None, decided_by=None, decided_at=None)
    drop_from_index(story)
    story.delete()
    if image is not None:
        image.delete()
