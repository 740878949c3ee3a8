import datetime as dt

from django.db import transaction

from firsthand.audit.recording import record
from firsthand.people.models import User
from firsthand.stories.actions.attach_file import note_file_edit
from firsthand.stories.actions.locked import locked
from firsthand.stories.actions.replaced_files import lay_aside
from firsthand.stories.models import Story
from firsthand.stories.policies import StoryPolicy


@transaction.atomic
def detach_file(
    *, actor: User, story: Story, role: str, language: str = "", version: int | None = None, now: dt.datetime
) -> Story:
    story = locked(story, version=version)
    StoryPolicy.at(now).require(actor, "attach_file", story)
    if lay_aside(story, role=role, language=language):
        note_file_edit(story, actor=actor, now=now)
        record(actor=actor, action="story.detach_file", target=story, data={"role": role}, now=now)
    return story
