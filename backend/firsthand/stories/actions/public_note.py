"""What correcting and retracting have in common: the note that everybody reads, and the texts for those who shared."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from django.conf import settings
from django.utils.translation import gettext_lazy as _

from firsthand.common.errors import DomainError
from firsthand.common.text import clean_text
from firsthand.stories.channels import Channel
from firsthand.stories.corrections import languages_of
from firsthand.stories.counting import fits_with_link, length, room_for_text
from firsthand.stories.models import Story
from firsthand.stories.models.story import ApprovedCopy


class WrongNotSaid(DomainError):
    code = "required"
    message = _("Say what was wrong. Everybody who reads the page sees this.")
    param = "what_was_wrong"


class RightNotSaid(DomainError):
    code = "required"
    message = _("Say what is right. Everybody who reads the page sees this.")
    param = "what_is_right"


class SharingTextMissing(DomainError):
    code = "required"
    message = _("Write a text that colleagues can post to put their share right.")


class SharingTextTooLong(DomainError):
    code = "text_too_long"


class UnknownLanguage(DomainError):
    code = "unknown_language"
    message = _("This story has no version in this language.")


class PublicNote(NamedTuple):
    what_was_wrong: str
    what_is_right: str
    sharing_texts: dict[str, str]


def checked_note(story: Story, note: PublicNote) -> PublicNote:
    """Cleaned; raises at the field that is missing or too long. What is right is for the caller to insist on."""
    wrong, right = clean_text(note.what_was_wrong), clean_text(note.what_is_right)
    if not wrong:
        raise WrongNotSaid
    return PublicNote(wrong, right, _sharing_texts(story, note.sharing_texts))


def _sharing_texts(story: Story, texts: Mapping[str, str]) -> dict[str, str]:
    cleaned = {language: clean_text(text) for language, text in texts.items()}
    for language in cleaned.keys() - {code for code, _name in settings.LANGUAGES}:
        raise UnknownLanguage(param=f"sharing_texts.{language}")
    for language in languages_of(copy_that_is_public(story)):
        if not cleaned.get(language):
            raise SharingTextMissing(param=f"sharing_texts.{language}")
    for language, text in cleaned.items():
        _require_room(story, language, text)
    return {language: text for language, text in cleaned.items() if text}


def _require_room(story: Story, language: str, text: str) -> None:
    """One text serves on every channel that the story may be on, so the narrowest of them decides."""
    for channel in Channel:
        if channel not in story.excluded_channels and not fits_with_link(text, channel):
            message = _("With the link, %(channel)s has room for %(room)s characters; this text has %(length)s.") % {
                "channel": channel.label,
                "room": room_for_text(channel),
                "length": length(text, channel),
            }
            raise SharingTextTooLong(message, param=f"sharing_texts.{language}")


def copy_that_is_public(story: Story) -> ApprovedCopy:
    copy: ApprovedCopy | None = story.approved_copy
    if copy is None:  # the policy lets nobody come this far
        raise LookupError("a story that was never approved has no public words")
    return copy.copy()


def wording_of(story: Story) -> dict[str, Any]:
    """What strangers read and see at this moment, as a correction keeps it."""
    return {**copy_that_is_public(story), "image": story.approved_image_id}
