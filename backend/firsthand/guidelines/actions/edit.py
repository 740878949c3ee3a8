import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields, replace

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from firsthand.audit.recording import record
from firsthand.common.errors import DomainError
from firsthand.common.text import clean_line, clean_text
from firsthand.guidelines.actions.drafting import LocaleUnknown, check_limits, lock_draft, write_clauses
from firsthand.guidelines.content import ClauseContent, Content, Cover, Wording
from firsthand.guidelines.models import Version, VersionText
from firsthand.guidelines.policies import VersionPolicy
from firsthand.guidelines.queries import content_of
from firsthand.people.models import User


class MandatoryClause(DomainError):
    code = "mandatory_clause"
    message = _("You may word this clause differently, but not leave it out.")
    param = "clauses"


@dataclass(frozen=True, slots=True)
class ClauseEdit:
    clause_id: str
    binding: bool
    texts: Mapping[str, Wording]


@transaction.atomic
def edit_draft(
    *,
    actor: User,
    version: Version,
    texts: Mapping[str, Cover] | None = None,
    clauses: Sequence[ClauseEdit] | None = None,
    revision: int | None = None,
    now: dt.datetime,
) -> Version:
    """`texts` replaces the locales that it names; `clauses` replaces all of them, in their order, in every locale."""
    draft = lock_draft(version, revision)
    VersionPolicy().require(actor, "update", draft)
    before = content_of(draft)
    content = replace(before, covers=_covers(before, texts or {}))
    if clauses is not None:
        content = replace(content, clauses=_clauses(before, clauses))
    check_limits(content)
    if content == before:
        return draft
    _write(draft, before, content)
    draft.revision += 1
    draft.save(update_fields=["revision"])
    data = {"number": draft.number, "clauses": content.clauses != before.clauses}
    record(actor=actor, action="guideline.edit_draft", target=draft.guideline, data=data, now=now)
    return draft


def _write(draft: Version, before: Content, content: Content) -> None:
    for locale, cover in content.covers.items():
        if cover != before.covers[locale]:
            VersionText.objects.filter(version=draft, locale=locale).update(
                title=cover.title, statement=cover.statement
            )
    if content.clauses != before.clauses:
        draft.clauses.all().delete()
        write_clauses(draft, content.clauses)


def _covers(before: Content, texts: Mapping[str, Cover]) -> dict[str, Cover]:
    _check_locales(before, texts, "texts")
    cleaned = {
        locale: Cover(title=clean_line(cover.title), statement=clean_line(cover.statement))
        for locale, cover in texts.items()
    }
    return {**before.covers, **cleaned}


def _clauses(before: Content, edits: Sequence[ClauseEdit]) -> tuple[ClauseContent, ...]:
    known = {clause.clause_id: clause for clause in before.clauses}
    for index, edit in enumerate(edits):
        _check_locales(before, edit.texts, f"clauses.{index}.texts")
    given = {edit.clause_id for edit in edits}
    missing = [clause.clause_id for clause in before.clauses if clause.mandatory and clause.clause_id not in given]
    if missing:
        raise MandatoryClause(clause_id=missing[0])
    return tuple(_clause(edit, known.get(edit.clause_id)) for edit in edits)


def _clause(edit: ClauseEdit, known: ClauseContent | None) -> ClauseContent:
    """Whether a clause may go, and which checks cite it, is not for the editor to say."""
    return ClauseContent(
        clause_id=edit.clause_id,
        binding=edit.binding,
        wordings={locale: _clean(words) for locale, words in edit.texts.items()},
        mandatory=known.mandatory if known else False,
        checks=known.checks if known else (),
    )


def _clean(words: Wording) -> Wording:
    lines = {field.name: clean_line(getattr(words, field.name)) for field in fields(Wording) if field.name != "why"}
    return Wording(why=clean_text(words.why), **lines)


def _check_locales(content: Content, texts: Mapping[str, object], path: str) -> None:
    for locale in texts:
        if locale not in content.covers:
            raise LocaleUnknown(param=f"{path}.{locale}")
