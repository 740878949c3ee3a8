import pytest

from backend.factories.stories import draft, live_story, submitted_story
from backend.support.errors import failures
from firsthand.audit.models import AuditEvent
from firsthand.stories.models import Review, Story


@pytest.fixture
def move(send):
    """move(mark, story, moment) with the version that the story object has, unless another is given."""

    def post(user, story, publish_at, **body):
        body.setdefault("version", story.version)
        return send(user, story, "move", {"publish_at": publish_at and publish_at.isoformat(), **body})

    return post


def test_a_scheduled_story_goes_to_another_moment_without_a_new_review(move, mark, anna, now, day):
    story = live_story(mark, anna, now, publish_at=now + day)
    body = move(mark, story, now + 3 * day).json()
    assert (body["state"], body["at"], body["version"]) == ("scheduled", "2026-11-23T09:00:00Z", story.version + 1)
    story.refresh_from_db()
    assert story.published_at == story.publish_at == now + 3 * day
    assert Review.objects.count() == 1
    event = AuditEvent.objects.get(action="story.move")
    assert event.data == {"from": "2026-11-21T09:00:00+00:00", "to": "2026-11-23T09:00:00+00:00"}


@pytest.mark.parametrize("make", [draft, submitted_story])
def test_what_is_not_approved_yet_gets_a_moment_and_loses_it_again(move, mark, now, day, make):
    story = make(mark, now)
    body = move(mark, story, now + day).json()
    assert body["at"] == "2026-11-21T09:00:00Z"
    assert move(mark, story, None, version=body["version"]).json()["at"] is None


def test_an_approved_story_keeps_a_moment(move, mark, anna, now, day):
    story = live_story(mark, anna, now, publish_at=now + day)
    assert failures(move(mark, story, None), 400) == [("required", "publish_at")]


def test_what_is_out_keeps_its_moment(move, mark, anna, now, day, clock):
    story = live_story(mark, anna, now, publish_at=now + day)
    clock.move_to(now + day)
    assert failures(move(mark, story, now + 2 * day), 409) == [("already_published", "publish_at")]


def test_what_is_out_keeps_its_moment_while_it_is_edited_again(move, change, mark, anna, now, day):
    story = live_story(mark, anna, now)
    version = change(mark, story, title="New").json()["version"]
    assert failures(move(mark, story, now + day, version=version), 409) == [("already_published", "publish_at")]


@pytest.mark.parametrize("days", [-400, -1, 0])
def test_a_moment_that_has_passed_is_refused(move, mark, now, day, days):
    story = draft(mark, now)
    assert failures(move(mark, story, now + days * day), 400) == [("in_the_past", "publish_at")]


class TestTheEnd:
    def test_moves_along_by_the_same_distance_where_it_would_come_first(self, move, mark, now, day):
        story = draft(mark, now, publish_at=now + day, expires_at=now + 3 * day)
        assert move(mark, story, now + 5 * day).json()["expires_at"] == "2026-11-27T09:00:00Z"

    def test_stays_where_it_comes_later_anyway(self, move, mark, now, day):
        story = draft(mark, now, publish_at=now + day, expires_at=now + 3 * day)
        assert move(mark, story, now + 2 * day).json()["expires_at"] == "2026-11-23T09:00:00Z"

    def test_moves_along_where_it_would_come_at_the_same_moment(self, move, mark, now, day):
        story = draft(mark, now, publish_at=now + day, expires_at=now + 3 * day)
        assert move(mark, story, now + 3 * day).json()["expires_at"] == "2026-11-25T09:00:00Z"

    def test_is_named_where_no_distance_is_known(self, move, mark, now, day):
        story = draft(mark, now, expires_at=now + 3 * day)
        assert failures(move(mark, story, now + 5 * day), 400) == [("dates_in_wrong_order", "publish_at")]

    def test_comes_back_when_a_move_is_taken_back(self, move, mark, now, day):
        story = draft(mark, now, publish_at=now + day, expires_at=now + 3 * day)
        moved = move(mark, story, now + 5 * day).json()
        end = (now + 3 * day).isoformat()
        body = move(mark, story, now + day, version=moved["version"], expires_at=end).json()
        assert (body["at"], body["expires_at"]) == ("2026-11-21T09:00:00Z", "2026-11-23T09:00:00Z")

    def test_cannot_be_set_before_the_beginning(self, move, mark, now, day):
        answer = move(mark, draft(mark, now), now + 2 * day, expires_at=(now + day).isoformat())
        assert failures(answer, 400) == [("dates_in_wrong_order", "expires_at")]


def test_the_second_of_two_editors_hears_of_the_first(move, mark, moses, now, day):
    story = draft(mark, now)
    move(moses, story, now + day)
    assert failures(move(mark, story, now + 2 * day), 409) == [("edited_elsewhere", "version")]
    assert Story.objects.get().publish_at == now + day


def test_the_end_of_a_story_in_review_may_have_passed(move, mark, now, day, clock):
    """It is said when somebody approves it; until then it can be planned anew."""
    story = submitted_story(mark, now, publish_at=now + day, expires_at=now + 2 * day)
    clock.move_to(now + 3 * day)
    body = move(mark, story, now + 4 * day).json()
    assert (body["at"], body["expires_at"], body["late"]) == ("2026-11-24T09:00:00Z", "2026-11-25T09:00:00Z", False)


@pytest.mark.parametrize(
    ("body", "failure"),
    [
        ({"version": 1}, ("required", "publish_at")),
        ({"version": 1, "publish_at": "soon"}, ("invalid", "publish_at")),
        ({"version": 1, "publish_at": "2100-01-02T00:00:00Z"}, ("max_value", "publish_at")),
        ({"version": 1, "publish_at": "0001-01-01T00:00:00Z"}, ("min_value", "publish_at")),
        ({"publish_at": "2026-12-01T09:00:00Z"}, ("required", "version")),
        ({"version": 0, "publish_at": "2026-12-01T09:00:00Z"}, ("min_value", "version")),
        ({"version": "x", "publish_at": "2026-12-01T09:00:00Z"}, ("invalid", "version")),
        ({"version": 1, "publish_at": "2026-12-01T09:00:00Z", "expires_at": "never"}, ("invalid", "expires_at")),
    ],
)
def test_bad_input_is_named_at_its_field(send, mark, now, body, failure):
    assert failures(send(mark, draft(mark, now), "move", body), 400) == [failure]


def test_a_retracted_story_stays_where_it_is(move, mark, anna, now, day):
    story = live_story(mark, anna, now)
    Story.objects.update(retracted_at=now)
    assert failures(move(mark, story, now + day), 403) == [("permission_denied", None)]


def test_readers_may_not(move, erin, mark, anna, now, day):
    assert move(erin, live_story(mark, anna, now), now + day).status_code == 404
