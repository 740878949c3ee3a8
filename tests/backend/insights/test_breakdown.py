import pytest

from backend.support.errors import failures
from backend.support.queries import queries
from firsthand.insights import views
from firsthand.people.audiences import AudienceRule

URL = "/api/v1/insights/breakdown/"


@pytest.fixture(autouse=True)
def _today(time_machine, now):
    time_machine.move_to(now, tick=False)


@pytest.fixture
def figures(company, stan, days):
    teams = {name: company.team(name, people) for name, people in (("Red", 9), ("Blue", 6), ("Green", 3))}
    stories = [company.story(f"Story {number}") for number in range(3)]
    red, blue, green = (company.staff[name] for name in teams)
    company.share(red[0], stories[0], on=days(2), confirmed=days(2), clicks=[(days(1), 3, 1)])
    company.share(red[1], stories[1], on=days(1), confirmed=days(1), channel="x", clicks=[(days(1), 5, 0)])
    company.share(blue[0], stories[0], on=days(1), confirmed=days(0), clicks=[(days(0), 0, 7)])
    company.share(green[0], stories[2], on=days(0), confirmed=days(0), clicks=[(days(0), 1, 0)])
    company.count(days(13))
    return teams


def _ask(client, days, by, **more):
    return client.get(URL, {"by": by, "from": str(days(6)), "to": str(days(0)), **more}).json()


COUNTS = ("opened", "confirmed", "proven", "human", "machine")


def _brief(row):
    return (row["label"], *(row[name] for name in COUNTS))


def test_by_channel_the_biggest_first(api, stan, figures, days):
    body = _ask(api(stan), days, "channel")
    assert [_brief(row) for row in body["rows"]] == [("X", 1, 1, 1, 5, 0), ("LinkedIn", 3, 3, 2, 4, 8)]
    assert body["rows"][0]["key"] == "x"
    assert body["rows"][0]["adoption"] is None


def test_by_story_with_its_title(api, stan, figures, days):
    body = _ask(api(stan), days, "story")
    assert [row["label"] for row in body["rows"]] == ["Story 1", "Story 0", "Story 2"]


def test_by_team_small_ones_stand_together(api, stan, figures, days):
    """Green's three and Stan, who is alone in Marketing, would be four: Blue joins them."""
    body = _ask(api(stan), days, "team")
    assert [_brief(row) for row in body["rows"]] == [("Red", 2, 2, 2, 8, 1), ("Other teams", 2, 2, 1, 1, 7)]
    red, other = body["rows"]
    assert (red["headcount"], red["sharers"], red["adoption"], red["folded"]) == (9.0, 2, 0.2222, False)
    assert (other["headcount"], other["sharers"], other["adoption"], other["folded"]) == (10.0, 2, 0.2, True)
    assert other["key"] == "other"


@pytest.mark.parametrize("by", ["story", "channel", "team"])
def test_rows_add_up_to_the_total_and_to_the_overview(api, stan, figures, days, by):
    body = _ask(api(stan), days, by)
    overview = api(stan).get("/api/v1/insights/overview/", {"from": str(days(6)), "to": str(days(0))}).json()
    for name in COUNTS:
        assert sum(row[name] for row in body["rows"]) == body["total"][name]
        assert body["total"][name] == {**overview["shares"], **overview["clicks"]}[name]


def test_the_total_of_teams_counts_each_person_once(api, stan, figures, days):
    total = _ask(api(stan), days, "team")["total"]
    assert (total["headcount"], total["sharers"], total["adoption"]) == (19.0, 4, 0.2105)


def test_a_story_for_a_few_people_stands_with_another(api, stan, company, figures, days):
    few = company.story("Only for Green", AudienceRule(teams=frozenset({figures["Green"].pk})))
    company.share(company.staff["Green"][0], few, on=days(0), clicks=[(days(0), 40, 0)])
    company.count(days(0))
    rows = {row["label"]: row for row in _ask(api(stan), days, "story")["rows"]}
    assert "Only for Green" not in rows
    assert rows["Stories for small groups"]["folded"] is True
    assert rows["Stories for small groups"]["human"] == 43  # with Story 0, clicked on that day as well
    assert "Story 0" not in rows
    assert "Story 2" in rows


def test_a_long_list_ends_in_one_row_for_the_rest(api, stan, figures, days, monkeypatch):
    monkeypatch.setattr(views, "ROWS_ON_A_SCREEN", 1)
    rows = _ask(api(stan), days, "story")["rows"]
    assert [_brief(row) for row in rows] == [("Story 1", 1, 1, 1, 5, 0), ("Other (2)", 3, 3, 2, 4, 8)]
    assert rows[1]["key"] == "rest"


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ({}, ("required", "by")),
        ({"by": "person"}, ("invalid_choice", "by")),
        ({"by": "team", "from": "2026-11-20", "to": "2026-11-19"}, ("wrong_order", "to")),
    ],
)
def test_there_is_no_table_per_person_nor_one_without_a_question(api, stan, query, expected):
    assert failures(api(stan).get(URL, query), 400) == [expected]


def test_erin_may_not_look(api, erin):
    assert failures(api(erin).get(URL, {"by": "team"}), 403)


WHO = ["django_session", "people_user", "people_rolegrant"]
BUDGET = {
    "channel": ["insights_countedday", "insights_dailychannel"],
    "story": ["insights_countedday", "insights_dailystory", "stories_story"],
    "team": [
        "insights_countedday", "insights_dailyteam", "insights_dailyheadcount", "people_team",
        "insights_sharerday", "insights_sharerday", "insights_sharerday",
    ],
}  # fmt: skip


@pytest.mark.parametrize("by", ["story", "channel", "team"])
@pytest.mark.parametrize("more", [0, 50])
def test_queries_are_the_same_for_few_rows_and_many(api, stan, company, figures, days, by, more):
    for number in range(more):
        story = company.story(f"More {number}")
        company.share(company.staff["Red"][number % 9], story, on=days(0), confirmed=days(0))
    company.count(days(0))
    client = api(stan)
    with queries() as asked:
        client.get(URL, {"by": by})
    assert asked == [*WHO, *BUDGET[by]]
