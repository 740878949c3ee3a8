import datetime as dt
from collections.abc import Mapping

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from firsthand.audit.recording import record
from firsthand.common.errors import Conflict, DomainError
from firsthand.guidelines.actions.drafting import check_limits, start_draft
from firsthand.guidelines.content import ClauseContent, Content, Cover, Wording, contact_in
from firsthand.guidelines.models import Guideline, Version
from firsthand.guidelines.packs import Pack, PackLocale, ValueProblem, filled, value_problems
from firsthand.guidelines.policies import GuidelinePolicy
from firsthand.guidelines.queries import shelved
from firsthand.people.actions.keep_audience import keep_audience
from firsthand.people.audiences import AudienceRule
from firsthand.people.models import User


class AlreadyAdopted(Conflict):
    code = "already_adopted"
    message = _("This pack is in use already. Make a new version of that guideline instead.")
    param = "pack"


class PackUnknown(DomainError):
    code = "pack_unknown"
    message = _("There is no such pack.")
    param = "pack"


class PackBroken(DomainError):
    code = "pack_broken"
    message = _("The files of this pack are not in order.")
    param = "pack"


class PlaceholderMissing(DomainError):
    code = "placeholder_missing"
    message = _("Fill this in: the text cannot do without it.")


class PlaceholderInvalid(DomainError):
    code = "placeholder_invalid"
    message = _("Use one line of at most 200 characters, without {{.")


class PlaceholderUnknown(DomainError):
    code = "placeholder_unknown"
    message = _("This pack does not ask for this.")


_PROBLEMS: dict[ValueProblem, type[DomainError]] = {
    "required": PlaceholderMissing,
    "unknown": PlaceholderUnknown,
    "too_long": PlaceholderInvalid,
    "not_one_line": PlaceholderInvalid,
}


def adopt_from_shelf(
    *, actor: User, pack: str, placeholders: Mapping[str, str], audience: AudienceRule, now: dt.datetime
) -> Version:
    """By the name of its folder."""
    found = shelved(pack)
    if found is None:
        raise PackUnknown
    if found.pack is None:
        raise PackBroken(problems=found.problems)
    return adopt_pack(actor=actor, pack=found.pack, placeholders=placeholders, audience=audience, now=now)


@transaction.atomic
def adopt_pack(
    *, actor: User, pack: Pack, placeholders: Mapping[str, str], audience: AudienceRule, now: dt.datetime
) -> Version:
    """The guideline, with the pack's text as the draft of its first version."""
    GuidelinePolicy().require(actor, "adopt")
    _check_values(pack, placeholders)
    existing = Guideline.objects.select_for_update().filter(pack_urn=pack.urn).first()
    if existing:
        raise AlreadyAdopted(guideline=existing.pk)
    content = content_from(pack, placeholders)
    check_limits(content)
    guideline = Guideline.objects.create(
        slug=_free_slug(pack.slug),
        audience=keep_audience(rule=audience),
        pack_urn=pack.urn,
        created_at=now,
    )
    given = {name: value.strip() for name, value in placeholders.items() if value.strip()}
    version = start_draft(guideline, content, number=1, pack_version=pack.version, placeholders=given, now=now)
    data = {"pack": pack.urn, "pack_version": pack.version}
    record(actor=actor, action="guideline.adopt", target=guideline, data=data, now=now)
    return version


def _check_values(pack: Pack, placeholders: Mapping[str, str]) -> None:
    for name, problem in sorted(value_problems(pack, placeholders).items()):
        raise _PROBLEMS[problem](param=f"placeholders.{name}")


def _free_slug(slug: str) -> str:
    taken = set(Guideline.objects.filter(slug__startswith=slug).values_list("slug", flat=True))
    candidates = [slug, *(f"{slug}-{number}" for number in range(2, len(taken) + 3))]
    return next(candidate for candidate in candidates if candidate not in taken)


def content_from(pack: Pack, placeholders: Mapping[str, str]) -> Content:
    texts = {locale: filled(pack, locale, placeholders) for locale in pack.locales}
    first = next(iter(texts.values()))
    return Content(
        covers={locale: Cover(title=text.title, statement=text.statement) for locale, text in texts.items()},
        clauses=tuple(_clause(texts, index) for index in range(len(first.clauses))),
        contact=contact_in(placeholders),
    )


def _clause(texts: Mapping[str, PackLocale], index: int) -> ClauseContent:
    first = next(iter(texts.values())).clauses[index]
    return ClauseContent(
        clause_id=first.id,
        binding=first.binding,
        mandatory=first.mandatory,
        checks=first.checks,
        wordings={locale: _wording(text, index) for locale, text in texts.items()},
    )


def _wording(text: PackLocale, index: int) -> Wording:
    clause = text.clauses[index]
    return Wording(heading=clause.heading, rule=clause.rule, why=clause.why, do=clause.do, dont=clause.dont)
