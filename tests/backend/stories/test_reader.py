"""What a reader chooses: saved for later, topics followed, and until when the feed was seen."""

import datetime as dt

import pytest

from backend.factories.stories import draft, live_story
from backend.support.errors import failures
from backend.support.queries import queries
from firsthand.audit.models import AuditEvent
from firsthand.people.audiences import AudienceRule
from firsthand.stories.actions.create_topic import create_topic
from firsthand.stories.models import FeedMark, FollowedTopic, LanguageVersion, SavedStory, Story

FEED = "/api/v1/feed/"


@pytest.fixture
def cards(api, erin):
    return lambda person=erin, **asked: api(person).get(FEED, asked).json()["results"]


@pytest.fixture
def travel(mark, now):
    return create_topic(actor=mark, names={"en": "Travel", "nl": "Reizen"}, now=now)


class TestSaving:
    def test_twice_is_once_and_it_is_nobody_elses(self, api, erin, hana, mark, anna, now, cards):
        story, other = live_story(mark, anna, now), live_story(mark, anna, now)
        for _ in range(2):
            assert api(erin).post(f"/api/v1/stories/{story.pk}/save/").status_code == 204
        assert [(card["id"], card["saved"]) for card in cards()] == [(other.pk, False), (story.pk, True)]
        assert [card["id"] for card in cards(saved=True)] == [story.pk]
        assert cards(hana, saved=True) == []
        assert not any(card["saved"] for card in cards(hana))
        assert not AuditEvent.objects.filter(action__contains="save").exists()

    def test_taking_it_back(self, api, erin, mark, anna, now, cards):
        story = live_story(mark, anna, now)
        api(erin).post(f"/api/v1/stories/{story.pk}/save/")
        for _ in range(2):
            assert api(erin).delete(f"/api/v1/stories/{story.pk}/save/").status_code == 204
        assert not SavedStory.objects.exists()

    def test_its_own_screen_says_so_to_whom_it_concerns(self, api, erin, hana, mark, anna, now):
        story = live_story(mark, anna, now)
        api(erin).post(f"/api/v1/stories/{story.pk}/save/")
        assert api(erin).get(f"/api/v1/stories/{story.pk}/").json()["saved"] is True
        assert api(hana).get(f"/api/v1/stories/{story.pk}/").json()["saved"] is False

    def test_a_story_for_others_does_not_exist(self, api, erin, mark, anna, marketing, now):
        for story in (
            draft(mark, now),
            live_story(mark, anna, now, audience=AudienceRule(teams=frozenset({marketing.pk}))),
        ):
            assert api(erin).post(f"/api/v1/stories/{story.pk}/save/").status_code == 404

    def test_the_queries(self, api, erin, mark, anna, now):
        story, client = live_story(mark, anna, now), api(erin)
        with queries() as named:
            client.post(f"/api/v1/stories/{story.pk}/save/")
        assert named[:2] == ["django_session", "people_user"]
        assert named.count("stories_savedstory") == 2


class TestFollowing:
    def test_it_filters_and_hides_nothing(self, api, erin, mark, anna, now, travel, cards):
        about = live_story(mark, anna, now, topics=[travel])
        live_story(mark, anna, now)
        for _ in range(2):
            assert api(erin).post(f"/api/v1/topics/{travel.pk}/follow/").status_code == 204
        assert len(cards()) == 2
        assert [card["id"] for card in cards(following=True)] == [about.pk]
        assert api(erin).get("/api/v1/topics/").json()[0]["following"] is True
        assert api(mark).get("/api/v1/topics/").json()[0]["following"] is False

    def test_no_longer(self, api, erin, travel, cards):
        api(erin).post(f"/api/v1/topics/{travel.pk}/follow/")
        assert api(erin).delete(f"/api/v1/topics/{travel.pk}/follow/").status_code == 204
        assert not FollowedTopic.objects.exists()

    def test_an_unknown_topic(self, api, erin):
        assert api(erin).post("/api/v1/topics/999/follow/").status_code == 404


class TestNew:
    def test_what_came_after_the_last_visit(self, api, erin, mark, anna, now, day, cards):
        live_story(mark, anna, now - day)
        assert [card["is_new"] for card in cards()] == [False]  # on a first visit everything would be
        assert api(erin).post(f"{FEED}seen/", {"until": (now - day).isoformat()}).status_code == 204
        live_story(mark, anna, now)
        assert [card["is_new"] for card in cards()] == [True, False]
        api(erin).post(f"{FEED}seen/", {"until": now.isoformat()})
        assert [card["is_new"] for card in cards()] == [False, False]

    def test_never_backwards_and_never_ahead(self, api, erin, now, day):
        api(erin).post(f"{FEED}seen/", {"until": (now + 9 * day).isoformat()})
        assert FeedMark.objects.get().seen_until == now
        api(erin).post(f"{FEED}seen/", {"until": (now - day).isoformat()})
        assert FeedMark.objects.get().seen_until == now

    @pytest.mark.parametrize("until", ["", "yesterday", "0001-01-01T00:00:00Z", "9999-12-31T23:59:59Z", None, {}])
    def test_nonsense_is_refused_at_its_field(self, api, erin, until):
        assert failures(api(erin).post(f"{FEED}seen/", {"until": until}), 400)[0][1] == "until"


class TestLanguages:
    def test_each_story_once_in_the_readers_language(self, hana, erin, mark, anna, now, cards):
        both, english = live_story(mark, anna, now), live_story(mark, anna, now)
        LanguageVersion.objects.create(story=both, language="nl", title="De nachttrein", summary="Weer terug")
        dutch = [(card["id"], card["language"], card["title"]) for card in cards(hana)]
        assert dutch == [(english.pk, "en", english.title), (both.pk, "nl", "De nachttrein")]
        assert [card["language"] for card in cards(erin)] == ["en", "en"]


def test_combined_filters_narrow_further(api, erin, mark, anna, now, travel, cards):
    story = live_story(mark, anna, now, topics=[travel], excluded_channels=["x"])
    live_story(mark, anna, now)
    api(erin).post(f"/api/v1/topics/{travel.pk}/follow/")
    api(erin).post(f"/api/v1/stories/{story.pk}/save/")
    everything = {"saved": True, "following": True, "topic": "travel", "q": "night"}
    assert [card["id"] for card in cards(**everything)] == [story.pk]
    assert cards(**everything, channel="x") == []
    assert cards(**everything, campaign=7) == []


def test_a_retracted_story_is_in_no_feed(erin, mark, anna, now, cards):
    story = live_story(mark, anna, now)
    Story.objects.filter(pk=story.pk).update(retracted_at=now)
    assert cards() == []


def test_own_data_hold_them(api, erin, mark, anna, now, travel):
    story = live_story(mark, anna, now)
    api(erin).post(f"/api/v1/stories/{story.pk}/save/")
    api(erin).post(f"/api/v1/topics/{travel.pk}/follow/")
    data = api(erin).get("/api/v1/impact/export/").json()
    assert data["saved_stories"] == [{"story": story.title, "saved_at": f"{now:%Y-%m-%dT%H:%M:%SZ}"}]
    assert data["followed_topics"] == ["Travel"]
    assert data["suggestions"] == []
    assert dt.datetime.fromisoformat(data["saved_stories"][0]["saved_at"]) == now
