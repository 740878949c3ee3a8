"""Pure: hashtags as networks accept them. The table of cases is tests/shared/hashtags.json, for the browser too."""

import unicodedata
from collections.abc import Iterable

import regex

MOST_HASHTAGS = 10
LONGEST_HASHTAG = 50

_WORDS = regex.compile(r"[\p{L}\p{M}\p{N}_]+")
_LETTER = regex.compile(r"\p{L}")


def normal_hashtag(typed: str) -> str:
    """ "#cargo bikes!" → "cargoBikes", so that it can be read aloud; empty where no hashtag is in it."""
    first, *further = _WORDS.findall(unicodedata.normalize("NFC", typed)) or [""]
    tag = first + "".join(word[0].upper() + word[1:] for word in further)
    return tag if _LETTER.search(tag) else ""


def distinct_hashtags(tags: Iterable[str]) -> list[str]:
    """The first of each; networks make no difference between capitals and small letters."""
    kept: dict[str, str] = {}
    for tag in tags:
        kept.setdefault(tag.casefold(), tag)
    return list(kept.values())
