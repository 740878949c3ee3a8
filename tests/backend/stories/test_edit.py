import pytest

from backend.factories.stories import draft, live_story, submitted_story
from backend.support.errors import failures
from firsthand.audit.models import AuditEvent
from firsthand.notifications.models import Delivery
from firsthand.people.audiences import AudienceRule, rule_of
from firsthand.stories.models import Story


def test_a_change_raises_the_version_and_names_the_last_editor(change, mark, moses, now):
    story = draft(mark, now)
    body = change(moses, story, title="Trains at night").json()
    assert (body["title"], body["version"], body["last_editor"]["name"]) == ("Trains at night", 2, "Moses")
    assert body["slug"] == f"trains-at-night-{story.pk}"
    assert AuditEvent.objects.get(action="story.edit").data == {"fields": ["title"]}


def test_saving_what_was_there_changes_nothing(change, mark, now):
    story = draft(mark, now)
    body = change(mark, story, title=story.title, topics=[], suggested_texts=[], audience={"everyone": True}).json()
    assert body["version"] == 1
    assert not AuditEvent.objects.filter(action="story.edit").exists()


def test_the_second_of_two_editors_hears_of_the_first(change, mark, moses, now):
    story = draft(mark, now)
    change(moses, story, summary="By Moses")
    answer = change(mark, story, summary="By Mark")
    assert failures(answer, 409) == [("edited_elsewhere", "version")]
    assert answer.json()["version"] == 2
    assert Story.objects.get().summary == "By Moses"


def test_the_version_is_required(api, mark, now):
    story = draft(mark, now)
    answer = api(mark).patch(f"/api/v1/stories/{story.pk}/", {"title": "New"})
    assert failures(answer, 400) == [("required", "version")]


def test_suggested_texts_are_replaced_as_a_whole_and_keep_their_order(change, mark, now):
    texts = [{"channel": "x", "language": "en", "text": words, "locked": False, "voice": "personal"} for words in "ab"]
    story = draft(mark, now, suggested_texts=texts)
    body = change(mark, story, suggested_texts=[texts[1], texts[0]]).json()
    assert [text["text"] for text in body["suggested_texts"]] == ["b", "a"]


def test_dates_are_checked_against_those_that_stay(change, mark, now, day):
    story = draft(mark, now, publish_at=now + 5 * day)
    answer = change(mark, story, expires_at=(now + 4 * day).isoformat())
    assert failures(answer, 400) == [("dates_in_wrong_order", "expires_at")]


class TestAfterApproval:
    @pytest.mark.parametrize(
        "content",
        [
            {"title": "New"},
            {"body": "New"},
            {"url": "https://example.org/new"},
            {"audience": {"countries": ["NL"]}},
            {"suggested_texts": [{"channel": "x", "language": "en", "text": "New"}]},
        ],
    )
    def test_new_words_go_back_to_review(self, change, mark, anna, now, content):
        story = live_story(mark, anna, now)
        Delivery.objects.all().delete()
        body = change(mark, story, **content).json()
        assert body["state"] == "in_review"
        assert [delivery.person for delivery in Delivery.objects.filter(kind="stories.submitted")] == [anna]

    def test_the_answer_shows_what_differs_from_the_approved_words(self, change, mark, anna, now):
        story = live_story(mark, anna, now)
        body = change(mark, story, title="New", summary="New").json()
        assert body["changed_fields"] == ["title", "summary"]
        assert body["approved_copy"]["title"] == story.title

    def test_the_address_no_longer_follows_the_title(self, change, mark, anna, now):
        story = live_story(mark, anna, now)
        assert change(mark, story, title="New").json()["slug"] == story.slug

    def test_planning_needs_no_second_pair_of_eyes(self, change, mark, anna, now, day):
        story = live_story(mark, anna, now)
        body = change(mark, story, pinned=True, expires_at=(now + day).isoformat(), excluded_channels=["x"]).json()
        assert (body["state"], body["pinned"], body["version"]) == ("live", True, 2)
        assert body["last_editor"]["name"] == "Mark"

    def test_a_story_can_be_ended_now(self, change, mark, anna, now, day):
        story = live_story(mark, anna, now - day)
        assert change(mark, story, expires_at=now.isoformat()).json()["state"] == "expired"

    def test_a_planned_story_can_be_planned_again(self, change, mark, anna, now, day):
        story = live_story(mark, anna, now, publish_at=now + day)
        body = change(mark, story, publish_at=(now + 2 * day).isoformat()).json()
        assert (body["state"], body["published_at"]) == ("scheduled", "2026-11-22T09:00:00Z")
        story.refresh_from_db()
        assert change(mark, story, publish_at=None).json()["state"] == "live"

    def test_what_is_out_cannot_be_planned_for_later(self, change, mark, anna, now, day):
        story = live_story(mark, anna, now)
        answer = change(mark, story, publish_at=(now + day).isoformat())
        assert failures(answer, 409) == [("already_published", "publish_at")]


def test_a_story_in_review_stays_complete(change, mark, now):
    story = submitted_story(mark, now)
    answer = change(mark, story, summary="", url="")
    assert failures(answer, 400) == [("required", "summary"), ("required", "url")]
    assert Story.objects.get().url == story.url


def test_readers_may_not(change, erin, mark, anna, now):
    story = live_story(mark, anna, now)
    assert failures(change(erin, story, title="Mine"), 403) == [("permission_denied", None)]


def test_what_a_person_cannot_see_is_not_there(change, erin, mark, now):
    assert failures(change(erin, draft(mark, now), title="Mine"), 404) == [("not_found", None)]


def test_another_audience_leaves_those_who_shared_the_old_one_alone(change, mark, now):
    shared = AudienceRule(countries=frozenset({"NL"}))
    one, other = draft(mark, now, audience=shared), draft(mark, now, audience=shared)
    assert one.audience_id == other.audience_id
    assert change(mark, one, audience={"everyone": True}).status_code == 200
    other.refresh_from_db()
    assert rule_of(other.audience) == shared
