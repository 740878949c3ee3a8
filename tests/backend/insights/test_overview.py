import datetime as dt

import pytest

from backend.support.errors import failures
from backend.support.queries import queries

URL = "/api/v1/insights/overview/"


@pytest.fixture(autouse=True)
def _today(time_machine, now):
    time_machine.move_to(now, tick=False)


@pytest.fixture
def figures(company, days):
    """Red has ten people, Blue five and Green three; with Stan there are nineteen."""
    teams = {name: company.team(name, people) for name, people in (("Red", 10), ("Blue", 5), ("Green", 3))}
    story = company.story("A")
    red, blue, green = (company.staff[name] for name in teams)
    company.share(red[0], story, on=days(2), confirmed=days(2), clicks=[(days(1), 3, 1), (days(0), 2, 0)])
    company.share(red[0], story, on=days(1), confirmed=days(1), channel="x")
    company.share(blue[0], story, on=days(1), confirmed=days(0), clicks=[(days(0), 0, 7)])
    company.share(green[0], story, on=days(0), clicks=[(days(0), 1, 0)])
    company.share(green[1], story, on=days(8), confirmed=days(8), clicks=[(days(8), 4, 0)])
    return teams


def _week(client, days, **more):
    return client.get(URL, {"from": str(days(6)), "to": str(days(0)), **more})


def test_stan_sees_the_week_beside_the_week_before(api, stan, company, figures, days):
    company.count(days(20))
    body = _week(api(stan), days).json()
    assert body["period"] == {"from": "2026-11-14", "to": "2026-11-20", "days": 7}
    assert (body["headcount"], body["sharers"], body["adoption"]) == (19.0, 3, 0.1579)
    assert body["shares"] == {"opened": 4, "confirmed": 3, "proven": 2}
    assert body["clicks"] == {"human": 6, "machine": 8}
    assert body["previous"] == {
        "period": {"from": "2026-11-07", "to": "2026-11-13", "days": 7},
        "headcount": 19.0,
        "sharers": 1,
        "adoption": 0.0526,
        "shares": {"opened": 1, "confirmed": 1, "proven": 1},
        "clicks": {"human": 4, "machine": 0},
    }
    assert body["threshold"] == 5
    assert dt.datetime.fromisoformat(body["updated_at"]) == company.now
    assert body["abilities"] == {"export": True}
    assert "proved" in body["definitions"]["sharers"]


def test_the_days_of_the_series_add_up_to_the_totals(api, stan, company, figures, days):
    company.count(days(20))
    body = _week(api(stan), days).json()
    assert [row["day"] for row in body["series"]] == [str(days(ago)) for ago in range(6, -1, -1)]
    assert sum(row["human"] for row in body["series"]) == body["clicks"]["human"]
    for state in ("opened", "confirmed", "proven"):
        assert sum(row[state] for row in body["series"]) == body["shares"][state]


def test_one_team_is_shown_by_itself_when_it_is_large_enough(api, stan, company, figures, days):
    company.count(days(20))
    body = _week(api(stan), days, team=figures["Red"].pk).json()
    assert (body["headcount"], body["sharers"], body["adoption"]) == (10.0, 1, 0.1)
    assert body["shares"] == {"opened": 2, "confirmed": 2, "proven": 1}
    assert body["clicks"] == {"human": 5, "machine": 1}
    assert body["previous"]["shares"]["opened"] == 0
    assert [team["name"] for team in body["teams"]] == ["Red"]


@pytest.mark.parametrize("team", ["Green", "Blue"])
def test_a_small_team_is_refused_and_so_is_the_one_that_hides_it(api, stan, company, figures, days, team):
    """Green has three people. With Stan, who has another team, four: so Blue hides with them."""
    company.count(days(20))
    answer = _week(api(stan), days, team=figures[team].pk)
    assert failures(answer, 400) == [("group_too_small", "team")]


def test_a_team_that_was_small_for_a_day_is_small_for_the_period(api, stan, company, figures, days):
    for leaver in company.staff["Red"][:6]:
        leaver.joined_on = days(3)
        leaver.save()
    company.count(days(20))
    assert failures(_week(api(stan), days, team=figures["Red"].pk), 400) == [("group_too_small", "team")]
    since = {"from": str(days(3)), "to": str(days(0)), "team": figures["Red"].pk}
    body = api(stan).get(URL, since).json()
    assert body["headcount"] == 10.0
    assert body["previous"] is None


def test_no_team_is_shown_while_days_are_folded_with_a_lower_threshold(api, stan, company, figures, days, settings):
    company.count(days(20))
    settings.SMALLEST_GROUP = 6
    body = _week(api(stan), days).json()
    assert body["teams"] == []
    assert failures(_week(api(stan), days, team=figures["Red"].pk), 400) == [("group_too_small", "team")]
    company.count(days(20))
    assert [team["name"] for team in _week(api(stan), days).json()["teams"]] == ["Red"]


def test_a_company_smaller_than_a_group_is_told_so(api, stan, company, days):
    company.team("Red", 2)
    company.share(company.staff["Red"][0], company.story("A"), on=days(0), confirmed=days(0))
    company.count(days(1))
    body = _week(api(stan), days).json()
    assert body["withheld_days"] == 2
    assert body["shares"] == {"opened": 0, "confirmed": 0, "proven": 0}
    assert body["sharers"] == 0


def test_before_anything_was_counted_there_is_nothing_to_compare_with(api, stan, days):
    body = _week(api(stan), days).json()
    assert body["previous"] is None
    assert body["adoption"] is None
    assert body["updated_at"] is None
    assert len(body["series"]) == 7


def test_adoption_is_never_above_one(api, stan, company, days):
    """Fifteen people were here on average, but all twenty shared at some time."""
    company.team("Red", 20)
    for person in company.staff["Red"][:10]:
        person.left_on, person.is_active = days(3), False
        person.save()
    story = company.story("A")
    for person in company.staff["Red"]:
        company.share(person, story, on=days(6), confirmed=days(6))
    company.count(days(6))
    body = _week(api(stan), days).json()
    assert body["sharers"] == 20
    assert body["headcount"] < 20
    assert body["adoption"] == 1.0


def test_without_dates_it_is_the_last_four_weeks(api, stan, days):
    assert api(stan).get(URL).json()["period"] == {"from": str(days(27)), "to": str(days(0)), "days": 28}


def test_days_to_come_are_left_off(api, stan, days):
    body = api(stan).get(URL, {"from": str(days(1)), "to": "2030-01-01"}).json()
    assert body["period"] == {"from": str(days(1)), "to": str(days(0)), "days": 2}


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ({"from": "2026-11-20", "to": "2026-11-19"}, ("wrong_order", "to")),
        ({"from": "2024-01-01", "to": "2026-11-19"}, ("period_too_long", "to")),
        ({"from": "2026-11-21", "to": "2026-11-22"}, ("in_the_future", "from")),
        ({"from": "0001-01-01", "to": "0001-01-02"}, ("too_early", "from")),
        ({"from": "yesterday"}, ("invalid", "from")),
        ({"to": "2026-02-30"}, ("invalid", "to")),
        ({"team": "999999"}, ("does_not_exist", "team")),
        ({"team": "x'; --"}, ("incorrect_type", "team")),
    ],
)
def test_a_period_or_team_that_cannot_be_is_refused_at_its_field(api, stan, query, expected):
    assert failures(api(stan).get(URL, query), 400) == [expected]


@pytest.mark.parametrize("who", ["wim", "ada", "stan"])
def test_analyst_works_council_and_admin_may_look(api, who, request):
    client = api(request.getfixturevalue(who))
    assert client.get(URL).status_code == 200
    assert client.get(URL).json()["abilities"] == {"export": who == "stan"}


@pytest.mark.parametrize("who", ["erin", "mark", "anna", "hana"])
def test_others_may_not(api, who, request):
    assert failures(api(request.getfixturevalue(who)).get(URL), 403)


def test_olaf_is_asked_to_sign_in(api, db):
    assert failures(api(None).get(URL), 401)


def test_definitions_speak_the_readers_language(api, wim):
    assert "gemiddeld over alle dagen" in api(wim).get(URL).json()["definitions"]["headcount"]


WHO = ["django_session", "people_user", "people_rolegrant"]
COUNTED = ["insights_countedday", "insights_countedday"]
FIGURES = [*COUNTED, "insights_dailyheadcount", "insights_dailychannel", "insights_sharerday", "people_team"]


@pytest.mark.parametrize("length", [7, 300])
def test_a_week_and_a_year_cost_the_same_queries(api, stan, company, figures, days, length):
    company.count(days(20))
    client = api(stan)
    with queries() as asked:
        client.get(URL, {"from": str(days(0) - dt.timedelta(days=length - 1)), "to": str(days(0))})
    assert asked == [*WHO, *FIGURES]
