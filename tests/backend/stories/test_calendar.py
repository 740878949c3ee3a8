import datetime as dt

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from backend.factories.stories import draft, live_story, submitted_story
from backend.support.errors import failures
from firsthand.stories.actions.plan_channel import plan_channel
from firsthand.stories.lifecycle import State
from firsthand.stories.models import Campaign, EditorialRules, LanguageVersion, Story

NOVEMBER = {"from": "2026-11-01", "to": "2026-11-30"}


@pytest.fixture
def calendar(api):
    return lambda user, **asked: api(user).get("/api/v1/calendar/", {**NOVEMBER, **asked})


@pytest.fixture
def supply(api):
    return lambda user, **asked: api(user).get("/api/v1/calendar/supply/", {**NOVEMBER, **asked})


def text(channel="linkedin", words="We built a bike", language="en"):
    return {"channel": channel, "language": language, "text": words, "locked": False, "voice": "personal"}


def at(moment: str) -> dt.datetime:
    return dt.datetime.fromisoformat(moment)


def states(answer) -> list[tuple[str, str]]:
    return [(entry["state"], entry["at"]) for entry in answer.json()["entries"]]


class TestEntries:
    def test_each_state_at_its_moment(self, calendar, mark, anna, now, day):
        live_story(mark, anna, now - day)
        live_story(mark, anna, now - 2 * day, expires_at=now - day)
        live_story(mark, anna, now, publish_at=now + day)
        submitted_story(mark, now, publish_at=now + 2 * day)
        draft(mark, now, publish_at=now + 3 * day)
        taken_back = live_story(mark, anna, now - 3 * day)
        Story.objects.filter(pk=taken_back.pk).update(retracted_at=now)
        assert states(calendar(mark)) == [
            ("retracted", "2026-11-17T09:00:00Z"),
            ("expired", "2026-11-18T09:00:00Z"),
            ("live", "2026-11-19T09:00:00Z"),
            ("scheduled", "2026-11-21T09:00:00Z"),
            ("in_review", "2026-11-22T09:00:00Z"),
            ("draft", "2026-11-23T09:00:00Z"),
        ]

    def test_what_was_out_and_is_edited_again_stays_where_it_was(self, calendar, change, mark, anna, now, day):
        story = live_story(mark, anna, now - day)
        change(mark, story, title="New")
        [entry] = calendar(mark).json()["entries"]
        assert (entry["state"], entry["at"], entry["late"]) == ("in_review", "2026-11-19T09:00:00Z", False)
        assert entry["abilities"] == {"move": False}

    def test_what_waits_after_its_moment_is_late_and_can_be_moved(self, calendar, mark, now, day):
        submitted_story(mark, now - 5 * day, publish_at=now - day)
        [entry] = calendar(mark).json()["entries"]
        assert (entry["state"], entry["late"], entry["abilities"]) == ("in_review", True, {"move": True})

    def test_an_entry_says_where_and_in_which_languages_it_is_told(self, calendar, mark, anna, now, day):
        texts = [text("x"), text("linkedin"), text("x", "Other"), text("email")]
        story = live_story(
            mark, anna, now, publish_at=now + day, suggested_texts=texts, excluded_channels=["email"], language="nl"
        )
        LanguageVersion.objects.create(story=story, language="en", title="In English")
        campaign = Campaign.objects.create(name="Autumn", created_by=mark, created_at=now)
        Story.objects.update(campaign=campaign, promotional=True)
        [entry] = calendar(mark).json()["entries"]
        assert entry["channels"] == ["linkedin", "x"]
        assert entry["languages"] == ["nl", "en"]
        assert entry["campaign"] == {"id": campaign.pk, "name": "Autumn"}
        assert (entry["promotional"], entry["author"]["name"]) == (True, "Mark")

    def test_both_days_belong_to_the_period_by_the_persons_own_clock(self, calendar, mark, now):
        # Half past midnight in Amsterdam, and half past eleven in the evening, on 1 and 30 December.
        for moment in ("2026-11-30T23:30Z", "2026-12-30T22:30Z"):
            draft(mark, now, publish_at=at(moment))
        december = {"from": "2026-12-01", "to": "2026-12-30"}
        assert len(calendar(mark, **december).json()["entries"]) == 2
        assert len(calendar(mark, **december, zone="UTC").json()["entries"]) == 1
        assert len(calendar(mark, **december, zone="Pacific/Honolulu").json()["entries"]) == 1

    def test_a_day_with_a_change_of_the_clocks_is_whole(self, calendar, mark, now):
        # 25 October 2026 has 25 hours in Amsterdam.
        for moment in ("2026-10-24T22:00Z", "2026-10-25T22:59Z", "2026-10-25T23:00Z"):
            Story.objects.filter(pk=draft(mark, now).pk).update(publish_at=at(moment))
        assert len(calendar(mark, **{"from": "2026-10-25", "to": "2026-10-25"}).json()["entries"]) == 2

    def test_by_channel_and_by_campaign(self, calendar, mark, now, day):
        campaign = Campaign.objects.create(name="Autumn", created_by=mark, created_at=now)
        told = draft(mark, now, publish_at=now + day, suggested_texts=[text("x")])
        draft(mark, now, publish_at=now + day, suggested_texts=[text("x")], excluded_channels=["x"])
        other = draft(mark, now, publish_at=now + day, suggested_texts=[text("linkedin")])
        Story.objects.filter(pk=other.pk).update(campaign=campaign)
        ids = lambda **asked: [entry["id"] for entry in calendar(mark, **asked).json()["entries"]]  # noqa: E731  a word for the next three lines
        assert ids(channel="x") == [told.pk]
        assert ids(campaign=campaign.pk) == [other.pk]
        assert ids(campaign=campaign.pk, channel="x") == []

    def test_what_nobody_planned_stands_apart(self, calendar, mark, anna, now, day):
        first, second = draft(mark, now - day), submitted_story(mark, now)
        live_story(mark, anna, now)
        body = calendar(mark).json()
        assert [entry["id"] for entry in body["unplanned"]] == [second.pk, first.pk]
        assert [entry["at"] for entry in body["unplanned"]] == [None, None]
        assert body["more_unplanned"] is False

    def test_no_more_than_fifty_are_listed_as_unplanned(self, calendar, mark, now):
        for _ in range(51):
            draft(mark, now)
        body = calendar(mark).json()
        assert (len(body["unplanned"]), body["more_unplanned"]) == (50, True)

    def test_archived_campaigns_are_not_offered(self, calendar, mark, now):
        for name, archived in (("Autumn", None), ("Spring", now)):
            Campaign.objects.create(name=name, created_by=mark, created_at=now, archived_at=archived)
        assert [campaign["name"] for campaign in calendar(mark).json()["campaigns"]] == ["Autumn"]


def queries_of(client, address: str) -> int:
    with CaptureQueriesContext(connection) as queries:
        assert client.get(f"/api/v1/{address}", NOVEMBER).status_code == 200
    return len(queries)


class TestCost:
    def busy(self, mark, now, day, many):
        for number in range(many):
            story = draft(mark, now, publish_at=now + number * day / 4, suggested_texts=[text(), text("x")])
            LanguageVersion.objects.create(story=story, language="nl", title="Nederlands")
            draft(mark, now, suggested_texts=[text()])

    @pytest.mark.parametrize(
        ("address", "queries"),
        [
            # Session, person, roles; entries and unplanned, both with their texts and versions; campaigns.
            ("calendar/", 10),
            # Session, person, roles; stories, texts, plans, rules.
            ("calendar/supply/", 7),
        ],
    )
    def test_one_entry_costs_as_many_queries_as_twenty(self, api, mark, now, day, address, queries):
        client = api(mark)
        self.busy(mark, now, day, 1)
        assert queries_of(client, address) == queries
        self.busy(mark, now, day, 19)
        assert queries_of(client, address) == queries


class TestBadInput:
    @pytest.mark.parametrize("address", ["calendar/", "calendar/supply/"])
    @pytest.mark.parametrize(
        ("asked", "failure"),
        [
            ({"from": ""}, ("invalid", "from")),
            ({"to": "tomorrow"}, ("invalid", "to")),
            ({"from": "2026-12-01"}, ("wrong_order", "to")),
            ({"to": "2027-01-02"}, ("period_too_long", "to")),
            ({"from": "1999-12-31", "to": "2000-01-02"}, ("not_our_time", "from")),
            ({"from": "2099-12-31", "to": "2100-01-01"}, ("not_our_time", "to")),
            ({"from": "0001-01-01", "to": "0001-01-02"}, ("not_our_time", "from")),
            ({"from": "9999-12-31", "to": "9999-12-31"}, ("not_our_time", "from")),
            ({"zone": "Europe/Atlantis"}, ("unknown_time_zone", "zone")),
            ({"zone": "../../etc/passwd"}, ("unknown_time_zone", "zone")),
            ({"zone": "x" * 65}, ("max_length", "zone")),
        ],
    )
    def test_is_named_at_its_field(self, api, mark, address, asked, failure):
        assert failures(api(mark).get(f"/api/v1/{address}", {**NOVEMBER, **asked}), 400) == [failure]

    @pytest.mark.parametrize("missing", ["from", "to"])
    def test_both_days_are_needed(self, api, mark, missing):
        asked = {name: day for name, day in NOVEMBER.items() if name != missing}
        assert failures(api(mark).get("/api/v1/calendar/", asked), 400) == [("required", missing)]

    @pytest.mark.parametrize(
        ("asked", "failure"),
        [
            ({"channel": "myspace"}, ("invalid_choice", "channel")),
            ({"campaign": "autumn"}, ("invalid", "campaign")),
            ({"campaign": "99999999999999999999"}, ("max_value", "campaign")),
            ({"campaign": "0"}, ("min_value", "campaign")),
        ],
    )
    def test_filters(self, calendar, mark, asked, failure):
        assert failures(calendar(mark, **asked), 400) == [failure]

    def test_sixty_two_days_are_the_most(self, calendar, mark):
        assert calendar(mark, to="2027-01-01").status_code == 200

    def test_a_campaign_that_is_not_there_has_no_entries(self, calendar, mark, now, day):
        draft(mark, now, publish_at=now + day)
        assert calendar(mark, campaign=4711).json()["entries"] == []


class TestSupply:
    def channel(self, answer, key="linkedin"):
        [row] = [row for row in answer.json()["channels"] if row["channel"] == key]
        return row

    def test_weeks_are_counted_against_the_goal(self, supply, mark, anna, now, day):
        plan_channel(
            actor=mark, channel="linkedin", whom_we_reach="", story_we_tell="", rhythm="", goal_per_week=2, now=now
        )
        live_story(mark, anna, now - day, suggested_texts=[text()])
        live_story(mark, anna, now, publish_at=now + day, suggested_texts=[text(words="Another")])
        submitted_story(mark, now, publish_at=now + 4 * day, suggested_texts=[text(words="A third")])
        row = self.channel(supply(mark, **{"from": "2026-11-18", "to": "2026-11-24"}))
        assert row == {
            "channel": "linkedin",
            "goal_per_week": 2,
            "weeks": [
                {"starts_on": "2026-11-16", "number": 47, "out": 1, "planned": 1, "standing": "on_goal"},
                {"starts_on": "2026-11-23", "number": 48, "out": 0, "planned": 1, "standing": "under"},
            ],
            "gaps": [{"first_on": "2026-11-25", "last_on": "2026-11-29", "days": 5}],
        }

    @pytest.mark.parametrize("state", [State.DRAFT, State.SENT_BACK])
    def test_an_idea_is_not_yet_supply(self, supply, mark, now, day, state):
        draft(mark, now, publish_at=now + day, suggested_texts=[text()])
        Story.objects.update(state=state)
        assert sum(week["planned"] for week in self.channel(supply(mark))["weeks"]) == 0

    def test_what_missed_its_moment_is_not_out(self, supply, mark, now, day):
        submitted_story(mark, now - 5 * day, publish_at=now - day, suggested_texts=[text()])
        assert sum(week["out"] for week in self.channel(supply(mark))["weeks"]) == 0

    def test_what_was_taken_back_counts_nowhere(self, supply, mark, anna, now, day):
        live_story(mark, anna, now - day, suggested_texts=[text(), text("x")])
        Story.objects.update(retracted_at=now, promotional=True)
        body = supply(mark).json()
        assert sum(week["out"] for week in self.channel(supply(mark))["weeks"]) == 0
        assert body["promotion"]["recent"]["stories"] == 0
        assert body["repeats"] == []

    def test_the_share_of_promotion_is_that_of_thirty_days_whatever_period_is_looked_at(
        self, supply, mark, anna, now, day
    ):
        EditorialRules.objects.create(promotion_ceiling=40)
        for ago in (40, 20, 10, 5):
            live_story(mark, anna, now - ago * day)
        live_story(mark, anna, now, publish_at=now + 2 * day)
        Story.objects.filter(published_at__in=[now - 5 * day, now + 2 * day]).update(promotional=True)
        promotion = supply(mark, **{"from": "2020-01-01", "to": "2020-01-31"}).json()["promotion"]
        assert promotion == {
            "ceiling": 40,
            "recent": {"stories": 3, "promotional": 1, "percent": 34, "over": False},
            "planned": {"stories": 4, "promotional": 2, "percent": 50, "over": True, "at": "2026-11-22T09:00:00Z"},
        }

    def test_without_rules_the_ceiling_is_the_usual_one(self, supply, mark):
        assert supply(mark).json()["promotion"]["ceiling"] == 30

    def test_the_same_text_planned_twice_is_named_with_its_places(self, supply, mark, now, day):
        first = draft(mark, now, publish_at=now + day, title="Bikes", suggested_texts=[text(), text("x", "Other")])
        again = draft(
            mark, now, publish_at=now + 2 * day, title="More", suggested_texts=[text(words="WE built a bike")]
        )
        draft(mark, now, suggested_texts=[text()])  # without a moment
        draft(mark, now, publish_at=at("2027-02-01T09:00Z"), suggested_texts=[text()])  # not in sight
        assert supply(mark).json()["repeats"] == [
            {
                "text": "We built a bike",
                "places": [
                    {"story_id": first.pk, "title": "Bikes", "channel": "linkedin", "language": "en"},
                    {"story_id": again.pk, "title": "More", "channel": "linkedin", "language": "en"},
                ],
            }
        ]

    def test_a_text_under_an_excluded_channel_goes_nowhere(self, supply, mark, now, day):
        draft(mark, now, publish_at=now + day, suggested_texts=[text(), text("x")], excluded_channels=["x"])
        assert supply(mark).json()["repeats"] == []


def test_who_does_not_write_stories_has_no_calendar(calendar, supply, erin):
    assert (calendar(erin).status_code, supply(erin).status_code) == (403, 403)
