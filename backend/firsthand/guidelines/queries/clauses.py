"""One clause of what a person is held to, for screens that remind of it where it matters."""

import datetime as dt
from dataclasses import dataclass

from django.db.models import Case, Value, When

from firsthand.guidelines.models import ClauseText
from firsthand.guidelines.queries.versions import current_versions
from firsthand.people.audiences import audience_matches_user
from firsthand.people.models import User


@dataclass(frozen=True, slots=True)
class ClauseRef:
    guideline_id: int
    clause_id: str
    heading: str
    rule: str
    locale: str


def clause_for(user: User, clause_id: str, *, now: dt.datetime) -> ClauseRef | None:
    """As the newest guideline that concerns this person words it, in their language if it does. One query."""
    mine = current_versions(now).filter(audience_matches_user(user, "guideline__audience"))
    mine_first = Case(When(locale=user.language, then=Value(0)), default=Value(1))
    texts = ClauseText.objects.filter(clause__clause_id=clause_id, clause__version__in=mine)
    text = texts.select_related("clause__version").order_by("-clause__version__guideline", mine_first, "locale").first()
    if text is None:
        return None
    return ClauseRef(
        guideline_id=text.clause.version.guideline_id,
        clause_id=clause_id,
        heading=text.heading,
        rule=text.rule,
        locale=text.locale,
    )
