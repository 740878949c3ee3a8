"""On a person's own page: what was wrong with their share, and the words to put it right."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from backend.support.errors import failures
from firsthand.sharing.models import Share
from firsthand.stories.actions.correct import correct_story
from firsthand.stories.actions.public_note import PublicNote
from firsthand.stories.actions.retract import retract_story

NOTE = PublicNote("We wrote Utrecht.", "It is Amersfoort.", {"en": "Sorry: Amersfoort.", "nl": "Sorry, Amersfoort."})


@pytest.fixture
def correct(anna):
    def step(story, moment, **content):
        story.refresh_from_db()
        return correct_story(actor=anna, story=story, version=story.version, note=NOTE, now=moment, **content)

    return step


@pytest.fixture
def seen(api, erin):
    return lambda query="": api(erin).get(f"/api/v1/shares/{query}").json()["results"]


@pytest.fixture
def dismiss(api, erin):
    return lambda share, user=None: api(user or erin).post(f"/api/v1/shares/{share.pk}/dismiss_notice/", {})


def test_a_share_says_what_was_wrong_with_it(shared, story, correct, seen, later):
    share = shared(story, channel="x")
    assert seen()[0]["notice"] is None
    correct(story, later(hours=1))
    notice = seen()[0]["notice"]
    assert notice.pop("compose_url").startswith("https://x.com/intent/")
    assert notice == {
        "kind": "correction",
        "at": "2026-11-20T10:00:00Z",
        "what_was_wrong": "We wrote Utrecht.",
        "what_is_right": "It is Amersfoort.",
        "language": "en",
        "text": "Sorry: Amersfoort.",
        "page_url": story.page_url,
    }
    assert share.link.address in seen()[0]["tracked_url"]


def test_in_the_language_in_which_it_was_shared(shared, story, correct, seen, later):
    shared(story, language="nl")
    correct(story, later(hours=1))
    assert seen()[0]["notice"]["text"] == "Sorry, Amersfoort."


def test_a_retraction_takes_the_place_of_a_correction(shared, story, correct, anna, seen, later):
    shared(story)
    correct(story, later(hours=1))
    story.refresh_from_db()
    retract_story(actor=anna, story=story, version=story.version, note=NOTE, now=later(hours=2))
    assert seen()[0]["notice"]["kind"] == "retraction"


class TestPutAway:
    def test_it_is_gone_until_the_next_one(self, shared, story, correct, seen, dismiss, later):
        share = shared(story)
        correct(story, later(hours=1))
        later(hours=2)
        assert dismiss(share).json()["notice"] is None
        assert seen()[0]["notice"] is None
        assert seen("?noticed=true") == []
        correct(story, later(hours=3))
        assert seen()[0]["notice"]["at"] == "2026-11-20T12:00:00Z"
        assert len(seen("?noticed=true")) == 1

    def test_each_share_by_itself(self, shared, story, correct, seen, dismiss, later):
        first, second = shared(story, channel="x"), shared(story, channel="linkedin")
        correct(story, later(hours=1))
        later(hours=2)
        dismiss(first)
        assert [share["id"] for share in seen("?noticed=true")] == [second.pk]

    def test_only_by_its_owner(self, api, shared, story, correct, dismiss, mark, later):
        share = shared(story)
        correct(story, later(hours=1))
        assert dismiss(share, mark).status_code == 404
        assert api(None).post(f"/api/v1/shares/{share.pk}/dismiss_notice/", {}).status_code == 401


def test_only_those_with_a_notice_can_be_asked_for(shared, live, story, correct, seen, later):
    shared(live(title="Another"))
    share = shared(story)
    correct(story, later(hours=1))
    assert [row["id"] for row in seen("?noticed=true")] == [share.pk]
    assert len(seen("?noticed=false")) == 2


def test_what_was_taken_back_or_came_later_needs_no_notice(api, shared, story, correct, seen, erin, later):
    share = shared(story)
    correct(story, later(hours=1))
    api(erin).post(f"/api/v1/shares/{share.pk}/undo/", {})
    later(hours=2)
    shared(story, channel="x")
    assert [row["notice"] for row in seen()] == [None, None]
    assert seen("?noticed=true") == []


def test_a_page_of_shares_costs_one_query_more_and_only_where_something_was_wrong(
    api, shared, live, correct, erin, later
):
    stories = [live(title=f"Story {number}") for number in range(4)]
    for each in stories:
        shared(each)
    client = api(erin)

    def cost():
        with CaptureQueriesContext(connection) as captured:
            client.get("/api/v1/shares/")
        return len(captured)

    before = cost()
    moment = later(hours=1)
    correct(stories[0], moment)
    one = cost()
    for each in stories[1:]:
        correct(each, moment)
    assert (one - before, cost() - before) == (1, 1)


class TestReach:
    def test_is_a_number_for_whoever_may_correct(self, api, post, story, anna, erin, mark, person, settings):
        settings.SMALLEST_GROUP = 3
        ask = lambda user: api(user).get(f"/api/v1/shares/reach/?story={story.pk}")  # noqa: E731  three times the same
        assert ask(anna).json() == {"people": 0, "smallest": 3}
        post(story)
        post(story, channel="x")
        assert ask(anna).json() == {"people": None, "smallest": 3}
        for name in ("Pia", "Piet"):
            post(story, user=person(name))
        assert ask(anna).json() == {"people": 3, "smallest": 3}
        assert [ask(user).status_code for user in (erin, mark, None)] == [403, 403, 401]

    def test_of_a_story_that_there_is(self, api, anna):
        assert failures(api(anna).get("/api/v1/shares/reach/"), 400) == [("required", "story")]
        assert failures(api(anna).get("/api/v1/shares/reach/?story=999"), 400) == [("does_not_exist", "story")]


def test_a_retracted_story_cannot_be_shared(post, story, anna, now):
    retract_story(actor=anna, story=story, version=story.version, note=NOTE, now=now)
    answer = post(story)
    assert failures(answer, 400) == [("story_not_live", None)]
    assert answer.json()["errors"][0]["message"] == "This story was retracted. Nobody can share it any more."
    assert not Share.objects.exists()
