import datetime as dt
from collections.abc import Mapping

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from firsthand.audit.recording import record
from firsthand.common.errors import DomainError
from firsthand.common.text import clean_text
from firsthand.guidelines.actions.drafting import lock_draft
from firsthand.guidelines.changes import demand_of
from firsthand.guidelines.content import Content
from firsthand.guidelines.freezing import document, manifest, manifest_sha256
from firsthand.guidelines.models import ChangeClass, Version, VersionText
from firsthand.guidelines.packs import sha256_of
from firsthand.guidelines.policies import VersionPolicy
from firsthand.guidelines.queries import content_of, newest_published
from firsthand.guidelines.readiness import gaps
from firsthand.jobs.outbox import enqueue
from firsthand.people.actions.keep_audience import keep_audience
from firsthand.people.audiences import AudienceRule
from firsthand.people.models import User

MAX_SUMMARY = 1_000
MAX_GRACE_DAYS = 365


class NotReady(DomainError):
    """Some text is missing; `code` and `param` are those of the first gap (readiness.py)."""

    def __init__(self, code: str, param: str) -> None:
        self.code = code
        super().__init__(str(GAP_MESSAGES[code]), param=param)


class SummaryRequired(DomainError):
    code = "summary_required"
    message = _("Say in your own words what changed.")


class SummaryTooLong(DomainError):
    code = "text_too_long"
    message = _("This text is too long.")


class EffectiveInThePast(DomainError):
    code = "effective_in_the_past"
    message = _("A version cannot take effect before it is published.")
    param = "effective_at"


class EffectiveBeforePrevious(DomainError):
    code = "effective_before_previous"
    message = _("The version before this one takes effect later than that.")
    param = "effective_at"


class GraceInvalid(DomainError):
    code = "grace_invalid"
    message = _("Give people between 0 and 365 days.")
    param = "grace_days"


GAP_MESSAGES = {
    "locale_missing": _("This clause is missing in this language."),
    "text_missing": _("This text is missing."),
    "placeholder_unfilled": _("Something between {{ and }} is not filled in yet."),
    "no_clauses": _("A guideline needs at least one clause."),
}


@transaction.atomic
def publish_version(
    *,
    actor: User,
    version: Version,
    change_class: str,
    summary: Mapping[str, str],
    effective_at: dt.datetime | None = None,
    grace_days: int = 14,
    audience: AudienceRule | None = None,
    revision: int | None = None,
    now: dt.datetime,
) -> Version:
    """Freezes text and hashes, for good. `effective_at` None: at once. `revision`: what the publisher looked at.

    The first version always asks everybody. Only a material one asks for another acknowledgement, within `grace_days`
    of taking effect; the others leave the deadline of the last material one as it was.
    """
    draft = lock_draft(version, revision)
    VersionPolicy().require(actor, "publish", draft)
    before = newest_published(draft.guideline_id)
    content = content_of(draft)
    _check_ready(content)
    draft.change_class = ChangeClass(change_class) if before else ChangeClass.MATERIAL
    draft.summary = _summary(content, summary, required=before is not None)
    draft.effective_at = _effective_at(effective_at, before, now)
    _set_demand(draft, before, grace_days)
    if audience is not None:
        draft.guideline.audience = keep_audience(rule=audience)
        draft.guideline.save(update_fields=["audience"])
    _freeze(draft, content, actor, now)
    record(actor=actor, action="guideline.publish", target=draft.guideline, data=_audited(draft, audience), now=now)
    enqueue("guidelines.announce", kwargs={"version_id": draft.pk, "after": 0}, unique_key=f"{draft.pk}:0", now=now)
    return draft


def _check_ready(content: Content) -> None:
    for gap in gaps(content):
        raise NotReady(gap.code, gap.param)


def _summary(content: Content, given: Mapping[str, str], *, required: bool) -> dict[str, str]:
    cleaned = {locale: clean_text(given.get(locale, "")) for locale in content.locales}
    for locale, text in cleaned.items():
        if required and not text:
            raise SummaryRequired(param=f"summary.{locale}")
        if len(text) > MAX_SUMMARY:
            raise SummaryTooLong(param=f"summary.{locale}")
    return cleaned


def _effective_at(wanted: dt.datetime | None, before: Version | None, now: dt.datetime) -> dt.datetime:
    if wanted is not None and wanted < now:
        raise EffectiveInThePast
    moment = wanted or now
    if before is not None and before.effective_at is not None and moment < before.effective_at:
        raise EffectiveBeforePrevious
    return moment


def _set_demand(draft: Version, before: Version | None, grace_days: int) -> None:
    if not 0 <= grace_days <= MAX_GRACE_DAYS:
        raise GraceInvalid
    if draft.effective_at is None:
        raise RuntimeError("The moment of effect is decided before the demand")
    demand = demand_of(
        draft.number,
        material=draft.change_class == ChangeClass.MATERIAL,
        effective_at=draft.effective_at,
        grace_days=grace_days,
        before=before.demand if before else None,
    )
    draft.due_at, draft.grace_days = demand.due_at, demand.grace_days
    draft.accepted_from, draft.grace_from = demand.accepted_from, demand.grace_from


def _freeze(draft: Version, content: Content, actor: User, now: dt.datetime) -> None:
    """Texts first: once the version is published the database accepts no change to them."""
    for locale in content.locales:
        body = document(content, locale)
        VersionText.objects.filter(version=draft, locale=locale).update(body=body, sha256=sha256_of(body))
    draft.manifest = _manifest(draft, content)
    draft.manifest_sha256 = manifest_sha256(draft.manifest)
    draft.state, draft.published_at, draft.published_by = Version.State.PUBLISHED, now, actor
    draft.save(
        update_fields=[
            "change_class", "summary", "effective_at", "grace_days", "due_at", "accepted_from", "grace_from",
            "manifest", "manifest_sha256", "state", "published_at", "published_by",
        ]
    )  # fmt: skip


def _manifest(draft: Version, content: Content) -> dict[str, object]:
    guideline = draft.guideline
    if draft.effective_at is None:
        raise RuntimeError("The moment of effect is decided before the manifest")
    return manifest(
        content,
        slug=guideline.slug,
        pack=f"{guideline.pack_urn}@{draft.pack_version}" if guideline.pack_urn else "",
        number=draft.number,
        change_class=draft.change_class,
        summary=draft.summary,
        effective_at=draft.effective_at,
    )


def _audited(draft: Version, audience: AudienceRule | None) -> dict[str, object]:
    return {
        "number": draft.number,
        "change_class": draft.change_class,
        "effective_at": draft.effective_at.isoformat() if draft.effective_at else None,
        "grace_days": draft.grace_days,
        "audience_changed": audience is not None,
        "manifest_sha256": draft.manifest_sha256,
    }
