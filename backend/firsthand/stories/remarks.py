"""Pure: what a reviewer says of single fields, and whether something was done about it since."""

import re
from collections.abc import Mapping
from typing import Any, TypedDict

from django.utils.translation import gettext_lazy as _

from firsthand.common.errors import DomainError
from firsthand.common.text import clean_text

FIELDS = frozenset(
    {
        "title", "summary", "why_share", "kind", "url", "body", "language", "image", "audience", "suggested_texts",
        "topics", "publish_at", "expires_at", "pinned", "featured", "campaign", "excluded_channels", "promotional",
        "pictures", "files",
    }
)  # fmt: skip
MOST = 40
LONGEST = 1_000
_VERSION = re.compile(r"versions\.([a-z]{2,3}(?:-[A-Za-z]{2,4})?)\.(title|summary|why_share|url|body)")
_TEXT = re.compile(r"suggested_texts\.(0|[1-9][0-9]?)")


class UnknownField(DomainError):
    code = "unknown_field"
    message = _("A story has no such field.")


class RemarkTooLong(DomainError):
    code = "max_length"
    message = _("Keep a remark under a thousand characters.")


class TooManyRemarks(DomainError):
    code = "too_many"
    message = _("Forty remarks are enough for one round.")
    param = "remarks"


class Remark(TypedDict):
    field: str
    text: str
    resolved: bool


def checked(remarks: Mapping[str, str], *, words: Mapping[str, Any]) -> dict[str, str]:
    """The remarks that say something, cleaned; `words` is what they are about, as wording.reviewed_of gives it."""
    if len(remarks) > MOST:
        raise TooManyRemarks
    cleaned = {field: clean_text(text) for field, text in remarks.items()}
    for field, text in cleaned.items():
        if not _known(field, words):
            raise UnknownField(param=f"remarks.{field[:60]}")
        if len(text) > LONGEST:
            raise RemarkTooLong(param=f"remarks.{field}")
    return {field: text for field, text in cleaned.items() if text}


def _known(field: str, words: Mapping[str, Any]) -> bool:
    if field in FIELDS:
        return True
    if version := _VERSION.fullmatch(field):
        return version[1] in words["versions"]
    text = _TEXT.fullmatch(field)
    return text is not None and int(text[1]) < len(words["suggested_texts"])


def listed(remarks: Mapping[str, str], *, then: Mapping[str, Any], now: Mapping[str, Any]) -> list[Remark]:
    """In the order in which they were made. `then`: what the reviewer read; `now`: what it has become."""
    return [
        Remark(field=_place(field, then, now), text=text, resolved=_changed(field, then, now))
        for field, text in remarks.items()
    ]


def _changed(field: str, then: Mapping[str, Any], now: Mapping[str, Any]) -> bool:
    if text := _TEXT.fullmatch(field):
        return bool(_nth(then, int(text[1])) not in now["suggested_texts"])
    if version := _VERSION.fullmatch(field):
        return bool(_version(then, *version.groups()) != _version(now, *version.groups()))
    return bool(then.get(field) != now.get(field))


def _place(field: str, then: Mapping[str, Any], now: Mapping[str, Any]) -> str:
    """Where a suggested text stands now; the editor may have moved it."""
    text = _TEXT.fullmatch(field)
    if text is None or _changed(field, then, now):
        return field
    return f"suggested_texts.{now['suggested_texts'].index(_nth(then, int(text[1])))}"


def _nth(words: Mapping[str, Any], number: int) -> Any:
    texts = words.get("suggested_texts", [])
    return texts[number] if number < len(texts) else None


def _version(words: Mapping[str, Any], language: str, field: str) -> Any:
    return words.get("versions", {}).get(language, {}).get(field)
