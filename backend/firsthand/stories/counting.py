"""Pure: how long a text is by a channel's own rules. The table of cases is tests/backend/stories/test_counting.py."""

import unicodedata
from collections.abc import Sequence

import regex

from firsthand.stories.channels import TEXT_RULES, Channel, Counting

_URL = regex.compile(
    r"https?://[^\s<>\"]*[^\s<>\"'.,;:!?)\]}]"
    # Without a scheme only what X links as well: a name under one of the widely used endings.
    r"|(?<![\p{L}\p{N}@._/-])(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+"
    r"(?:com|org|net|info|biz|edu|gov|eu|nl|be|de|fr|uk|es|it|at|ch|dk|se|no|fi|pl|pt|ie|io|app|dev|co|me)"
    r"(?![\p{L}\p{N}-])(?:/[^\s<>\"]*[^\s<>\"'.,;:!?)\]}]|/)?",
    regex.IGNORECASE,
)
_GRAPHEME = regex.compile(r"\X")
_EMOJI = regex.compile(
    r"\p{Emoji_Presentation}|\p{Extended_Pictographic}\uFE0F|[0-9#*]\uFE0F?\u20E3|\p{Regional_Indicator}{2}"
)
# The ranges that X counts for one; everything else counts for two.
_LIGHT = ((0x0000, 0x10FF), (0x2000, 0x200D), (0x2010, 0x201F), (0x2032, 0x2037))
# Room to keep for a tracked link where a channel counts it in full.
TRACKED_LINK_LENGTH = 40


def length(text: str, channel: Channel | str) -> int:
    rules = TEXT_RULES[Channel(channel)]
    text = unicodedata.normalize("NFC", text)
    if rules.url_cost is None:
        return _measure(text, rules.counting)
    addresses = _URL.findall(text)
    return len(addresses) * rules.url_cost + _measure(_URL.sub("", text), rules.counting)


def fits(text: str, channel: Channel | str) -> bool:
    rules = TEXT_RULES[Channel(channel)]
    if rules.limit is not None and length(text, channel) > rules.limit:
        return False
    return rules.max_bytes is None or len(text.encode()) <= rules.max_bytes


def room_for_text(channel: Channel | str) -> int | None:
    """What is left for the words when a space and a tracked link follow them; None: as much as one likes."""
    rules = TEXT_RULES[Channel(channel)]
    link = TRACKED_LINK_LENGTH if rules.url_cost is None else rules.url_cost
    return None if rules.limit is None else rules.limit - link - 1


def fits_with_link(text: str, channel: Channel | str) -> bool:
    room = room_for_text(channel)
    return (room is None or length(text, channel) <= room) and fits(text, channel)


def posted_words(text: str, hashtags: Sequence[str]) -> str:
    """What is posted: the text, a blank line, the hashtags."""
    tags = " ".join(f"#{tag}" for tag in hashtags)
    return f"{text}\n\n{tags}" if text and tags else text or tags


def _measure(text: str, counting: Counting) -> int:
    if counting == Counting.X:
        return sum(_weight(grapheme) for grapheme in _GRAPHEME.findall(text))
    return len(_GRAPHEME.findall(text)) if counting == Counting.GRAPHEMES else len(text)


def _weight(grapheme: str) -> int:
    if _EMOJI.search(grapheme):
        return 2
    return sum(1 if any(low <= ord(char) <= high for low, high in _LIGHT) else 2 for char in grapheme)
