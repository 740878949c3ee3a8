import datetime as dt

import pytest

from backend.factories.stories import draft, live_story
from backend.support.errors import failures
from backend.support.queries import queries
from firsthand.audit.models import AuditEvent
from firsthand.stories.actions.archive_campaign import archive_campaign
from firsthand.stories.actions.create_campaign import create_campaign
from firsthand.stories.models import Campaign

URL = "/api/v1/campaigns/"


@pytest.fixture
def winter(mark, now) -> Campaign:
    return create_campaign(actor=mark, name="Winter", now=now)


def names(answer) -> list[str]:
    return [row["name"] for row in answer.json()["results"]]


def test_mark_makes_one(api, mark):
    answer = api(mark).post(URL, {"name": "  Winter \n 2026 ", "starts_on": "2026-12-01", "ends_on": "2026-12-31"})
    assert answer.status_code == 201
    body = answer.json()
    assert (body["name"], body["starts_on"], body["archived_at"]) == ("Winter 2026", "2026-12-01", None)
    assert body["abilities"] == {"update": True, "archive": True, "restore": False}
    assert AuditEvent.objects.get(action="campaign.create").actor == mark


@pytest.mark.parametrize(
    ("given", "failure"),
    [
        ({}, ("required", "name")),
        ({"name": ""}, ("blank", "name")),
        ({"name": "\u202e"}, ("required", "name")),
        ({"name": "x" * 81}, ("max_length", "name")),
        ({"name": "WINTER"}, ("campaign_exists", "name")),
        ({"name": "A", "starts_on": "someday"}, ("invalid", "starts_on")),
        ({"name": "A", "starts_on": "2026-12-02", "ends_on": "2026-12-01"}, ("dates_in_wrong_order", "ends_on")),
    ],
)
def test_what_is_refused(api, mark, winter, given, failure):
    assert failures(api(mark).post(URL, given), 400) == [failure]
    assert Campaign.objects.count() == 1


def test_it_is_renamed_and_keeps_its_own_name_in_capitals(api, mark, winter):
    assert api(mark).patch(f"{URL}{winter.pk}/", {"name": "WINTER"}).json()["name"] == "WINTER"
    assert AuditEvent.objects.get(action="campaign.edit").data == {"fields": ["name"]}


def test_its_days_stay_in_order(api, mark, winter):
    api(mark).patch(f"{URL}{winter.pk}/", {"starts_on": "2026-12-01"})
    answer = api(mark).patch(f"{URL}{winter.pk}/", {"ends_on": "2026-11-30"})
    assert failures(answer, 400) == [("dates_in_wrong_order", "ends_on")]


def test_one_that_is_over_is_no_longer_offered_and_can_come_back(api, mark, winter):
    body = api(mark).post(f"{URL}{winter.pk}/archive/").json()
    assert body["archived_at"] is not None
    assert names(api(mark).get(URL)) == []
    assert names(api(mark).get(URL, {"archived": "1"})) == ["Winter"]
    assert api(mark).post(f"{URL}{winter.pk}/archive/").status_code == 403
    api(mark).post(f"{URL}{winter.pk}/restore/")
    assert names(api(mark).get(URL, {"q": "win"})) == ["Winter"]


def test_others_see_a_campaign_with_its_first_story(api, erin, mark, anna, winter, now):
    assert names(api(erin).get(URL)) == []
    live_story(mark, anna, now, campaign=winter)
    assert names(api(erin).get(URL)) == ["Winter"]
    assert failures(api(erin).post(URL, {"name": "Mine"}), 403)
    assert api(erin).patch(f"{URL}{winter.pk}/", {"name": "Mine"}).status_code == 403


def test_a_story_joins_and_leaves_one_without_review(api, change, mark, anna, winter, now):
    story = live_story(mark, anna, now)
    body = change(mark, story, campaign=winter.pk).json()
    assert (body["campaign"], body["state"]) == ({"id": winter.pk, "name": "Winter"}, "live")
    assert [row["id"] for row in api(mark).get("/api/v1/stories/", {"campaign": winter.pk}).json()["results"]] == [
        story.pk
    ]
    story.refresh_from_db()
    assert change(mark, story, campaign=None).json()["campaign"] is None


@pytest.mark.parametrize("campaign", [999, 0, -1, 2**63])
def test_one_that_is_not_there(change, mark, now, campaign):
    assert failures(change(mark, draft(mark, now), campaign=campaign), 400) == [("unknown_campaign", "campaign")]


def test_nothing_new_joins_one_that_is_over(change, mark, winter, now):
    story = draft(mark, now, campaign=winter)
    archive_campaign(actor=mark, campaign=winter, now=now)
    assert failures(change(mark, draft(mark, now), campaign=winter.pk), 400) == [("campaign_archived", "campaign")]
    assert change(mark, story, campaign=winter.pk, title="Still in it").json()["campaign"]["name"] == "Winter"


def test_the_same_queries_for_one_and_fifty(api, mark, now):
    client = api(mark)
    for last in (1, 50):
        for number in range(Campaign.objects.count(), last):
            create_campaign(actor=mark, name=f"Campaign {number}", starts_on=dt.date(2026, 1, 1), now=now)
        with queries() as named:
            assert len(names(client.get(URL, {"page_size": 50}))) == last
        assert named == ["django_session", "people_user", "people_rolegrant", "stories_campaign"]
