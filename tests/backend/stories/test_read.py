import pytest

from backend.factories.stories import draft, live_story, page_story, submitted_story
from backend.support.errors import failures
from backend.support.queries import queries
from firsthand.people.audiences import AudienceRule

TEXT = {"channel": "linkedin", "language": "en", "text": "Proud of this.", "locked": False, "voice": "personal"}


@pytest.fixture
def read(api):
    return lambda user, story: api(user).get(f"/api/v1/stories/{story.pk}/")


def test_erin_reads_and_may_share(read, erin, mark, anna, now):
    story = page_story(mark, anna, now, suggested_texts=[TEXT])
    body = read(erin, story).json()
    assert body["body_html"] == "<p>Sleep <strong>well</strong> on the way to Vienna.</p>\n"
    assert body["suggested_texts"][0]["text"] == "Proud of this."
    assert {name for name, may in body["abilities"].items() if may} == {"share"}


def test_what_concerns_writers_only_is_not_for_readers(read, erin, mark, anna, now):
    body = read(erin, live_story(mark, anna, now)).json()
    for field in ("audience", "audience_count", "approved_by", "last_editor", "review", "approved_copy"):
        assert body[field] is None
    assert body["history"] == body["changed_fields"] == []


@pytest.mark.parametrize("who", ["erin", "hana", "stan", "wim", "ada"])
def test_what_is_not_out_is_not_there(request, read, who, mark, anna, now, day):
    person = request.getfixturevalue(who)
    planned = live_story(mark, anna, now, publish_at=now + day)
    for story in (draft(mark, now), submitted_story(mark, now), planned):
        assert failures(read(person, story), 404) == [("not_found", None)]


def test_nor_what_is_for_others(read, erin, stan, mark, anna, marketing, now):
    story = live_story(mark, anna, now, audience=AudienceRule(teams=frozenset({marketing.pk})))
    assert read(erin, story).status_code == 404
    assert read(stan, story).status_code == 200
    assert read(anna, story).json()["abilities"]["share"] is True


def test_an_editor_outside_the_audience_reads_but_does_not_share(read, mark, anna, erin, service, now):
    story = live_story(mark, anna, now, audience=AudienceRule(teams=frozenset({service.pk})))
    assert read(mark, story).json()["abilities"]["share"] is False


def test_an_ended_story_can_still_be_read(read, erin, mark, anna, now, day):
    body = read(erin, live_story(mark, anna, now - 2 * day, expires_at=now - day)).json()
    assert (body["state"], body["abilities"]["share"]) == ("expired", False)


@pytest.mark.parametrize(
    ("make", "who", "expected"),
    [
        (draft, "mark", {"update", "submit", "delete", "attach_image", "attach_file", "change_slug"}),
        (draft, "moses", {"update", "submit", "delete", "attach_image", "attach_file", "change_slug"}),
        (submitted_story, "mark", {"update", "withdraw", "attach_image", "attach_file", "change_slug"}),
        (submitted_story, "moses", {"update", "attach_image", "attach_file", "change_slug"}),
        (submitted_story, "anna", {"update", "approve", "send_back", "attach_image", "attach_file", "change_slug"}),
    ],
)
def test_who_may_do_what(request, read, mark, now, make, who, expected):
    abilities = read(request.getfixturevalue(who), make(mark, now)).json()["abilities"]
    assert {name for name, may in abilities.items() if may} == expected


def test_named_queries(api, mark, anna, now):
    story = page_story(mark, anna, now, suggested_texts=[TEXT, TEXT])
    client = api(mark)
    with queries() as named:
        client.get(f"/api/v1/stories/{story.pk}/")
    assert named == [
        "django_session",
        "people_user",
        "people_rolegrant",
        "stories_savedstory",  # with the story, author, approver, last editor, audience and picture
        "people_audienceterm",
        "stories_topic",
        "stories_languageversion",
        "stories_storypicture",  # with their images
        "stories_storyfile",
        "stories_review",
        "people_user",  # the reviewers
        "stories_suggestedtext",
        "people_user",  # the head-count of the audience
        "stories_review",  # whether its author may publish without review
    ]


def test_olaf_is_asked_to_sign_in(read, mark, anna, now):
    assert read(None, live_story(mark, anna, now)).status_code == 401
