"""Pure: what differs between what was approved and what is drafted now, field by field and word by word."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from dataclasses import field as field_with
from typing import Any

from firsthand.guidelines.diffs import Op, Segment, words

_LINES = ("title", "summary", "why_share", "kind", "url", "body", "language")
_VERSION_LINES = ("title", "summary", "why_share", "url", "body")
_MOST_LINES = 2_000  # beyond this even comparing line by line takes longer than anybody waits
_NO_TEXT: dict[str, Any] = {"text": "", "hashtags": [], "locked": False, "voice": ""}


@dataclass(frozen=True, slots=True)
class Change:
    field: str  # "title", "versions.nl.title", "suggested_texts.2", "audience", "image"
    before: str
    after: str
    parts: list[Segment] = field_with(default_factory=list)
    channel: str = ""  # of a suggested text
    language: str = ""


def between(before: Mapping[str, Any], after: Mapping[str, Any]) -> list[Change]:
    """Both as wording.copy_of and rest_of give them; what `before` does not hold is not compared."""
    return [
        *_lines(before, after),
        *_versions(before.get("versions", {}), after.get("versions", {})),
        *_picture(before, after),
        *_unlike("pictures", before, after),
        *_unlike("files", before, after),
        *(_texts(before["suggested_texts"], after["suggested_texts"]) if "suggested_texts" in before else ()),
        *_unlike("audience", before, after),
    ]


def _lines(before: Mapping[str, Any], after: Mapping[str, Any]) -> Iterator[Change]:
    for name in _LINES:
        if before.get(name, "") != after[name]:
            yield _change(name, before.get(name, ""), after[name])


def _versions(before: Mapping[str, Any], after: Mapping[str, Any]) -> Iterator[Change]:
    for language in [*after, *(gone for gone in before if gone not in after)]:
        old, new = before.get(language, {}), after.get(language, {})
        for name in _VERSION_LINES:
            if old.get(name, "") != new.get(name, ""):
                place = f"versions.{language}.{name}"
                yield _change(place, old.get(name, ""), new.get(name, ""), language=language)


def _picture(before: Mapping[str, Any], after: Mapping[str, Any]) -> Iterator[Change]:
    if "image" not in before or before["image"] == after["image"]:
        return
    old, new = before["image"] or {"sha256": "", "alt": ""}, after["image"] or {"sha256": "", "alt": ""}
    if old["sha256"] != new["sha256"]:
        yield Change("image", old["alt"], new["alt"])
    else:
        yield _change("image.alt", old["alt"], new["alt"])


def _unlike(name: str, before: Mapping[str, Any], after: Mapping[str, Any]) -> Iterator[Change]:
    """Named only: what it was and is takes names that this module does not know."""
    if name in before and before[name] != after[name]:
        yield Change(name, "", "")


def _texts(before: Sequence[Mapping[str, Any]], after: Sequence[Mapping[str, Any]]) -> Iterator[Change]:
    """Paired by channel and language: the same ones first, then the others in their order."""
    left = [text for text in before if text not in after]
    for number, new in enumerate(after):
        if new in before:
            continue
        old = next((text for text in left if _home(text) == _home(new)), None)
        if old is not None:
            left.remove(old)
        yield from _text(f"suggested_texts.{number}", old or _NO_TEXT, new, _home(new))
    for gone in left:
        yield from _text("suggested_texts", gone, _NO_TEXT, _home(gone))


def _home(text: Mapping[str, Any]) -> tuple[str, str]:
    return text["channel"], text["language"]


def _text(place: str, old: Mapping[str, Any], new: Mapping[str, Any], home: tuple[str, str]) -> Iterator[Change]:
    channel, language = home
    was, now = _posted(old), _posted(new)
    if was != now:
        yield _change(place, was, now, channel=channel, language=language)
    if old is _NO_TEXT or new is _NO_TEXT:
        return
    for name in ("locked", "voice"):
        if old[name] != new[name]:
            was, now = str(old[name]).lower(), str(new[name]).lower()
            yield Change(f"{place}.{name}", was, now, channel=channel, language=language)


def _posted(text: Mapping[str, Any]) -> str:
    tags = " ".join(f"#{tag}" for tag in text.get("hashtags", []))
    return f"{text['text']}\n{tags}".strip()


def _change(place: str, before: str, after: str, **home: str) -> Change:
    return Change(place, before, after, _parts(before, after), **home)


def _parts(before: str, after: str) -> list[Segment]:
    if max(before.count("\n"), after.count("\n")) <= _MOST_LINES:
        return words(before, after)
    whole = [(Op.REMOVED, before), (Op.ADDED, after)]
    return [Segment(op, text) for op, text in whole if text]
