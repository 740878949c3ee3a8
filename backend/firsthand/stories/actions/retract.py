import datetime as dt

from django.db import transaction

from firsthand.audit.recording import record
from firsthand.people.models import User
from firsthand.stories.actions.locked import locked
from firsthand.stories.actions.public_note import PublicNote, checked_note, wording_of
from firsthand.stories.models import Correction, Story
from firsthand.stories.notices import tell_author_of_note
from firsthand.stories.policies import StoryPolicy
from firsthand.stories.signals import story_corrected, target_changed


@transaction.atomic
def retract_story(*, actor: User, story: Story, version: int, note: PublicNote, now: dt.datetime) -> Story:
    """Taken back for good, in the open: its page says so, and every link that was shared leads there from now on."""
    story = locked(story, version=version)
    StoryPolicy.at(now).require(actor, "retract", story)
    note = checked_note(story, note)
    had_target = story.target_url
    story.retracted_at = story.updated_at = now
    story.version += 1
    story.save(update_fields=["retracted_at", "updated_at", "version"])
    correction = Correction.objects.create(
        story=story, kind=Correction.Kind.RETRACTION, **note._asdict(), before=wording_of(story), by=actor, at=now
    )
    record(actor=actor, action="story.retract", target=story, data={"version": story.version}, now=now)
    tell_author_of_note(correction, now=now)
    if story.target_url != had_target:
        target_changed.send(sender=Story, story=story, target_url=story.target_url, now=now)
    story_corrected.send(sender=Story, story=story, correction=correction, now=now)
    return story
