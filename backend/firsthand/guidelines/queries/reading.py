"""One guideline as one person reads it."""

import datetime as dt
from dataclasses import dataclass
from typing import Any

from django.core.cache import cache

from firsthand.common.days import start_of
from firsthand.common.text import render_markdown
from firsthand.guidelines.content import ClauseContent, Content
from firsthand.guidelines.diffs import clause_changes
from firsthand.guidelines.freezing import document
from firsthand.guidelines.models import Acknowledgement, Guideline, Version
from firsthand.guidelines.packs import sha256_of
from firsthand.guidelines.queries.versions import PUBLISHED, content_of, not_superseded
from firsthand.guidelines.standing import Standing, Status, due_for, standing_of
from firsthand.people.models import User

# Rendered texts are found by their hash; a change in how we render gets a new number.
_RENDERING = 1
_KEPT_SECONDS = 3600


@dataclass(frozen=True, slots=True)
class Reading:
    guideline: Guideline
    version: Version
    upcoming: Version | None
    locale: str
    locales: list[str]
    content: Content
    html: list[str]
    # Of what is shown, computed from what is shown: acknowledging compares it with what was frozen.
    sha256: str
    standing: Standing
    due_at: dt.datetime
    acknowledgement: Acknowledgement | None
    what_changed: str | None
    changes: dict[str, Any]


def reading_view(guideline: Guideline, user: User, *, locale: str | None, now: dt.datetime) -> Reading | None:
    """`guideline` comes from the policy. None while nothing is published."""
    versions = list(not_superseded(now).filter(guideline=guideline).order_by("number")[:2])
    if not versions:
        return None
    version = versions[0]
    locales = list(version.texts.order_by("position").values_list("locale", flat=True))
    chosen = next(one for one in (locale, user.language, locales[0]) if one in locales)
    content = content_of(version, [chosen])
    text = document(content, chosen)
    mine = _acknowledgements(guideline, user)
    newest = mine[0] if mine else None
    what_changed, changes = _since(newest, version, content, chosen)
    return Reading(
        guideline=guideline,
        version=version,
        upcoming=versions[1] if len(versions) > 1 else None,
        locale=chosen,
        locales=locales,
        content=content,
        html=_rendered(content, chosen, sha256_of(text)),
        sha256=sha256_of(text),
        standing=_standing(guideline, version, mine, now),
        due_at=due_for(version.demand, start_of(user.joined_on)),
        acknowledgement=newest,
        what_changed=what_changed,
        changes=changes,
    )


def _acknowledgements(guideline: Guideline, user: User) -> list[Acknowledgement]:
    mine = Acknowledgement.objects.filter(user=user, version__guideline=guideline)
    return list(mine.select_related("version").defer("version__manifest").order_by("-version__number"))


def _standing(guideline: Guideline, version: Version, mine: list[Acknowledgement], now: dt.datetime) -> Standing:
    is_asked = vars(guideline)["in_audience"] and version.effective_at is not None and version.effective_at <= now
    if not is_asked:
        return Standing(Status.NOT_REQUIRED)
    return standing_of(version.number, version.demand, [one.version.number for one in mine], now)


def _since(
    newest: Acknowledgement | None, version: Version, content: Content, locale: str
) -> tuple[str | None, dict[str, Any]]:
    """In the owner's words, oldest first, and which clauses; only for who acknowledged an earlier version."""
    if newest is None or newest.version.number >= version.number:
        return None, {}
    since = Version.objects.filter(
        guideline=version.guideline_id, state=PUBLISHED, number__gt=newest.version.number, number__lte=version.number
    )
    summaries = [summary.get(locale, "") for summary in since.order_by("number").values_list("summary", flat=True)]
    before = content_of(newest.version, [locale])
    return "\n\n".join(filter(None, summaries)), clause_changes(before, content, locale)


def _rendered(content: Content, locale: str, sha256: str) -> list[str]:
    key = f"guidelines:html:{_RENDERING}:{sha256}"
    found: list[str] | None = cache.get(key)
    if found is None:
        found = [_html(clause, locale) for clause in content.clauses]
        cache.set(key, found, _KEPT_SECONDS)
    return found


def _html(clause: ClauseContent, locale: str) -> str:
    return render_markdown(clause.wordings[locale].why)
