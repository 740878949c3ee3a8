import datetime as dt
import uuid
from typing import Any

from django.db import transaction

from firsthand.audit.recording import record
from firsthand.people.actions.keep_audience import keep_audience
from firsthand.people.audiences import AudienceRule
from firsthand.people.models import User
from firsthand.stories.actions.content import apply_content, check_content
from firsthand.stories.actions.index_story import index_story
from firsthand.stories.actions.texts import keep_suggested_texts
from firsthand.stories.actions.versions import keep_versions
from firsthand.stories.addresses import slug_for
from firsthand.stories.models import Story
from firsthand.stories.policies import StoryPolicy


@transaction.atomic
def draft_story(*, actor: User, title: str, now: dt.datetime, **content: Any) -> Story:
    """`content` holds any of the fields in actions/content.py. The audience is nobody unless it says otherwise."""
    StoryPolicy.at(now).require(actor, "create")
    content.setdefault("language", actor.language)
    content = check_content({"title": title, **content})
    story = Story(author=actor, last_editor=actor, created_at=now, updated_at=now, slug=uuid.uuid4().hex)
    story.audience = keep_audience(rule=content.pop("audience", AudienceRule()))
    apply_content(story, content)
    story.save(force_insert=True)
    story.topics.set(content.get("topics", []))
    keep_suggested_texts(story, content.get("suggested_texts", []))
    keep_versions(story, content.get("language_versions", []))
    story.slug = slug_for(story)
    story.save(update_fields=["slug"])
    index_story(story)
    record(actor=actor, action="story.draft", target=story, now=now)
    return story
