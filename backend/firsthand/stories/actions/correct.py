import datetime as dt
from collections.abc import Mapping
from copy import deepcopy
from typing import Any

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from firsthand.audit.recording import record
from firsthand.common.errors import DomainError
from firsthand.people.models import User
from firsthand.stories.actions.content import apply_content, check_content
from firsthand.stories.actions.index_story import index_story
from firsthand.stories.actions.locked import locked
from firsthand.stories.actions.public_note import (
    PublicNote,
    RightNotSaid,
    UnknownLanguage,
    checked_note,
    copy_that_is_public,
    wording_of,
)
from firsthand.stories.actions.texts import keep_suggested_texts, texts_of
from firsthand.stories.corrections import VERSION_FIELDS, changes_between
from firsthand.stories.lifecycle import State
from firsthand.stories.models import Correction, Story
from firsthand.stories.notices import tell_author_of_note
from firsthand.stories.policies import StoryPolicy
from firsthand.stories.signals import story_corrected, target_changed
from firsthand.stories.wording import rest_of

WORDS = ("title", "summary", "why_share", "url", "body")


class NothingCorrected(DomainError):
    code = "nothing_changed"
    message = _("The page still says the same. Change what was wrong in it.")


class WordsMissing(DomainError):
    code = "required"
    message = _("This cannot be left empty: readers meet it now.")


@transaction.atomic
def correct_story(
    *, actor: User, story: Story, version: int, note: PublicNote, now: dt.datetime, **content: Any
) -> Story:
    """New words for something public, at once and in the open. `content` holds any of WORDS, `versions`
    {language: words}, `suggested_texts` (all of them) and `without_image`; what it leaves out stays."""
    story = locked(story, version=version)
    StoryPolicy.at(now).require(actor, "correct", story)
    note = checked_note(story, note)
    if not note.what_is_right:
        raise RightNotSaid
    had_targets, before = story.targets(), wording_of(story)
    texts_changed = _apply(story, content)
    if not changes_between(before, wording_of(story)) and not texts_changed and story.target_url == story.page_url:
        raise NothingCorrected
    _keep(story, actor, now)
    correction = Correction.objects.create(
        story=story,
        kind=Correction.Kind.CORRECTION,
        **note._asdict(),
        before=before,
        after=wording_of(story),
        by=actor,
        at=now,
    )
    index_story(story)
    record(actor=actor, action="story.correct", target=story, data={"version": story.version}, now=now)
    tell_author_of_note(correction, now=now)
    if story.targets() != had_targets:
        target_changed.send(sender=Story, story=story, target_url=story.target_url, now=now)
    story_corrected.send(sender=Story, story=story, correction=correction, now=now)
    return story


def _apply(story: Story, content: Mapping[str, Any]) -> bool:
    """Says whether the suggested texts changed, which stand outside the approved copy."""
    given = check_content({name: content[name] for name in (*WORDS, "suggested_texts") if name in content})
    for language, words in content.get("versions", {}).items():
        _correct_version(story, language, words)
    _correct_words(story, {name: given[name] for name in WORDS if name in given})
    if content.get("without_image"):
        _take_picture_off(story)
    texts = given.get("suggested_texts")
    if texts is None or texts == texts_of(story):
        return False
    keep_suggested_texts(story, texts)
    return True


def _correct_words(story: Story, words: Mapping[str, str]) -> None:
    """A word that is being changed in the draft already keeps its change; a reviewer sees the two side by side."""
    public = copy_that_is_public(story)
    untouched = {name: value for name, value in words.items() if getattr(story, name) == public[name]}  # type: ignore[literal-required]  # names out of WORDS
    needed = {"title", "summary", "url" if public["kind"] in Story.LEADING_AWAY else "body"}
    for name in needed & words.keys():
        if not words[name] and public[name]:  # type: ignore[literal-required]  # as above
            raise WordsMissing(param=name)
    apply_content(story, untouched)
    story.approved_copy = {**public, **words}


def _correct_version(story: Story, language: str, words: Mapping[str, str]) -> None:
    public = deepcopy(copy_that_is_public(story))
    row = story.language_versions.filter(language=language).first()
    version = public.get("versions", {}).get(language)
    if version is None:
        raise UnknownLanguage(param=f"versions.{language}")
    given = {name: value for name, value in _checked_version(words, language).items() if name in VERSION_FIELDS}
    if row is not None:
        untouched = [name for name, value in given.items() if getattr(row, name) == version[name]]  # type: ignore[literal-required]  # out of VERSION_FIELDS
        for name in untouched:
            setattr(row, name, given[name])
        row.save(update_fields=untouched)
    version.update(given)  # type: ignore[typeddict-item]  # as above
    story.approved_copy = public


def _checked_version(words: Mapping[str, str], language: str) -> dict[str, Any]:
    try:
        return check_content(dict(words))
    except DomainError as error:
        error.param = f"versions.{language}.{error.param}"
        raise


def _take_picture_off(story: Story) -> None:
    """Its row and files stay, for the history."""
    if story.image_id == story.approved_image_id:
        story.image = None
    story.approved_image = None


def _keep(story: Story, actor: User, now: dt.datetime) -> None:
    story.version += 1
    story.corrected_at = story.updated_at = now
    if story.state == State.APPROVED:
        story.last_editor = actor
        story.approved_rest = rest_of(story)
    story.save()
