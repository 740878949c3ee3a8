import itertools

from backend.support.queries import queries
from firsthand.people.audiences import AudienceRule
from firsthand.people.queries import count_of
from firsthand.stories.headcounts import counts_of


def test_it_counts_as_people_does(person, service, marketing):
    person("A", team=service, country="NL", language="nl", roles=("editor", "approver"))
    person("B", team=service, country="BE", language="nl", roles=("analyst",))
    person("C", team=marketing, country="NL", language="en", roles=("editor",))
    person("D", country="DE", language="en")
    person("E", team=marketing, country="NL", roles=("editor",), is_active=False)
    teams = [frozenset(), frozenset({service.pk}), frozenset({service.pk, marketing.pk})]
    countries = [frozenset(), frozenset({"NL"}), frozenset({"NL", "BE"})]
    languages = [frozenset(), frozenset({"nl"})]
    roles = [frozenset(), frozenset({"editor"}), frozenset({"approver", "analyst"}), frozenset({"employee", "editor"})]
    rules = [AudienceRule(True)] + [
        AudienceRule(False, *kinds) for kinds in itertools.product(teams, countries, languages, roles)
    ]
    with queries() as named:
        counted = counts_of(rules)
    assert named == ["people_user", "people_rolegrant"]
    assert counted == {rule: count_of(rule) for rule in rules}


def test_roles_are_only_read_when_a_rule_names_them(person):
    with queries() as named:
        counts_of([AudienceRule(True), AudienceRule()])
    assert named == ["people_user"]
    assert counts_of([]) == {}
