"""Suggested texts as they are kept: cleaned, counted by their channel with hashtags and link, replaced as a whole."""

from collections.abc import Sequence
from typing import Any, TypedDict

from django.utils.translation import gettext_lazy as _

from firsthand.common.errors import DomainError
from firsthand.common.text import clean_text
from firsthand.stories.channels import Channel
from firsthand.stories.counting import fits_with_link, length, posted_words, room_for_text
from firsthand.stories.hashtags import distinct_hashtags, normal_hashtag
from firsthand.stories.models import Story, SuggestedText

MOST_TEXTS = 60


class TextTooLong(DomainError):
    code = "text_too_long"


class NotAHashtag(DomainError):
    code = "invalid_hashtag"
    message = _("A hashtag has letters in it, and may have digits; nothing else.")


class SuggestedTextContent(TypedDict):
    channel: str
    language: str
    text: str
    hashtags: list[str]
    locked: bool
    voice: str


def checked_text(given: dict[str, Any], at: int) -> SuggestedTextContent:
    words, tags = clean_text(given["text"]), _hashtags(given.get("hashtags", []), at)
    posted = posted_words(words, tags)
    if not fits_with_link(posted, given["channel"]):
        raise _too_long(posted, Channel(given["channel"]), at)
    return {**given, "text": words, "hashtags": tags}  # type: ignore[typeddict-item]  # the serializer saw to the rest


def _hashtags(typed: Sequence[str], at: int) -> list[str]:
    tags = [normal_hashtag(tag) for tag in typed]
    if "" in tags:
        raise NotAHashtag(param=f"suggested_texts.{at}.hashtags.{tags.index('')}")
    return distinct_hashtags(tags)


def _too_long(posted: str, channel: Channel, at: int) -> TextTooLong:
    message = _("With the link, %(channel)s has room for %(room)s characters; this text has %(length)s.") % {
        "channel": channel.label,
        "room": room_for_text(channel),
        "length": length(posted, channel),
    }
    return TextTooLong(message, param=f"suggested_texts.{at}.text")


def texts_of(story: Story) -> list[SuggestedTextContent]:
    fields = ("channel", "language", "text", "hashtags", "locked", "voice")
    return [
        SuggestedTextContent(**row)  # type: ignore[typeddict-item]  # values() knows no TypedDict
        for row in story.suggested_texts.order_by("position").values(*fields)
    ]


def keep_suggested_texts(story: Story, texts: Sequence[SuggestedTextContent]) -> None:
    story.suggested_texts.all().delete()
    SuggestedText.objects.bulk_create(
        SuggestedText(story=story, position=position, **text) for position, text in enumerate(texts)
    )
