"""What changed between two versions: clause by clause, and inside a clause word by word. Pure."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields
from difflib import SequenceMatcher
from enum import StrEnum

from firsthand.guidelines.content import ClauseContent, Content, Cover, Wording

_TOKEN = re.compile(r"\s+|\w+|[^\w\s]")
# Beyond this, comparing word by word takes longer than anybody waits; whole paragraphs do.
_MAX_TOKENS = 4_000


class Op(StrEnum):
    SAME = "same"
    ADDED = "added"
    REMOVED = "removed"


class ClauseChange(StrEnum):
    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"  # other words
    MOVED = "moved"  # the same words in another place
    SAME = "same"


@dataclass(frozen=True, slots=True)
class Segment:
    op: Op
    text: str


@dataclass(frozen=True, slots=True)
class ClauseDiff:
    clause_id: str
    change: ClauseChange
    force_changed: bool  # binding became advice, or the other way round
    heading: list[Segment]
    rule: list[Segment]
    why: list[Segment]
    do: list[Segment]
    dont: list[Segment]


@dataclass(frozen=True, slots=True)
class TextDiff:
    locale: str
    title: list[Segment]
    statement: list[Segment]
    clauses: list[ClauseDiff]


_NOTHING = ClauseContent(clause_id="", binding=False, wordings={})
Pair = tuple[ClauseContent | None, ClauseContent | None, bool]  # old, new, moved


def words(before: str, after: str) -> list[Segment]:
    if before == after:
        return [Segment(Op.SAME, after)] if after else []
    old, new = _TOKEN.findall(before), _TOKEN.findall(after)
    if len(old) + len(new) > _MAX_TOKENS:
        old, new = before.splitlines(keepends=True), after.splitlines(keepends=True)
    return list(_segments(old, new))


def _segments(old: Sequence[str], new: Sequence[str]) -> Iterator[Segment]:
    for tag, i1, i2, j1, j2 in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            yield Segment(Op.SAME, "".join(new[j1:j2]))
            continue
        if i2 > i1:
            yield Segment(Op.REMOVED, "".join(old[i1:i2]))
        if j2 > j1:
            yield Segment(Op.ADDED, "".join(new[j1:j2]))


def compare(before: Content | None, after: Content) -> list[TextDiff]:
    """Per locale of `after`; without a `before` everything is new."""
    old = before or Content(covers={}, clauses=())
    return [_text_diff(old, after, locale) for locale in after.locales]


def _text_diff(before: Content, after: Content, locale: str) -> TextDiff:
    old, new = before.covers.get(locale, Cover("", "")), after.covers[locale]
    return TextDiff(
        locale=locale,
        title=words(old.title, new.title),
        statement=words(old.statement, new.statement),
        clauses=[_clause_diff(pair, locale) for pair in _pairs(before.clauses, after.clauses)],
    )


def clause_changes(before: Content, after: Content, locale: str) -> dict[str, ClauseChange]:
    """For a reader of one language: only what is not the same."""
    diffs = [_clause_diff(pair, locale) for pair in _pairs(before.clauses, after.clauses)]
    return {diff.clause_id: diff.change for diff in diffs if diff.change != ClauseChange.SAME}


def _pairs(before: Sequence[ClauseContent], after: Sequence[ClauseContent]) -> Iterator[Pair]:
    """In the new order, with what was removed where it used to stand."""
    old = {clause.clause_id: clause for clause in before}
    new = {clause.clause_id: clause for clause in after}
    for tag, i1, i2, j1, j2 in SequenceMatcher(None, list(old), list(new), autojunk=False).get_opcodes():
        if tag == "equal":
            yield from ((old[clause.clause_id], clause, False) for clause in after[j1:j2])
            continue
        yield from ((clause, None, False) for clause in before[i1:i2] if clause.clause_id not in new)
        yield from ((old.get(clause.clause_id), clause, True) for clause in after[j1:j2])


def _clause_diff(pair: Pair, locale: str) -> ClauseDiff:
    old, new, moved = pair
    was, now = _wording(old, locale), _wording(new, locale)
    force_changed = old is not None and new is not None and old.binding != new.binding
    changed = force_changed or was != now
    return ClauseDiff(
        clause_id=(new or old or _NOTHING).clause_id,
        change=_change(old, new, changed=changed, moved=moved),
        force_changed=force_changed,
        **{field.name: words(getattr(was, field.name), getattr(now, field.name)) for field in fields(Wording)},
    )


def _wording(clause: ClauseContent | None, locale: str) -> Wording:
    empty = Wording(heading="", rule="", why="")
    return clause.wordings.get(locale, empty) if clause else empty


def _change(old: ClauseContent | None, new: ClauseContent | None, *, changed: bool, moved: bool) -> ClauseChange:
    if old is None:
        return ClauseChange.ADDED
    if new is None:
        return ClauseChange.REMOVED
    if changed:
        return ClauseChange.CHANGED
    return ClauseChange.MOVED if moved else ClauseChange.SAME
