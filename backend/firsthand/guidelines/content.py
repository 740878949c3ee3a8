"""What a version says, as plain values: pure, so that drafts, packs, frozen texts and comparisons speak of the same."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

MAX_CLAUSES = 60
MAX_WHY = 6_000
MAX_LINE = 600
MAX_TITLE = 200
CLAUSE_ID = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
HEADING_LINE = re.compile(r"^ {0,3}#{1,6}\s", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Wording:
    """One clause in one locale. `why` is Markdown without headings; the others are single lines."""

    heading: str
    rule: str
    why: str
    do: str = ""
    dont: str = ""


@dataclass(frozen=True, slots=True)
class ClauseContent:
    clause_id: str
    binding: bool
    wordings: Mapping[str, Wording]
    mandatory: bool = False
    checks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Cover:
    title: str
    statement: str


@dataclass(frozen=True, slots=True)
class Contact:
    name: str
    address: str


@dataclass(frozen=True, slots=True)
class Content:
    """`covers` has one entry per locale, in the order of the guideline: the first is the one it was written in."""

    covers: Mapping[str, Cover]
    clauses: tuple[ClauseContent, ...]
    contact: Contact | None = field(default=None)

    @property
    def locales(self) -> list[str]:
        return list(self.covers)


def contact_in(placeholders: Mapping[str, str]) -> Contact | None:
    """Whom a reader can ask, if the pack had the company name somebody."""
    name, address = placeholders.get("contact", ""), placeholders.get("contact_address", "")
    return Contact(name=name, address=address) if name or address else None
