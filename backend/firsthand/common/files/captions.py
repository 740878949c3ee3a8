"""Pure: WebVTT (https://www.w3.org/TR/webvtt1/) and SubRip files to clean WebVTT. Only times and words are kept:
styles, regions, positions and tags in a file from somewhere are instructions to a browser."""

import html
import re
from dataclasses import dataclass

from firsthand.common.text import clean_text

MAX_CUES = 5_000
_ARROW = "-->"
_TIME = re.compile(r"(?:(\d{1,3}):)?([0-5]?\d):([0-5]?\d)[.,](\d{1,3})")
_TAG = re.compile(r"<[^<>]{0,200}>|\{\\[^{}]{0,200}\}")


class CaptionsNotReadable(ValueError):
    """The file is no captions file; the message is for developers."""


@dataclass(frozen=True, slots=True)
class Cue:
    start: float  # seconds
    end: float
    text: str


def clean_captions(data: bytes) -> str:
    """The same cues as WebVTT. Raises CaptionsNotReadable when there is not one."""
    cues = parse_captions(_decoded(data))
    return (
        "WEBVTT\n\n" + "\n\n".join(f"{_clock(cue.start)} {_ARROW} {_clock(cue.end)}\n{cue.text}" for cue in cues) + "\n"
    )


def parse_captions(text: str) -> list[Cue]:
    blocks = re.split(r"\n[ \t]*\n", text.replace("\r\n", "\n").replace("\r", "\n"))
    cues = [cue for block in blocks[: MAX_CUES * 2] if (cue := _cue(block.strip("\n")))]
    if not cues or len(cues) > MAX_CUES:
        raise CaptionsNotReadable(f"{len(cues)} cues")
    return cues


def _decoded(data: bytes) -> str:
    """UTF-8, or with its mark UTF-16; else what Windows programs in Western Europe wrote before that."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", errors="replace")
    if b"\0" in data[:2_000]:
        raise CaptionsNotReadable("binary")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("windows-1252", errors="replace")


def _cue(block: str) -> Cue | None:
    lines = block.split("\n")
    at = next((number for number, line in enumerate(lines[:3]) if _ARROW in line), None)
    if at is None:
        return None
    first, _, second = lines[at].partition(_ARROW)
    start, end = _seconds(first), _seconds(second)
    words = _plain("\n".join(lines[at + 1 :]))
    if start is None or end is None or end <= start or not words:
        return None
    return Cue(start, end, words)


def _seconds(text: str) -> float | None:
    found = _TIME.search(text)
    if found is None:
        return None
    hours, minutes, seconds, part = found.groups()
    return int(hours or 0) * 3_600 + int(minutes) * 60 + int(seconds) + int(part.ljust(3, "0")) / 1_000


def _plain(text: str) -> str:
    """Words with "<", ">" and "&" written so that they mean themselves, and no arrow that could begin a cue."""
    words = clean_text(html.unescape(_TAG.sub("", text)))
    lines = [" ".join(line.split()) for line in words.split("\n") if line.strip()]
    return html.escape("\n".join(lines[:4])[:1_000], quote=False)


def _clock(seconds: float) -> str:
    whole, thousandths = divmod(round(seconds * 1_000), 1_000)
    return f"{whole // 3_600:02}:{whole // 60 % 60:02}:{whole % 60:02}.{thousandths:03}"
