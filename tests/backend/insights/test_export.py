import csv
import io

import pytest

from backend.support.errors import failures
from firsthand.audit.models import AuditEvent
from firsthand.insights.exports import safe_cell

URL = "/api/v1/insights/export/"


@pytest.fixture(autouse=True)
def _today(time_machine, now):
    time_machine.move_to(now, tick=False)


@pytest.fixture
def figures(company, days):
    company.team("Red", 9)
    story = company.story('=HYPERLINK("https://evil.example","x")')
    other = company.story("Ordinary, with a comma")
    company.share(company.staff["Red"][0], story, on=days(1), confirmed=days(1), clicks=[(days(0), 3, 1)])
    company.share(company.staff["Red"][1], other, on=days(1), clicks=[(days(0), 1, 0)])
    company.count(days(6))


def _table(answer) -> list[list[str]]:
    text = b"".join(answer.streaming_content).decode("utf-8-sig")
    return list(csv.reader(io.StringIO(text)))


def test_the_file_has_the_numbers_of_the_screen(api, stan, figures, days):
    query = {"from": str(days(6)), "to": str(days(0))}
    for by in ("story", "channel", "team"):
        screen = api(stan).get("/api/v1/insights/breakdown/", {"by": by, **query}).json()
        heading, *rows, total = _table(api(stan).get(URL, {"by": by, **query}))
        names = [
            *(["headcount", "sharers", "adoption"] if by == "team" else []),
            "opened",
            "confirmed",
            "proven",
            "human",
            "machine",
        ]
        assert len(heading) == len(names) + 1
        assert [row[1:] for row in rows] == [[str(row[name]) for name in names] for row in screen["rows"]]
        assert total == ["Total", *(str(screen["total"][name]) for name in names)]


def test_it_is_a_file_with_a_name_and_it_streams(api, stan, figures, days):
    answer = api(stan).get(
        URL, {"by": "team", "from": str(days(6)), "to": str(days(0))}, headers={"accept": "text/csv"}
    )
    assert answer.status_code == 200
    assert answer.streaming
    assert answer["Content-Type"] == "text/csv; charset=utf-8"
    assert answer["Content-Disposition"] == 'attachment; filename="firsthand-team-2026-11-14-2026-11-20.csv"'


def test_no_cell_becomes_a_formula(api, stan, figures, days):
    rows = _table(api(stan).get(URL, {"by": "story"}))
    assert rows[1][0] == '\'=HYPERLINK("https://evil.example","x")'
    assert rows[2][0] == "Ordinary, with a comma"


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
def test_each_way_to_start_a_formula_is_disarmed(start):
    assert safe_cell(f"{start}1+1") == f"'{start}1+1"
    assert safe_cell("plain") == "plain"
    assert safe_cell(-1) == -1


def test_who_took_figures_out_of_the_house_is_noted(api, stan, figures, days):
    api(stan).get(URL, {"by": "team", "from": str(days(6)), "to": str(days(0))})
    event = AuditEvent.objects.get(action="insights.export")
    assert event.actor == stan
    assert event.data == {"by": "team", "from": "2026-11-14", "to": "2026-11-20"}


@pytest.mark.parametrize("who", ["erin", "mark", "wim", "ada"])
def test_looking_is_not_taking_away(api, who, request):
    answer = api(request.getfixturevalue(who)).get(URL, {"by": "team"}, headers={"accept": "text/csv"})
    assert failures(answer, 403)
    assert not AuditEvent.objects.filter(action="insights.export").exists()


def test_a_wrong_period_is_refused_in_the_one_shape(api, stan):
    answer = api(stan).get(URL, {"by": "team", "from": "2026-11-20", "to": "2026-11-01"})
    assert failures(answer, 400) == [("wrong_order", "to")]


def test_headings_speak_the_readers_language(api, stan, figures):
    stan.language = "nl"
    stan.save()
    assert _table(api(stan).get(URL, {"by": "channel"}))[0][0] == "Kanaal"
