"""Pure: which texts are planned more than once. Every channel is its own world, and people notice repetition."""

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from firsthand.common.text import searchable

_WORD = re.compile(r"\w+")
_ADDRESS = re.compile(r"https?://\S+")


@dataclass(frozen=True, slots=True)
class Place:
    story_id: int
    channel: str
    language: str


@dataclass(frozen=True, slots=True)
class Repeat:
    text: str  # as it stands in the first place
    places: list[Place]


def sameness(text: str) -> str:
    """What two texts share that a reader would call the same: words, without capitals, accents, marks and addresses."""
    return " ".join(_WORD.findall(searchable(_ADDRESS.sub(" ", text))))


def repeats(texts: Iterable[tuple[Place, str]]) -> list[Repeat]:
    """Texts that stand with two stories, or under two channels of one, in the order in which they were first met."""
    places: dict[str, list[Place]] = defaultdict(list)
    words: dict[str, str] = {}
    for place, text in texts:
        if key := sameness(text):
            words.setdefault(key, text)
            places[key].append(place)
    return [
        Repeat(words[key], found)
        for key, found in places.items()
        if len({(place.story_id, place.channel) for place in found}) > 1
    ]
