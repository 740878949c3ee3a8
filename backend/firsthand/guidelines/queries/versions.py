"""Which version is current at a moment, and what a version says."""

import datetime as dt
from collections.abc import Collection

from django.db.models import Case, CharField, Exists, OuterRef, QuerySet, Subquery, Value, When

from firsthand.guidelines.content import ClauseContent, Content, Cover, Wording, contact_in
from firsthand.guidelines.models import Clause, ClauseText, Version, VersionText

PUBLISHED = Version.State.PUBLISHED


def not_superseded(now: dt.datetime) -> QuerySet[Version]:
    """Of each guideline the version in force, and those that are announced for later."""
    newer = Version.objects.filter(
        guideline=OuterRef("guideline"), state=PUBLISHED, effective_at__lte=now, number__gt=OuterRef("number")
    )
    return Version.objects.filter(state=PUBLISHED).exclude(Exists(newer))


def current_versions(now: dt.datetime) -> QuerySet[Version]:
    return not_superseded(now).filter(effective_at__lte=now)


def current_version(guideline_id: int, now: dt.datetime) -> Version | None:
    return current_versions(now).filter(guideline=guideline_id).first()


def newest_published(guideline_id: int) -> Version | None:
    """In force or announced: what the next draft begins from and is compared with."""
    return Version.objects.filter(guideline=guideline_id, state=PUBLISHED).order_by("-number").first()


def version_before(version: Version) -> Version | None:
    earlier = Version.objects.filter(guideline=version.guideline_id, state=PUBLISHED, number__lt=version.number)
    return earlier.order_by("-number").first()


def draft_of(guideline_id: int) -> Version | None:
    return Version.objects.filter(guideline=guideline_id, state=Version.State.DRAFT).first()


def versions_of(versions: QuerySet[Version], language: str) -> QuerySet[Version]:
    return versions.defer("manifest").annotate(title=title_in(language))


def title_in(language: str) -> Subquery:
    """For a queryset of versions: the title in this language, else in the first."""
    mine_first = Case(When(locale=language, then=Value(0)), default=Value(1))
    texts = VersionText.objects.filter(version=OuterRef("pk")).order_by(mine_first, "position")
    return Subquery(texts.values("title")[:1], output_field=CharField())


def content_of(version: Version, locales: Collection[str] | None = None) -> Content:
    """Three queries. `locales` leaves the words of other languages where they are."""
    texts = VersionText.objects.filter(version=version).defer("body").order_by("position")
    words = ClauseText.objects.filter(clause__version=version)
    if locales is not None:
        texts, words = texts.filter(locale__in=locales), words.filter(locale__in=locales)
    wordings: dict[int, dict[str, Wording]] = {}
    for row in words:
        wordings.setdefault(row.clause_id, {})[row.locale] = _wording(row)
    clauses = Clause.objects.filter(version=version).order_by("position")
    return Content(
        covers={text.locale: Cover(title=text.title, statement=text.statement) for text in texts},
        clauses=tuple(_clause(row, wordings.get(row.pk, {})) for row in clauses),
        contact=contact_in(version.placeholders),
    )


def _wording(row: ClauseText) -> Wording:
    return Wording(heading=row.heading, rule=row.rule, why=row.why, do=row.do, dont=row.dont)


def _clause(row: Clause, wordings: dict[str, Wording]) -> ClauseContent:
    return ClauseContent(
        clause_id=row.clause_id,
        binding=row.binding,
        wordings=wordings,
        mandatory=row.mandatory,
        checks=tuple(row.checks),
    )
