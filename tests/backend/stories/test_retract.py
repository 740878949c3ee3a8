"""Taken back for good: out of the feed, readable with its reason, and nothing of it deleted."""

import pytest

from backend.factories.stories import draft, live_story, page_story, submitted_story
from backend.support.errors import failures
from firsthand.audit.models import AuditEvent
from firsthand.notifications.models import Delivery
from firsthand.stories.actions.edit import edit_story
from firsthand.stories.models import Correction, Story
from firsthand.stories.signals import story_corrected, target_changed

NOTE = {"what_was_wrong": "The picture shows another maker's bike.", "sharing_texts": {"en": "We took this back."}}


@pytest.fixture
def retract(send):
    def post(user, story, **over):
        return send(user, story, "retract", {"version": story.version, **NOTE, **over})

    return post


@pytest.fixture
def heard():
    calls = []

    def corrected(correction, **_):
        calls.append(correction.kind)

    def moved(target_url, **_):
        calls.append(target_url)

    story_corrected.connect(corrected)
    target_changed.connect(moved)
    yield calls
    story_corrected.disconnect(corrected)
    target_changed.disconnect(moved)


def test_it_is_out_of_the_feed_and_says_why(retract, api, mark, anna, erin, now):
    story = page_story(mark, anna, now)
    assert [card["id"] for card in api(erin).get("/api/v1/feed/").json()["results"]] == [story.pk]
    answer = retract(anna, story)
    assert answer.status_code == 200, answer.json()
    assert (answer.json()["state"], answer.json()["retracted_at"]) == ("retracted", "2026-11-20T09:00:00Z")
    assert api(erin).get("/api/v1/feed/").json()["results"] == []
    seen = api(erin).get(f"/api/v1/stories/{story.pk}/").json()
    assert (seen["state"], seen["corrections"][0]["what_was_wrong"]) == ("retracted", NOTE["what_was_wrong"])
    assert seen["abilities"]["share"] is False
    assert AuditEvent.objects.filter(action="story.retract", actor=anna).exists()
    assert Delivery.objects.get(kind="stories.retracted").person == mark


def test_a_links_target_becomes_the_notice(retract, heard, settings, mark, anna, now):
    settings.SITE_URL = "https://firsthand.example"
    story = live_story(mark, anna, now)
    retract(anna, story)
    assert heard == [f"https://firsthand.example/p/{story.slug}", "retraction"]
    assert Story.objects.get().target_url == Story.objects.get().target_url_in("nl") == heard[0]


def test_nothing_more_can_be_done_with_it(retract, send, change, api, mark, anna, berta, now):
    story = page_story(mark, anna, now)
    retract(anna, story)
    story.refresh_from_db()
    for who in (mark, anna, berta):
        abilities = api(who).get(f"/api/v1/stories/{story.pk}/").json()["abilities"]
        assert not any(abilities.values()), abilities
    assert change(mark, story, title="Other words").status_code == 403
    assert retract(anna, story).status_code == 403
    assert api(mark).delete(f"/api/v1/stories/{story.pk}/").status_code == 403
    assert Correction.objects.count() == Story.objects.count() == 1


def test_while_it_is_edited_readers_of_the_notice_see_what_was_public(retract, api, mark, anna, erin, now):
    story = page_story(mark, anna, now)
    edit_story(actor=mark, story=story, version=1, title="Half a thought", now=now)
    story.refresh_from_db()
    assert retract(anna, story).json()["title"] == "The night train runs again"
    assert api(erin).get(f"/api/v1/stories/{story.pk}/").json()["title"] == "The night train runs again"
    assert Story.objects.get().title == "Half a thought"


class TestWho:
    def test_also_what_they_wrote(self, retract, anna, berta, now):
        """Taking back is always safe."""
        assert retract(anna, page_story(anna, berta, now)).status_code == 200

    def test_only_approvers(self, retract, mark, anna, erin, now):
        story = page_story(mark, anna, now)
        assert [retract(who, story).status_code for who in (mark, erin, None)] == [403, 403, 401]

    def test_only_what_is_public(self, retract, mark, anna, now, day):
        for story in (draft(mark, now), submitted_story(mark, now), page_story(mark, anna, now, publish_at=now + day)):
            assert retract(anna, story).status_code == 403

    def test_an_ended_story_too(self, retract, clock, mark, anna, now, day):
        story = page_story(mark, anna, now, expires_at=now + day)
        clock.move_to(now + 2 * day)
        assert retract(anna, story).json()["state"] == "retracted"


@pytest.mark.parametrize(
    ("over", "failure"),
    [
        ({"what_was_wrong": " "}, ("blank", "what_was_wrong")),
        ({"what_was_wrong": "x" * 2_001}, ("max_length", "what_was_wrong")),
        ({"sharing_texts": {}}, ("required", "sharing_texts.en")),
        ({"sharing_texts": {"en": "x" * 257}}, ("text_too_long", "sharing_texts.en")),
        ({"version": 0}, ("min_value", "version")),
    ],
)
def test_bad_input_is_refused_at_its_field(retract, mark, anna, now, over, failure):
    assert failures(retract(anna, page_story(mark, anna, now), **over), 400) == [failure]


def test_another_version_than_the_one_read(retract, mark, anna, now):
    assert failures(retract(anna, page_story(mark, anna, now), version=9), 409) == [("edited_elsewhere", "version")]
