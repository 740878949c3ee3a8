"""The audience rule is written four times (one person, rows and ids for a person, people for a rule). They agree."""

from itertools import count

import pytest
from django.db import connection
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from firsthand.people.actions.keep_audience import keep_audience
from firsthand.people.audiences import (
    IDS_FOR_PERSON,
    AudienceRule,
    audience_matches_user,
    matches,
    person_params,
    rule_of,
)
from firsthand.people.models import Audience, AudienceTerm, RoleGrant, Team, User
from firsthand.people.queries import count_of, members_of

COUNTRIES, LANGUAGES, ROLES = ["NL", "BE", "DE"], ["en", "nl"], ["employee", "editor", "approver"]
_numbers = count()


def subset(values):
    return st.frozensets(st.sampled_from(values), max_size=len(values))


rules = st.builds(
    AudienceRule,
    everyone=st.booleans(),
    teams=subset([0, 1, 2]),
    countries=subset(COUNTRIES),
    languages=subset(LANGUAGES),
    roles=subset(ROLES),
)
people = st.tuples(
    st.sampled_from([None, 0, 1, 2]),
    st.sampled_from(["", *COUNTRIES]),
    st.sampled_from(LANGUAGES),
    subset(ROLES[1:]),
)


@pytest.fixture
def teams(db) -> list[Team]:
    return [Team.objects.create(name=name, slug=name.lower()) for name in ("Service", "Workshop", "Sales")]


def ids_for(user) -> set[int]:
    with connection.cursor() as cursor:
        cursor.execute(IDS_FOR_PERSON, person_params(user))
        return {row[0] for row in cursor.fetchall()}


def make_person(teams, facts) -> User:
    team, country, language, roles = facts
    user = User.objects.create_user(
        email=f"person{next(_numbers)}@firsthand.example",
        name="Somebody",
        team=None if team is None else teams[team],
        country=country,
        language=language,
        joined_on="2026-01-05",
    )
    RoleGrant.objects.bulk_create(RoleGrant(user=user, role=role) for role in roles)
    return user


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(rule=rules, crowd=st.lists(people, min_size=1, max_size=5))
def test_the_four_ways_to_say_the_rule_agree(teams, rule, crowd):
    rule = AudienceRule(
        rule.everyone, frozenset(teams[t].pk for t in rule.teams), rule.countries, rule.languages, rule.roles
    )
    audience = keep_audience(rule=rule)
    users = [make_person(teams, facts) for facts in crowd]
    expected = {user.pk for user in users if matches(rule, user)}
    ours = [user.pk for user in users]
    members = members_of(audience).filter(pk__in=ours)
    assert sorted(member.pk for member in members) == sorted(expected)  # each person once
    # A term points at its audience as a story does, so it can stand in for one here.
    marker = AudienceTerm.objects.get_or_create(audience=audience, kind="marker", value="row")[0]
    seen = {u.pk for u in users if AudienceTerm.objects.filter(audience_matches_user(u), pk=marker.pk).exists()}
    assert seen == expected
    assert {u.pk for u in users if audience.pk in ids_for(u)} == expected
    marker.delete()  # audiences are shared, and the next example may ask for this one


def test_nobody_by_default(erin):
    rule = AudienceRule()
    assert not matches(rule, erin)
    assert count_of(rule) == 0


def test_counting_people_with_two_of_the_roles_once(anna, mark):
    rule = AudienceRule(roles=frozenset({"editor", "approver"}))
    assert count_of(rule) == 2


def test_a_rule_survives_storing(erin, service):
    rule = AudienceRule(teams=frozenset({service.pk}), countries=frozenset({"NL"}), roles=frozenset({"editor"}))
    audience = keep_audience(rule=rule)
    assert rule_of(Audience.objects.get(pk=audience.pk)) == rule


def test_everyone_drops_narrower_terms(service):
    rule = AudienceRule(everyone=True, teams=frozenset({service.pk}))
    audience = keep_audience(rule=rule)
    assert rule_of(audience) == AudienceRule(everyone=True)


def test_a_leaver_is_in_no_audience(erin):
    erin.is_active = False
    erin.save(update_fields=["is_active"])
    assert not members_of(keep_audience(rule=AudienceRule(everyone=True))).exists()


def test_the_same_rule_is_one_row_however_it_was_written(service):
    rule = AudienceRule(teams=frozenset({service.pk}), countries=frozenset({"NL", "BE"}))
    first = keep_audience(rule=rule)
    assert keep_audience(rule=AudienceRule(countries=frozenset({"BE", "NL"}), teams=frozenset({service.pk}))) == first
    assert keep_audience(rule=AudienceRule(teams=frozenset({service.pk}))) != first
    assert keep_audience(rule=AudienceRule()) != keep_audience(rule=AudienceRule(everyone=True))
