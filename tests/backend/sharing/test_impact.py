import datetime as dt
import json

import pytest

from backend.support.queries import queries
from firsthand.audit.models import AuditEvent


@pytest.fixture
def month(api, erin, mark, shared, live, clicked, later, now):
    """Erin: one opened, one confirmed, one opened and proven, one undone; Mark: one that is none of hers."""
    opened, confirmed, proven, undone = (shared(live(title=title)) for title in ("A", "B", "C", "D"))
    other = shared(live(title="E"), user=mark)
    api(erin).post(f"/api/v1/shares/{confirmed.pk}/confirm/")
    clicked(proven, later(hours=1), 2)
    clicked(proven, later(days=1), 1)
    clicked(opened, later(days=1), 4, user_agent="")
    clicked(other, later(days=1), 9)
    api(erin).post(f"/api/v1/shares/{undone.pk}/undo/")
    return now


def test_three_figures_that_are_never_mixed(api, erin, month):
    body = api(erin).get("/api/v1/impact/").json()
    assert body["shares"] == {"opened": 3, "confirmed": 1, "proven": 1}
    assert body["clicks"] == {"human": 3, "machine": 4}
    assert body["by_day"] == [{"day": "2026-11-20", "human": 2}, {"day": "2026-11-21", "human": 1}]


def test_days_go_back_a_month(api, erin, shared, story, clicked, now, later):
    share = shared(story)
    for days in (0, 29, 30):
        clicked(share, now + dt.timedelta(days=days))
    later(days=30)
    body = api(erin).get("/api/v1/impact/").json()
    assert [row["day"] for row in body["by_day"]] == ["2026-12-19", "2026-12-20"]
    assert body["clicks"]["human"] == 3


def test_who_shared_nothing_has_zeros(api, wim):
    assert api(wim).get("/api/v1/impact/").json() == {
        "shares": {"opened": 0, "confirmed": 0, "proven": 0},
        "clicks": {"human": 0, "machine": 0},
        "by_day": [],
    }


@pytest.mark.parametrize("rows", [1, 50])
def test_it_costs_the_same_for_one_share_and_fifty(api, erin, shared, live, rows):
    for number in range(rows):
        shared(live(title=f"Story {number}"))
    client = api(erin)
    with queries() as asked:
        client.get("/api/v1/impact/")
    assert asked == ["django_session", "people_user", "sharing_share", "links_dailyclicks", "links_dailyclicks"]
    with queries() as asked:
        client.get("/api/v1/impact/export/")
    assert asked == [
        "django_session",
        "people_user",
        "sharing_share",
        "links_dailyclicks",
        "stories_savedstory",
        "stories_suggestion",
        "stories_topic",
    ]


def test_she_takes_everything_of_hers_along_and_nothing_of_others(api, erin, mark, month):
    answer = api(erin).get("/api/v1/impact/export/")
    assert answer["Content-Disposition"] == 'attachment; filename="firsthand-shares.json"'
    data = json.loads(answer.content)
    assert data["person"] == {"name": "Erin", "email": erin.email}
    assert [(share["story"], share["state"]) for share in data["shares"]] == [
        ("A", "opened"),
        ("B", "confirmed"),
        ("C", "opened"),
        ("D", "undone"),
    ]
    assert data["shares"][2]["clicks_by_day"] == [
        {"day": "2026-11-20", "human": 2, "machine": 0},
        {"day": "2026-11-21", "human": 1, "machine": 0},
    ]
    assert mark.email not in answer.content.decode()
    assert not AuditEvent.objects.filter(action__startswith="impact").exists()
