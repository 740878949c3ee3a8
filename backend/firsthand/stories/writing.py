"""Pure: what is worked out from a story's words when they are saved."""

import re

from django.utils.text import slugify

_WORD = re.compile(r"\w+")
_WORDS_PER_MINUTE = 220


def reading_minutes(body: str) -> int | None:
    words = len(_WORD.findall(body))
    return max(1, round(words / _WORDS_PER_MINUTE)) if words else None


def slug_of(title: str, pk: int) -> str:
    words = slugify(title)[:80].strip("-") or "story"
    return f"{words}-{pk}"
