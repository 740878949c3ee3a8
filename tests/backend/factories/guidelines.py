"""Guidelines as people make them: every row here comes out of the actions."""

import datetime as dt
from collections.abc import Sequence

from firsthand.guidelines.actions.acknowledge import acknowledge_version
from firsthand.guidelines.actions.adopt import adopt_pack
from firsthand.guidelines.actions.draft import draft_version
from firsthand.guidelines.actions.edit import ClauseEdit, edit_draft
from firsthand.guidelines.actions.publish import publish_version
from firsthand.guidelines.content import Wording
from firsthand.guidelines.models import Acknowledgement, Guideline, Version
from firsthand.guidelines.packs import MANDATORY_CLAUSES, Pack, PackClause, PackLocale, Placeholder
from firsthand.guidelines.policies import GuidelinePolicy
from firsthand.guidelines.queries import content_of, outstanding_for, reading_view
from firsthand.people.audiences import AudienceRule
from firsthand.people.models import User

EVERYONE = AudienceRule(everyone=True)
VALUES = {"org": "Kade", "contact": "Hana", "contact_address": "hana@kade.example"}


def pack(slug: str = "conduct", *, locales: Sequence[str] = ("en", "nl")) -> Pack:
    """Two clauses of its own before the two that no guideline can do without."""
    texts = {locale: _pack_locale(slug, locale) for locale in locales}
    names = {"org": None, "contact": None, "contact_address": None, "council": "the works council"}
    return Pack(
        urn=f"urn:kade:pack:{slug}",
        slug=slug,
        version="1.0.0",
        licence="CC0-1.0",
        provider="Kade",
        jurisdictions=("NL",),
        placeholders={name: _placeholder(name, locales, fallback) for name, fallback in names.items()},
        sources=(),
        changes=(),
        locales=texts,
    )


def _placeholder(name: str, locales: Sequence[str], fallback: str | None) -> Placeholder:
    words = dict.fromkeys(locales, name)
    return Placeholder(name, words, words, "Acme", dict.fromkeys(locales, fallback) if fallback else None)


def _pack_locale(slug: str, locale: str) -> PackLocale:
    ids = ("own-words", "disclose", *MANDATORY_CLAUSES)
    return PackLocale(
        locale=locale,
        title=f"{slug.title()} ({locale})",
        summary=f"How we behave at {{{{org}}}} ({locale}).",
        statement=f"I have received and read this ({locale}).",
        clauses=tuple(_pack_clause(clause_id, locale) for clause_id in ids),
        quiz=(),
    )


def _pack_clause(clause_id: str, locale: str) -> PackClause:
    return PackClause(
        id=clause_id,
        heading=f"{clause_id} ({locale})",
        rule=f"The rule of {clause_id} at {{{{org}}}}.",
        why="Because of this.\n\nAnd because of {{council}}.",
        do="Do this.",
        dont="Do not do that.",
        body_markdown="",
        binding=clause_id != "own-words",
        mandatory=clause_id in MANDATORY_CLAUSES,
        checks=("disclosure.missing",) if clause_id == "disclose" else (),
    )


def drafted_guideline(
    owner: User, now: dt.datetime, *, slug: str = "conduct", audience: AudienceRule = EVERYONE, **about: Sequence[str]
) -> Version:
    return adopt_pack(actor=owner, pack=pack(slug, **about), placeholders=VALUES, audience=audience, now=now)


def published_guideline(
    owner: User,
    now: dt.datetime,
    *,
    slug: str = "conduct",
    audience: AudienceRule = EVERYONE,
    grace_days: int = 14,
    effective_at: dt.datetime | None = None,
) -> Guideline:
    """Its first version, in force at once unless `effective_at` says later."""
    version = drafted_guideline(owner, now, slug=slug, audience=audience)
    published = publish_version(
        actor=owner,
        version=version,
        change_class="material",
        summary={},
        effective_at=effective_at,
        grace_days=grace_days,
        now=now,
    )
    return published.guideline


def new_version(
    owner: User,
    guideline: Guideline,
    now: dt.datetime,
    *,
    change_class: str = "material",
    grace_days: int = 14,
    effective_at: dt.datetime | None = None,
) -> Version:
    """The next version, with another reason under its first clause."""
    version = draft_version(actor=owner, guideline=as_seen_by(owner, guideline), now=now)
    reword(owner, version, f"Because of version {version.number}.", now)
    return publish_version(
        actor=owner,
        version=version,
        change_class=change_class,
        summary={"en": f"What is new in {version.number}.", "nl": f"Wat er nieuw is in {version.number}."},
        effective_at=effective_at,
        grace_days=grace_days,
        now=now,
    )


def edits_of(version: Version) -> list[ClauseEdit]:
    return [
        ClauseEdit(clause_id=clause.clause_id, binding=clause.binding, texts=dict(clause.wordings))
        for clause in content_of(version).clauses
    ]


def reword(owner: User, version: Version, why: str, now: dt.datetime) -> Version:
    """Another reason under the first clause, in every language."""
    first, *others = edits_of(version)
    texts = {
        locale: Wording(heading=words.heading, rule=words.rule, why=why, do=words.do, dont=words.dont)
        for locale, words in first.texts.items()
    }
    clauses = [ClauseEdit(clause_id=first.clause_id, binding=first.binding, texts=texts), *others]
    return edit_draft(actor=owner, version=version, clauses=clauses, now=now)


def as_seen_by(user: User, guideline: Guideline) -> Guideline:
    return GuidelinePolicy().visible_to(user).get(pk=guideline.pk)


def acknowledge(user: User, guideline: Guideline, now: dt.datetime, *, locale: str | None = None) -> Acknowledgement:
    """What the screen does: read, then send back the hash of what was read."""
    seen = as_seen_by(user, guideline)
    reading = reading_view(seen, user, locale=locale, now=now)
    assert reading is not None
    return acknowledge_version(
        actor=user,
        guideline=seen,
        version_id=reading.version.pk,
        locale=reading.locale,
        seen_sha256=reading.sha256,
        now=now,
    )


def acknowledge_all(user: User, now: dt.datetime) -> list[Acknowledgement]:
    return [
        acknowledge(user, Guideline.objects.get(pk=asked.guideline_id), now) for asked in outstanding_for(user, now=now)
    ]
