"""The audience rule, said four times: for one person in Python, for many rows in SQL (twice), for many people in SQL.

Everyone, or: at least one match in every kind of term that the rule has. No terms: nobody.
tests/backend/people/test_audiences.py holds the three together with generated rules.
"""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass, field

from django.db.models import Count, IntegerField, OuterRef, Q, Subquery
from django.db.models.functions import Coalesce

from firsthand.people.models import Audience, AudienceTerm, User

Kind = AudienceTerm.Kind


@dataclass(frozen=True, slots=True)
class AudienceRule:
    everyone: bool = False
    teams: frozenset[int] = field(default_factory=frozenset)
    countries: frozenset[str] = field(default_factory=frozenset)
    languages: frozenset[str] = field(default_factory=frozenset)
    roles: frozenset[str] = field(default_factory=frozenset)

    def terms(self) -> dict[str, frozenset[str]]:
        """Only the kinds that the rule uses; `everyone` leaves none."""
        if self.everyone:
            return {}
        kinds = {
            Kind.TEAM.value: frozenset(str(team) for team in self.teams),
            Kind.COUNTRY.value: self.countries,
            Kind.LANGUAGE.value: self.languages,
            Kind.ROLE.value: self.roles,
        }
        return {kind: values for kind, values in kinds.items() if values}

    def key(self) -> str:
        """The same for rules that say the same, however they were written."""
        said = {kind: sorted(values) for kind, values in sorted(self.terms().items())}
        return hashlib.sha256(json.dumps([self.everyone, said], separators=(",", ":")).encode()).hexdigest()


def rule_of(audience: Audience) -> AudienceRule:
    """Costs a query unless `terms` was prefetched."""
    values: dict[str, set[str]] = {kind: set() for kind in Kind.values}
    for term in audience.terms.all():
        values[term.kind].add(term.value)
    return AudienceRule(
        everyone=audience.everyone,
        teams=frozenset(int(team) for team in values[Kind.TEAM]),
        countries=frozenset(values[Kind.COUNTRY]),
        languages=frozenset(values[Kind.LANGUAGE]),
        roles=frozenset(values[Kind.ROLE]),
    )


def _facts_of(user: User) -> dict[str, Iterable[str]]:
    return {
        Kind.TEAM: [str(user.team_id)] if user.team_id else [],
        Kind.COUNTRY: [user.country] if user.country else [],
        Kind.LANGUAGE: [user.language],
        Kind.ROLE: user.roles,
    }


def matches(rule: AudienceRule, user: User) -> bool:
    if rule.everyone:
        return True
    facts, terms = _facts_of(user), rule.terms()
    return bool(terms) and all(values & set(facts[kind]) for kind, values in terms.items())


def audience_matches_user(user: User, path: str = "audience") -> Q:
    """For a queryset of rows with a foreign key to an audience: those whose audience this person is in.

    One correlated subquery over the terms (uses the unique index on audience, kind, value). Costs no query itself
    beyond the person's roles.
    """
    mine = Q()
    for kind, values in _facts_of(user).items():
        mine |= Q(kind=kind, value__in=list(values))
    met = (
        AudienceTerm.objects.filter(mine, audience=OuterRef(f"{path}_id"))
        .order_by()
        .values("audience")
        .annotate(met=Count("kind", distinct=True))
        .values("met")
    )
    enough = Coalesce(Subquery(met, output_field=IntegerField()), 0)
    return Q(**{f"{path}__everyone": True}) | (Q(**{f"{path}__kinds__gt": 0}) & Q(**{f"{path}__kinds": enough}))


# The same for SQL written by hand: the ids of a person's audiences, their roles included, in one small query.
IDS_FOR_PERSON = """
SELECT a.id FROM people_audience a WHERE a.everyone OR (a.kinds > 0 AND a.kinds = (
    SELECT COUNT(DISTINCT t.kind) FROM people_audienceterm t WHERE t.audience_id = a.id AND (
        (t.kind = 'team' AND t.value = %s) OR (t.kind = 'country' AND t.value = %s)
        OR (t.kind = 'language' AND t.value = %s)
        OR (t.kind = 'role' AND (
            t.value = 'employee' OR t.value IN (SELECT g.role FROM people_rolegrant g WHERE g.user_id = %s))))))
"""


def person_params(user: User) -> list[object]:
    """What IDS_FOR_PERSON wants to know. Costs no query."""
    return [str(user.team_id or ""), user.country, user.language, user.pk]


def people_in(rule: AudienceRule) -> Q:
    """For a queryset of people. A rule that names roles may double rows: use with distinct()."""
    if rule.everyone:
        return Q()
    terms = rule.terms()
    if not terms:
        return Q(pk__in=[])
    condition = Q()
    paths = {Kind.TEAM: "team_id__in", Kind.COUNTRY: "country__in", Kind.LANGUAGE: "language__in"}
    for kind, values in terms.items():
        if kind == Kind.ROLE:
            condition &= _holding(values)
        else:
            condition &= Q(**{paths[Kind(kind)]: values})
    return condition


def _holding(roles: frozenset[str]) -> Q:
    """Everybody is an employee without a row that says so."""
    return Q() if "employee" in roles else Q(grants__role__in=roles)
