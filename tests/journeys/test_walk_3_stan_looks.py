"""Stan looks at the figures, and takes the table along; nobody can be picked out, and nobody else gets in."""

import re

from playwright.sync_api import expect

from journeys.conftest import Enter
from journeys.screens.insights import Insights
from journeys.support.cast import ERIN, STAN
from journeys.support.visit import number_in

# Column on screen, and the same in the file.
FIGURES = {
    "Opened": "Share pages opened",
    "Confirmed": "Shares confirmed",
    "Proven": "Shares proven",
    "People's clicks": "Clicks by people",
    "Machines": "Clicks by machines",
}


def test_stan_chooses_a_period_and_a_breakdown_and_takes_the_table_along(enter: Enter) -> None:
    stan = enter(STAN).go("/insights").settled()
    insights = Insights(stan)
    insights.settled()
    month = _total(insights)

    insights.choose_period("90 days")
    quarter = _total(insights)
    assert quarter["Opened"] >= month["Opened"]
    assert quarter["Opened"] >= quarter["Confirmed"] > 0
    assert "from=" in stan.page.url

    for breakdown, heading in (("Channels", "Channel"), ("Teams", "Team"), ("Stories", "Story")):
        insights.break_down_by(breakdown, heading)
        shown, kept = insights.rows(), insights.download()
        assert [row["label"] for row in map(_row(heading), shown)] == [row[heading] for row in kept]
        for on_screen, in_file in zip(shown, kept, strict=True):
            for column, name in FIGURES.items():
                assert number_in(on_screen[column]) == int(in_file[name]), (breakdown, on_screen, in_file)


def test_small_teams_stand_together_in_one_row(enter: Enter) -> None:
    stan = enter(STAN).go("/insights?by=team").settled()
    insights = Insights(stan)
    insights.settled()

    insights.choose_period("90 days")

    rows = insights.rows()
    names = [row["Team"] for row in rows]
    assert "Service" in names
    assert "People" not in names, "three people are a team that nobody may see alone"
    folded = [row for row in rows if "Small teams" in row["Team"]]
    assert len(folded) == 1
    assert number_in(folded[0]["People"]) >= 5
    expect(stan.page.get_by_text(re.compile("^Teams of fewer than 5 people stand together"))).to_be_visible()


def test_the_graph_can_be_read_as_a_table_and_follows_the_figure_that_is_chosen(enter: Enter) -> None:
    stan = enter(STAN).go("/insights").settled()

    stan.button("Clicks by people").click()

    expect(stan.page.get_by_role("heading", name="Clicks by people per day", exact=True)).to_be_visible()
    expect(stan.page).to_have_url(re.compile("show=human"))


def test_who_has_no_business_there_is_refused_by_screen_and_server(enter: Enter) -> None:
    erin = enter(ERIN).go("/insights")

    expect(erin.text("You may not see this")).to_be_visible()
    expect(erin.page.get_by_role("navigation", name="Main").get_by_role("link", name="Insights")).to_have_count(0)
    for path in ("overview", "breakdown", "export"):
        assert erin.page.request.get(f"/api/v1/insights/{path}/?by=team").status == 403


def _row(heading: str):
    def read(row: dict[str, str]) -> dict[str, str]:
        return {"label": row[heading].removesuffix(" Small teams")}

    return read


def _total(insights: Insights) -> dict[str, int]:
    last = insights.rows()[-1]
    return {column: number_in(last[column]) for column in FIGURES}
