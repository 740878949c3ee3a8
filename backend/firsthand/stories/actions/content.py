"""What the actions draft and edit have in common: which fields a story has, and what each of them may hold."""

from collections.abc import Sequence
from typing import Any, TypedDict

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.utils.translation import gettext_lazy as _

from firsthand.common.errors import DomainError
from firsthand.common.text import clean_line, clean_text
from firsthand.stories.channels import Channel
from firsthand.stories.counting import fits_with_link, length, room_for_text
from firsthand.stories.models import Story, SuggestedText
from firsthand.stories.writing import reading_minutes, search_text

LINES = ("title", "summary", "why_share")
WORDS = (*LINES, "body", "kind", "url", "language")
PLANNING = ("publish_at", "expires_at", "pinned", "excluded_channels")
COLUMNS = (*WORDS, *PLANNING)
# Changing one of these after approval asks for a second pair of eyes again; the rest is planning.
REVIEWED = frozenset({*WORDS, "audience", "suggested_texts"})
MOST_TEXTS = 60

_valid_url = URLValidator(schemes=["http", "https"])


class TitleMissing(DomainError):
    code = "required"
    message = _("A story needs a title.")
    param = "title"


class NotAnAddress(DomainError):
    code = "invalid_url"
    message = _("This is not a web address. It starts with https:// or http://.")
    param = "url"


class DatesInWrongOrder(DomainError):
    code = "dates_in_wrong_order"
    message = _("A story cannot end before it begins.")
    param = "expires_at"


class TextTooLong(DomainError):
    code = "text_too_long"


class SuggestedTextContent(TypedDict):
    channel: str
    language: str
    text: str
    locked: bool
    voice: str


def check_content(content: dict[str, Any]) -> dict[str, Any]:
    """The given fields, cleaned; raises at the field that cannot be kept."""
    given = dict(content)
    for field in LINES:
        if field in given:
            given[field] = clean_line(given[field])
    if given.get("title") == "":
        raise TitleMissing
    if "body" in given:
        given["body"] = clean_text(given["body"])
    if given.get("url"):
        given["url"] = _address(given["url"])
    if "excluded_channels" in given:
        given["excluded_channels"] = [key for key in Channel.values if key in set(given["excluded_channels"])]
    if "suggested_texts" in given:
        given["suggested_texts"] = [_suggested(text, at) for at, text in enumerate(given["suggested_texts"])]
    return given


def _address(url: str) -> str:
    url = clean_line(url)
    try:
        _valid_url(url)
    except ValidationError as error:
        raise NotAnAddress from error
    return url


def _suggested(text: SuggestedTextContent, at: int) -> SuggestedTextContent:
    words = clean_text(text["text"])
    if not fits_with_link(words, text["channel"]):
        raise _too_long(words, Channel(text["channel"]), at)
    return {**text, "text": words}


def _too_long(words: str, channel: Channel, at: int) -> TextTooLong:
    message = _("With the link, %(channel)s has room for %(room)s characters; this text has %(length)s.") % {
        "channel": channel.label,
        "room": room_for_text(channel),
        "length": length(words, channel),
    }
    return TextTooLong(message, param=f"suggested_texts.{at}.text")


def apply_content(story: Story, content: dict[str, Any]) -> set[str]:
    """Sets the columns, and what follows from them; returns the names to save. Writes nothing."""
    changed = {name for name in COLUMNS if name in content and getattr(story, name) != content[name]}
    for name in changed:
        setattr(story, name, content[name])
    if story.publish_at and story.expires_at and story.expires_at <= story.publish_at:
        raise DatesInWrongOrder
    story.reading_minutes = reading_minutes(story.body)
    story.search_text = search_text(story.title, story.summary, story.why_share, story.body)
    return changed


def texts_of(story: Story) -> list[SuggestedTextContent]:
    fields = ("channel", "language", "text", "locked", "voice")
    return [
        SuggestedTextContent(**row)  # type: ignore[typeddict-item]  # values() knows no TypedDict
        for row in story.suggested_texts.order_by("position").values(*fields)
    ]


def keep_suggested_texts(story: Story, texts: Sequence[SuggestedTextContent]) -> None:
    story.suggested_texts.all().delete()
    SuggestedText.objects.bulk_create(
        SuggestedText(story=story, position=position, **text) for position, text in enumerate(texts)
    )
