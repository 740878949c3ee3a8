import pytest

from backend.support.errors import failures
from backend.support.queries import queries


def test_erin_sees_her_own_newest_first(api, shared, live, erin, mark, later):
    first, second = live(title="First"), live(title="Second")
    shared(first)
    later(hours=1)
    shared(second)
    shared(first, user=mark)
    rows = api(erin).get("/api/v1/shares/").json()["results"]
    assert [row["story"]["title"] for row in rows] == ["Second", "First"]


def test_or_those_of_one_story(api, shared, live, erin):
    first, second = live(title="First"), live(title="Second")
    shared(first)
    shared(second)
    [row] = api(erin).get(f"/api/v1/shares/?story={first.pk}").json()["results"]
    assert row["story"]["id"] == first.pk
    assert failures(api(erin).get("/api/v1/shares/?story=roof"), 400) == [("invalid", "story")]


def test_the_first_human_click_proves_a_share(api, shared, story, clicked, erin, later):
    share = shared(story)
    clicked(share, later(hours=1), 2, user_agent="Twitterbot/1.0")
    assert api(erin).get(f"/api/v1/shares/{share.pk}/").json()["state"] == "opened"
    clicked(share, later(hours=2), 3)
    body = api(erin).get(f"/api/v1/shares/{share.pk}/").json()
    assert (body["state"], body["clicks"]) == ("proven", {"human": 3, "machine": 2})


def test_nobody_else_sees_them_whatever_their_role(api, shared, story, mark, ada, stan, wim):
    share = shared(story)
    for user in (mark, ada, stan, wim):
        assert api(user).get("/api/v1/shares/").json()["results"] == []
        assert failures(api(user).get(f"/api/v1/shares/{share.pk}/"), 404) == [("not_found", None)]


@pytest.mark.parametrize("rows", [1, 50])
def test_a_list_costs_the_same_for_one_row_and_fifty(api, shared, live, erin, mark, anna, now, clicked, rows):
    for number in range(rows):
        clicked(shared(live(title=f"Story {number}")), now)
    client = api(erin)
    with queries() as asked:
        answer = client.get("/api/v1/shares/?page_size=100")
    assert len(answer.json()["results"]) == rows
    assert asked == ["django_session", "people_user", "sharing_share", "links_dailyclicks"]


@pytest.mark.parametrize(
    ("number", "code"),
    [("9" * 30, "max_value"), ("1.5", "invalid"), ("0", "min_value"), ("NaN", "invalid"), ("1e9999", "invalid")],
)
def test_what_can_be_no_story_is_refused(api, erin, number, code):
    assert failures(api(erin).get(f"/api/v1/shares/?story={number}"), 400) == [(code, "story")]


def test_a_story_that_is_none_of_hers_gives_nothing(api, shared, story, erin):
    shared(story)
    assert api(erin).get(f"/api/v1/shares/?story={story.pk + 1}").json()["results"] == []


def test_a_share_that_cannot_be_does_not_exist(api, erin):
    assert failures(api(erin).get(f"/api/v1/shares/{10**30}/"), 404) == [("not_found", None)]
