"""What the actions that write a draft have in common."""

import datetime as dt
from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from firsthand.common.errors import Conflict, DomainError
from firsthand.guidelines.content import (
    CLAUSE_ID,
    HEADING_LINE,
    MAX_CLAUSES,
    MAX_LINE,
    MAX_TITLE,
    MAX_WHY,
    ClauseContent,
    Content,
    Wording,
)
from firsthand.guidelines.models import Clause, ClauseText, Guideline, Version, VersionText

_MAX = {"title": MAX_TITLE, "heading": MAX_TITLE, "why": MAX_WHY}


class LocaleUnknown(DomainError):
    code = "locale_unknown"
    message = _("This guideline does not exist in this language.")


class TextTooLong(DomainError):
    code = "text_too_long"
    message = _("This text is too long.")


class HeadingInClause(DomainError):
    code = "heading_in_clause"
    message = _("A clause has one heading of its own; use no lines that begin with #.")


class ClauseIdInvalid(DomainError):
    code = "clause_id_invalid"
    message = _("Use small letters, digits and hyphens, as in own-words.")


class ClauseIdTwice(DomainError):
    code = "clause_id_twice"
    message = _("Another clause has this id already.")


class TooManyClauses(DomainError):
    code = "too_many_clauses"
    message = _("A guideline has at most 60 clauses.")
    param = "clauses"


class AlreadyPublished(Conflict):
    code = "already_published"
    message = _("This version is published and cannot be changed any more.")


class EditedElsewhere(Conflict):
    code = "edited_elsewhere"
    message = _("Someone else saved this draft in the meantime. Look at their text before you go on.")
    param = "revision"


def lock_draft(version: Version, revision: int | None = None) -> Version:
    """The row as it is now, held until the transaction ends. Locking the guideline keeps siblings from being made."""
    Guideline.objects.select_for_update().get(pk=version.guideline_id)
    held = Version.objects.select_for_update(of=("self",)).select_related("guideline__audience").get(pk=version.pk)
    if held.is_published:
        raise AlreadyPublished
    if revision is not None and revision != held.revision:
        raise EditedElsewhere(revision=held.revision)
    return held


def start_draft(
    guideline: Guideline,
    content: Content,
    *,
    number: int,
    pack_version: str,
    placeholders: dict[str, str],
    now: dt.datetime,
) -> Version:
    version = Version.objects.create(
        guideline=guideline, number=number, pack_version=pack_version, placeholders=placeholders, created_at=now
    )
    VersionText.objects.bulk_create(
        VersionText(version=version, locale=locale, position=position, title=cover.title, statement=cover.statement)
        for position, (locale, cover) in enumerate(content.covers.items())
    )
    write_clauses(version, content.clauses)
    return version


def write_clauses(version: Version, clauses: tuple[ClauseContent, ...]) -> None:
    rows = [
        Clause(
            version=version,
            clause_id=clause.clause_id,
            position=position,
            binding=clause.binding,
            mandatory=clause.mandatory,
            checks=list(clause.checks),
        )
        for position, clause in enumerate(clauses)
    ]
    Clause.objects.bulk_create(rows)
    ClauseText.objects.bulk_create(
        _clause_text(row, locale, words)
        for row, clause in zip(rows, clauses, strict=True)
        for locale, words in clause.wordings.items()
    )


def _clause_text(row: Clause, locale: str, words: Wording) -> ClauseText:
    return ClauseText(
        clause=row, locale=locale, heading=words.heading, rule=words.rule, why=words.why, do=words.do, dont=words.dont
    )


def check_limits(content: Content) -> None:
    """PostgreSQL would refuse what SQLite swallows; people deserve the same answer, at the field."""
    if len(content.clauses) > MAX_CLAUSES:
        raise TooManyClauses
    for locale, cover in content.covers.items():
        _check_length("title", cover.title, f"texts.{locale}.title")
        _check_length("statement", cover.statement, f"texts.{locale}.statement")
    seen: set[str] = set()
    for index, clause in enumerate(content.clauses):
        _check_id(clause.clause_id, seen, f"clauses.{index}.clause_id")
        for name, text, path in _texts_of(clause, index):
            _check_length(name, text, path)
            if name == "why" and HEADING_LINE.search(text):
                raise HeadingInClause(param=path)


def _check_length(name: str, text: str, param: str) -> None:
    if len(text) > _MAX.get(name, MAX_LINE):
        raise TextTooLong(param=param)


def _check_id(clause_id: str, seen: set[str], param: str) -> None:
    if len(clause_id) > 60 or not CLAUSE_ID.fullmatch(clause_id):
        raise ClauseIdInvalid(param=param)
    if clause_id in seen:
        raise ClauseIdTwice(param=param)
    seen.add(clause_id)


def _texts_of(clause: ClauseContent, index: int) -> Iterator[tuple[str, str, str]]:
    for locale, words in clause.wordings.items():
        for name in Wording.__dataclass_fields__:
            yield name, getattr(words, name), f"clauses.{index}.texts.{locale}.{name}"
