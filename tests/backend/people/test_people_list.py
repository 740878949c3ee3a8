import pytest

from backend.support.errors import failures
from backend.support.queries import queries


def test_ada_sees_everyone_with_their_roles(api, ada, mark):
    rows = {row["name"]: row for row in api(ada).get("/api/v1/people/").json()["results"]}
    assert set(rows) == {"Ada", "Mark"}
    assert rows["Mark"]["roles"] == ["editor", "employee"]
    assert rows["Mark"]["abilities"]["deactivate"] is True
    assert rows["Ada"]["abilities"] == {
        "update": True,
        "set_roles": False,
        "deactivate": False,
        "reactivate": False,
    }


@pytest.mark.parametrize("name", ["erin", "mark", "hana", "stan", "wim"])
def test_nobody_else_sees_the_list(api, name, request):
    assert failures(api(request.getfixturevalue(name)).get("/api/v1/people/"), 403) == [("permission_denied", None)]


def test_searching_by_part_of_a_name(api, ada, mark, erin):
    rows = api(ada).get("/api/v1/people/?search=eri").json()["results"]
    assert [row["name"] for row in rows] == ["Erin"]


@pytest.mark.parametrize("size", [1, 50])
def test_the_list_costs_the_same_for_one_and_for_fifty(api, ada, person, service, size):
    for number in range(size):
        person(f"Colleague {number:02}", team=service, roles=("editor",))
    client = api(ada)
    with queries() as named:
        client.get("/api/v1/people/?page_size=100")
    assert named == [
        "django_session",
        "people_user",  # who asks
        "people_rolegrant",  # what she may do
        "people_user",  # the page, with teams
        "people_rolegrant",  # everybody's roles at once
    ]
