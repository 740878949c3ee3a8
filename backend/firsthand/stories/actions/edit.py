import datetime as dt
from typing import Any

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from firsthand.audit.recording import record
from firsthand.common.errors import Conflict
from firsthand.people.actions.keep_audience import keep_audience
from firsthand.people.audiences import rule_of
from firsthand.people.models import User
from firsthand.stories.actions.approving import Checklist
from firsthand.stories.actions.completeness import require_complete
from firsthand.stories.actions.content import REVIEWED, apply_content, check_content
from firsthand.stories.actions.index_story import index_story
from firsthand.stories.actions.locked import locked
from firsthand.stories.actions.publish import publish_story
from firsthand.stories.actions.texts import keep_suggested_texts, texts_of
from firsthand.stories.actions.versions import keep_versions, versions_of
from firsthand.stories.addresses import slug_for
from firsthand.stories.lifecycle import State, Step, after, goes_live_at
from firsthand.stories.models import Story
from firsthand.stories.notices import tell_approvers
from firsthand.stories.policies import StoryPolicy
from firsthand.stories.writing import slug_of


class AlreadyPublished(Conflict):
    code = "already_published"
    message = _("This story is out already; the moment of publishing can no longer change.")
    param = "publish_at"


@transaction.atomic
def edit_story(
    *, actor: User, story: Story, version: int, checklist: Checklist | None = None, now: dt.datetime, **content: Any
) -> Story:
    """Changes what `content` holds. New words for an approved story send it back to review; new dates do not.

    `checklist`: signed by a trusted author, so that the new words go out at once.
    """
    story = locked(story, version=version)
    StoryPolicy.at(now).require(actor, "update", story)
    content = check_content(content)
    was_out = story.published_at is not None and story.published_at <= now
    had_title = story.title
    changed = apply_content(story, content) | _keep_lists(story, content)
    if not changed:
        return story
    if was_out and "publish_at" in changed:
        raise AlreadyPublished
    words_changed = bool(changed & REVIEWED)
    on_trust = checklist if words_changed and story.state == State.APPROVED else None
    note_edit(story, actor=actor, words_changed=words_changed, quiet=on_trust is not None, now=now)
    if story.approved_at is None and story.title != had_title and story.slug == slug_of(had_title, story.pk):
        story.slug = slug_for(story)  # as long as nobody chose another by hand
    if story.state == State.IN_REVIEW:
        require_complete(story, now=now)
    story.save()
    index_story(story)
    record(actor=actor, action="story.edit", target=story, data={"fields": sorted(changed)}, now=now)
    return publish_story(actor=actor, story=story, checklist=on_trust, now=now) if on_trust else story


def note_edit(story: Story, *, actor: User, words_changed: bool, quiet: bool = False, now: dt.datetime) -> None:
    """What every change of content does to the story around it. Sets fields, which the caller saves. `quiet`: nobody
    is asked to review, as the author goes on to publish on trust."""
    story.version += 1
    story.updated_at = now
    if words_changed:
        if story.state == State.APPROVED:
            story.submitted_at, story.reminded_at = now, None
            if not quiet:
                tell_approvers(story, submitter=actor, now=now)
        story.state = after(Step.EDIT, story.state)
        story.last_editor = actor
    elif story.state == State.APPROVED:
        story.published_at = goes_live_at(publish_at=story.publish_at, published_at=story.published_at, now=now)


def _keep_lists(story: Story, content: dict[str, Any]) -> set[str]:
    changed = set()
    if "audience" in content and content["audience"] != rule_of(story.audience):
        story.audience = keep_audience(rule=content["audience"])
        changed.add("audience")
    if "topics" in content and {topic.pk for topic in content["topics"]} != set(
        story.topics.values_list("pk", flat=True)
    ):
        story.topics.set(content["topics"])
        changed.add("topics")
    if "suggested_texts" in content and content["suggested_texts"] != texts_of(story):
        keep_suggested_texts(story, content["suggested_texts"])
        changed.add("suggested_texts")
    if "language_versions" in content and content["language_versions"] != versions_of(story):
        keep_versions(story, content["language_versions"])
        changed.add("language_versions")
    return changed
