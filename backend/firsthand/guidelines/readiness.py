"""What still stands between a draft and its publication: pure."""

from collections.abc import Iterator
from dataclasses import dataclass

from firsthand.guidelines.content import ClauseContent, Content, Wording

_REQUIRED = ("heading", "rule", "why")
_PLACEHOLDER_SIGNS = ("{{", "}}")


@dataclass(frozen=True, slots=True)
class Gap:
    code: str
    param: str


def gaps(content: Content) -> list[Gap]:
    found = [gap for locale in content.locales for gap in _in_cover(content, locale)]
    if not content.clauses:
        found.append(Gap("no_clauses", "clauses"))
    for index, clause in enumerate(content.clauses):
        found += [gap for locale in content.locales for gap in _in_clause(clause, index, locale)]
    return found


def _in_cover(content: Content, locale: str) -> Iterator[Gap]:
    cover = content.covers[locale]
    for name, text in (("title", cover.title), ("statement", cover.statement)):
        yield from _in_text(text, f"texts.{locale}.{name}", required=True)


def _in_clause(clause: ClauseContent, index: int, locale: str) -> Iterator[Gap]:
    words = clause.wordings.get(locale)
    if words is None:
        yield Gap("locale_missing", f"clauses.{index}.texts.{locale}")
        return
    for name in Wording.__dataclass_fields__:
        path = f"clauses.{index}.texts.{locale}.{name}"
        yield from _in_text(getattr(words, name), path, required=name in _REQUIRED)


def _in_text(text: str, path: str, *, required: bool) -> Iterator[Gap]:
    if required and not text:
        yield Gap("text_missing", path)
    if any(sign in text for sign in _PLACEHOLDER_SIGNS):
        yield Gap("placeholder_unfilled", path)
