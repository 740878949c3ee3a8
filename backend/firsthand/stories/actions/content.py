"""What the actions draft and edit have in common: which fields a story has, and what each of them may hold."""

from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.utils.translation import gettext_lazy as _

from firsthand.common.errors import DomainError
from firsthand.common.text import clean_line, clean_text
from firsthand.stories.actions.texts import checked_text
from firsthand.stories.actions.versions import (
    VERSION_WORDS,
    VersionContent,
    require_apart,
    require_distinct,
    versions_of,
)
from firsthand.stories.channels import Channel
from firsthand.stories.models import Story
from firsthand.stories.writing import reading_minutes

LINES = ("title", "summary", "why_share")
WORDS = (*LINES, "body", "kind", "url", "language")
PLANNING = (
    "publish_at", "expires_at", "pinned", "featured", "promotional", "campaign", "excluded_channels",
)  # fmt: skip
COLUMNS = (*WORDS, *PLANNING)
# Changing one of these after approval asks for a second pair of eyes again; the rest is planning.
REVIEWED = frozenset({*WORDS, "audience", "suggested_texts", "language_versions"})

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


class CampaignArchived(DomainError):
    code = "campaign_archived"
    message = _("This campaign is over. Choose another one.")
    param = "campaign"


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
        given["suggested_texts"] = [checked_text(text, at) for at, text in enumerate(given["suggested_texts"])]
    if "language_versions" in given:
        versions = [_version(version, at) for at, version in enumerate(given["language_versions"])]
        require_distinct(versions)
        given["language_versions"] = sorted(versions, key=lambda version: version["language"])
    return given


def _address(url: str) -> str:
    url = clean_line(url)
    try:
        _valid_url(url)
    except ValidationError as error:
        raise NotAnAddress from error
    return url


def _version(given: dict[str, Any], at: int) -> VersionContent:
    empty = dict.fromkeys(VERSION_WORDS, "")
    try:
        words = check_content({**empty, **given})
    except DomainError as error:
        error.param = f"language_versions.{at}.{error.param}"
        raise
    return VersionContent(language=given["language"], **{name: words[name] for name in VERSION_WORDS})  # type: ignore[no-any-return,typeddict-item]  # its own keys


def apply_content(story: Story, content: dict[str, Any]) -> set[str]:
    """Sets the columns, and what follows from them; returns the names to save. Writes nothing."""
    changed = {name for name in COLUMNS if name in content and getattr(story, name) != content[name]}
    for name in changed:
        setattr(story, name, content[name])
    if story.publish_at and story.expires_at and story.expires_at <= story.publish_at:
        raise DatesInWrongOrder
    if "campaign" in changed and story.campaign is not None and story.campaign.archived_at is not None:
        raise CampaignArchived
    versions = content.get("language_versions", versions_of(story) if story.pk else [])
    require_apart(story, content, versions)
    story.reading_minutes = reading_minutes(story.body)
    return changed
