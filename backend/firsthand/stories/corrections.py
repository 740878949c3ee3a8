"""Pure: what a correction changed, word for word, out of the wordings that it keeps."""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

# In the order in which a reader meets them. The picture is kept by its id: what matters is that it is another one.
FIELDS = ("title", "summary", "why_share", "kind", "url", "body", "language", "image")
VERSION_FIELDS = ("title", "summary", "why_share", "url", "body")

Wording = Mapping[str, Any]


class Change(NamedTuple):
    field: str
    language: str  # of the words, so that they can be marked up as such
    before: str
    after: str


def changes_between(before: Wording, after: Wording) -> list[Change]:
    """Both as approval keeps them; a wording from before pictures were kept says nothing about them."""
    language = after["language"]
    changes = list(_changes(before, after, FIELDS, language))
    earlier, later = before.get("versions", {}), after.get("versions", {})
    for spoken in sorted({*earlier, *later}):
        changes += _changes(earlier.get(spoken, {}), later.get(spoken, {}), VERSION_FIELDS, spoken)
    return changes


def _changes(before: Wording, after: Wording, fields: tuple[str, ...], language: str) -> Iterator[Change]:
    for field in fields:
        if field == "image" and field not in before.keys() & after.keys():
            continue
        was, is_now = str(before.get(field) or ""), str(after.get(field) or "")
        if was != is_now:
            yield Change(field, language, was, is_now)


def words_in(wording: Wording, language: str) -> dict[str, Any]:
    """What a reader of this language met: the version's words over the story's own."""
    version = wording.get("versions", {}).get(language, {})
    return {**wording, **version, "language": language if version else wording["language"]}


def languages_of(wording: Wording) -> list[str]:
    """Its own first."""
    return [wording["language"], *sorted(set(wording.get("versions", {})) - {wording["language"]})]
