"""A story's words in further languages: each language once, never the main one, replaced as a whole."""

from collections.abc import Sequence
from typing import Any, TypedDict

from django.utils.translation import gettext_lazy as _

from firsthand.common.errors import DomainError
from firsthand.stories.models import LanguageVersion, Story

VERSION_WORDS = ("title", "summary", "why_share", "url", "body")


class MainLanguage(DomainError):
    code = "main_language"
    message = _("The story itself is in this language already.")


class LanguageTwice(DomainError):
    code = "language_twice"
    message = _("There is a version in this language already.")


class VersionContent(TypedDict):
    language: str
    title: str
    summary: str
    why_share: str
    url: str
    body: str


def require_distinct(versions: Sequence[VersionContent]) -> None:
    seen: set[str] = set()
    for at, version in enumerate(versions):
        if version["language"] in seen:
            raise LanguageTwice(param=f"language_versions.{at}.language")
        seen.add(version["language"])


def require_apart(story: Story, content: dict[str, Any], versions: Sequence[VersionContent]) -> None:
    """Whichever of the two is new is the one to change."""
    for at, version in enumerate(versions):
        if version["language"] == story.language:
            if "language_versions" in content:
                raise MainLanguage(param=f"language_versions.{at}.language")
            raise LanguageTwice(param="language")


def versions_of(story: Story) -> list[VersionContent]:
    """One query."""
    rows = story.language_versions.order_by("language").values("language", *VERSION_WORDS)
    return [VersionContent(**row) for row in rows]  # type: ignore[typeddict-item]  # values() knows no TypedDict


def keep_versions(story: Story, versions: Sequence[VersionContent]) -> None:
    story.language_versions.all().delete()
    LanguageVersion.objects.bulk_create(LanguageVersion(story=story, **version) for version in versions)
