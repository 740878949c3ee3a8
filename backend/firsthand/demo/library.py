"""The stories of the demo, as they are written down in stories/*.md: facts above, the text below."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

FOLDER = Path(__file__).parent / "stories"


@dataclass(frozen=True, slots=True)
class Repair:
    """What was wrong with a story that was public already, and what became of that."""

    kind: str  # correction, retraction
    days_ago: int
    wrong: str
    right: str
    texts: dict[str, str]  # by language: what those who shared it can post
    slip: tuple[str, str] | None = None  # what is right, and what stood there at first


@dataclass(frozen=True, slots=True)
class Written:
    name: str
    title: str
    summary: str
    why: str
    language: str
    topics: tuple[str, ...]
    picture: str
    alt: str
    texts: tuple[tuple[str, str, str], ...]  # channel, language, words
    days_ago: int  # below zero: planned for later
    pull: int  # 1 to 5: how much it makes people want to tell it
    body: str = ""
    kind: str = "page"
    url: str = ""
    countries: tuple[str, ...] = ()
    expires_in: int | None = None  # days from now
    pinned: bool = False
    state: str = "approved"
    repair: Repair | None = None
    comment: str = ""  # what the reviewer wrote who sent it back
    versions: tuple[dict[str, str], ...] = ()  # its words in further languages
    pictures: tuple[tuple[str, str], ...] = ()  # of an image set: scene and what it shows
    document: tuple[str, ...] = ()  # the scenes on the pages of a PDF


def written_stories() -> list[Written]:
    """Oldest first."""
    found = [_read(path) for path in sorted(FOLDER.glob("*.md"))]
    return sorted(found, key=lambda story: (-story.days_ago, story.name))


def _read(path: Path) -> Written:
    _, facts, body = path.read_text(encoding="utf-8").split("---\n", 2)
    values: dict[str, Any] = yaml.safe_load(facts)
    values["texts"] = tuple(tuple(text) for text in values["texts"])
    if repair := values.get("repair"):
        values["repair"] = Repair(**{**repair, "slip": tuple(repair["slip"]) if "slip" in repair else None})
    values["pictures"] = tuple(tuple(picture) for picture in values.get("pictures", ()))
    for name in ("topics", "countries", "versions", "document"):
        values[name] = tuple(values.get(name, ()))
    return Written(name=path.stem, body=body.strip(), **values)
