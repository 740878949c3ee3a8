import pytest

from backend.factories.stories import draft, live_story, picture, submitted_story
from backend.support.errors import failures
from backend.support.queries import queries
from firsthand.people.audiences import AudienceRule
from firsthand.stories.actions.attach_image import attach_image
from firsthand.stories.actions.create_topic import create_topic
from firsthand.stories.actions.send_back import send_back_story

URL = "/api/v1/stories/"


def titles(response) -> list[str]:
    assert response.status_code == 200, response.content
    return [row["title"] for row in response.json()["results"]]


@pytest.fixture
def shelf(mark, moses, anna, now, day):
    """One story in each state that can be shown."""
    draft(moses, now, title="Draft")
    submitted_story(mark, now, title="In review")
    send_back_story(actor=anna, story=submitted_story(mark, now, title="Sent back"), comment="Why?", now=now)
    live_story(mark, anna, now, title="Scheduled", publish_at=now + day)
    live_story(mark, anna, now - day, title="Live")
    live_story(mark, anna, now - 3 * day, title="Expired", expires_at=now - day)


@pytest.mark.parametrize("title", ["Draft", "In review", "Sent back", "Scheduled", "Live", "Expired"])
def test_by_the_state_that_it_shows(api, mark, shelf, title):
    state = title.lower().replace(" ", "_")
    answer = api(mark).get(URL, {"state": state})
    assert titles(answer) == [title]
    assert answer.json()["results"][0]["state"] == state


def test_last_touched_first(api, mark, shelf):
    assert titles(api(mark).get(URL))[-2:] == ["Live", "Expired"]
    assert len(titles(api(mark).get(URL))) == 6


def test_mine_and_search(api, mark, moses, shelf):
    assert titles(api(moses).get(URL, {"mine": "1"})) == ["Draft"]
    assert "Draft" not in titles(api(mark).get(URL, {"mine": "true"}))
    assert titles(api(mark).get(URL, {"q": "expi"})) == ["Expired"]


def test_employees_find_what_is_or_was_live_for_them(api, erin, stan, shelf, mark, anna, marketing, now):
    live_story(mark, anna, now, title="For marketing", audience=AudienceRule(teams=frozenset({marketing.pk})))
    assert set(titles(api(erin).get(URL))) == {"Live", "Expired"}
    assert set(titles(api(stan).get(URL))) == {"Live", "Expired", "For marketing"}
    row = api(erin).get(URL, {"state": "live"}).json()["results"][0]
    assert row["audience_count"] is None
    assert row["abilities"]["share"] is True
    assert sum(row["abilities"].values()) == 1


def test_an_expired_story_is_not_shared(api, erin, shelf):
    (row,) = api(erin).get(URL, {"state": "expired"}).json()["results"]
    assert row["abilities"]["share"] is False


def test_a_row_counts_its_audience(api, mark, erin, hana, marketing, now):
    draft(mark, now, title="All")
    draft(mark, now, title="Dutch", audience=AudienceRule(languages=frozenset({"nl"})))
    draft(mark, now, title="Nobody", audience=AudienceRule())
    rows = api(mark).get(URL).json()["results"]
    assert {row["title"]: row["audience_count"] for row in rows} == {"All": 3, "Dutch": 1, "Nobody": 0}


def test_the_same_queries_for_one_row_and_fifty(api, mark, anna, marketing, now):
    topic = create_topic(actor=mark, names={"en": "Travel"}, now=now)

    def add(number: int) -> None:
        rule = AudienceRule(countries=frozenset({"NL"}), roles=frozenset({"editor", "approver"}))
        story = live_story(mark, anna, now, audience=rule, topics=[topic], title=f"Story {number}")
        if number < 2:
            attach_image(actor=mark, story=story, data=picture((40, 30)), file_name="a.jpg", now=now)

    client = api(mark)
    add(0)
    with queries() as for_one:
        client.get(URL, {"page_size": 50})
    for number in range(1, 50):
        add(number)
    with queries() as for_fifty:
        assert len(titles(client.get(URL, {"page_size": 50}))) == 50
    assert for_one == for_fifty
    assert for_fifty == [
        "django_session",
        "people_user",
        "people_rolegrant",  # what Mark may do
        "stories_story",  # with author, audience and picture
        "people_audienceterm",
        "stories_topic",
        "stories_languageversion",  # which languages there are
        "people_user",  # head-counts by team, country and language
        "people_rolegrant",  # and who holds a role, as these audiences name roles
        "stories_review",  # whether Mark may publish on trust, asked once
    ]


@pytest.mark.parametrize("asked", [{"state": "lost"}, {"q": "x" * 201}, {"mine": "perhaps"}])
def test_a_nonsensical_question_is_refused_at_its_field(api, mark, asked):
    assert failures(api(mark).get(URL, asked), 400)[0][1] == next(iter(asked))
