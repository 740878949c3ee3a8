import pytest

from backend.factories.guidelines import acknowledge, drafted_guideline, new_version, published_guideline
from backend.support.errors import failures
from backend.support.queries import queries
from firsthand.people.actions.deactivate import deactivate_person
from firsthand.people.audiences import AudienceRule
from firsthand.people.models import Team

DUTCH = AudienceRule(countries=frozenset({"NL"}))


@pytest.fixture
def crowd(person):
    """crowd("Service", 6): so many people in a team of that name."""

    def make(name, size, **fields):
        team = Team.objects.get_or_create(name=name, slug=name.lower())[0] if name else None
        return [person(f"{name or 'Nobody'} {number}", team=team, **fields) for number in range(size)]

    return make


@pytest.fixture
def address(hana, now, later):
    """Of a guideline for people in the Netherlands; Hana herself works elsewhere, so that the sums are easy."""
    hana.country = "BE"
    hana.save(update_fields=["country"])
    guideline = published_guideline(hana, now, audience=DUTCH)
    return guideline, f"/api/v1/guidelines/{guideline.pk}/coverage/"


def test_everybody_in_the_audience_is_counted_once(api, hana, crowd, address, now):
    guideline, path = address
    people = crowd("Service", 6) + crowd("Workshop", 8)
    crowd("Abroad", 7, country="BE")
    for colleague in people[:5]:
        acknowledge(colleague, guideline, now)
    new_version(hana, guideline, now, change_class="clarifying")
    for colleague in people[4:9]:
        acknowledge(colleague, guideline, now)
    body = api(hana).get(path).json()
    assert body["version"]["number"] == 2
    assert (body["audience_count"], body["acknowledged"], body["earlier"], body["open"]) == (14, 5, 4, 5)
    assert body["by_team"] == [
        {"team": "Service", "count": 6, "acknowledged": 2, "earlier": 4, "open": 0, "folded": False},
        {"team": "Workshop", "count": 8, "acknowledged": 3, "earlier": 0, "open": 5, "folded": False},
    ]
    new_version(hana, guideline, now)
    body = api(hana).get(path).json()
    assert (body["acknowledged"], body["earlier"], body["open"]) == (0, 0, 14)


def test_a_small_team_is_folded_with_the_next_smallest(api, hana, crowd, address, now):
    guideline, path = address
    crowd("Service", 9)
    crowd("Workshop", 6)
    for colleague in crowd("Board", 2):
        acknowledge(colleague, guideline, now)
    assert api(hana).get(path).json()["by_team"] == [
        {"team": "Service", "count": 9, "acknowledged": 0, "earlier": 0, "open": 9, "folded": False},
        {"team": None, "count": 8, "acknowledged": 2, "earlier": 0, "open": 6, "folded": True},
    ]


def test_people_without_a_team_are_a_group_too(api, hana, crowd, address):
    crowd("Service", 5)
    crowd(None, 5)
    rows = api(hana).get(address[1]).json()["by_team"]
    assert [(row["team"], row["count"], row["folded"]) for row in rows] == [("Service", 5, False), (None, 5, False)]


def test_of_a_small_audience_only_its_size_is_told(api, hana, crowd, address, now):
    guideline, path = address
    for colleague in crowd("Board", 4):
        acknowledge(colleague, guideline, now)
    body = api(hana).get(path).json()
    assert body["audience_count"] == 4
    assert (body["acknowledged"], body["earlier"], body["open"], body["by_team"]) == (None, None, None, [])
    assert body["threshold"] == 5


def test_leavers_are_not_counted(api, ada, hana, crowd, address, now):
    ada.country = "BE"
    ada.save(update_fields=["country"])
    people = crowd("Service", 6)
    deactivate_person(actor=ada, person=people[0], now=now)
    assert api(hana).get(address[1]).json()["audience_count"] == 5


def test_a_person_with_two_roles_of_the_rule_is_one_person(api, hana, crowd, person, now, later):
    rule = AudienceRule(roles=frozenset({"editor", "approver"}))
    guideline = published_guideline(hana, now, audience=rule)
    for number in range(5):
        person(f"Both {number}", roles=("editor", "approver"))
    assert api(hana).get(f"/api/v1/guidelines/{guideline.pk}/coverage/").json()["audience_count"] == 5


def test_there_is_none_before_publication(api, hana, now):
    guideline = drafted_guideline(hana, now).guideline
    assert failures(api(hana).get(f"/api/v1/guidelines/{guideline.pk}/coverage/"), 403) == [("permission_denied", None)]


@pytest.mark.parametrize("name", ["erin", "mark", "anna", "stan", "wim", "ada"])
def test_nobody_else_sees_it(api, address, name, request):
    assert failures(api(request.getfixturevalue(name)).get(address[1]), 403) == [("permission_denied", None)]


@pytest.mark.parametrize("size", [6, 50])
def test_it_costs_the_same_for_few_and_for_many(api, hana, crowd, address, size):
    for number in range(size // 6):
        crowd(f"Team {number}", 6)
    client = api(hana)
    with queries() as named:
        client.get(address[1])
    assert named == [
        "django_session",
        "people_user",
        "people_rolegrant",
        "people_audienceterm",  # the guideline
        "guidelines_version",
        "people_audience",
        "people_audienceterm",  # its rule
        "guidelines_acknowledgement",  # everybody, counted by team
    ]
