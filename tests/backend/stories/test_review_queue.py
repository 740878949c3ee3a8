import pytest

from backend.factories.stories import SIGNED, draft, live_story, submitted_story
from backend.support.errors import failures
from backend.support.queries import queries
from firsthand.stories.actions.publish import publish_story
from firsthand.stories.actions.send_back import send_back_story

URL = "/api/v1/review-queue/"


def titles(answer) -> list[str]:
    assert answer.status_code == 200, answer.content
    return [row["title"] for row in answer.json()["results"]]


def test_the_most_urgent_first(api, mark, anna, now, day):
    submitted_story(mark, now, title="Some day")
    submitted_story(mark, now, title="Tomorrow", publish_at=now + day)
    submitted_story(mark, now - 2 * day, title="Yesterday", publish_at=now - day)
    submitted_story(mark, now, title="Ends in two days", expires_at=now + 2 * day)
    assert titles(api(anna).get(URL)) == ["Yesterday", "Tomorrow", "Ends in two days", "Some day"]


def test_late_and_ended_are_marked(api, mark, anna, now, day):
    submitted_story(mark, now - 3 * day, publish_at=now - 2 * day, expires_at=now - day)
    [row] = api(anna).get(URL).json()["results"]
    assert (row["late"], row["ended"]) == (True, True)


def test_what_waits_on_whom(api, mark, anna, berta, now):
    submitted_story(anna, now, title="By Anna")
    submitted_story(mark, now, title="By Mark")
    send_back_story(actor=anna, story=submitted_story(mark, now, title="Back"), comment="Why?", now=now)
    rows = api(mark).get(URL).json()["results"]
    waits = {row["title"]: [one["name"] for one in row["waits_for"]] for row in rows}
    assert waits == {"By Anna": ["Berta"], "By Mark": ["Anna", "Berta"]}
    [row] = api(anna).get(URL, {"lane": "sent_back"}).json()["results"]
    assert [one["name"] for one in row["waits_for"]] == ["Mark"]


def test_what_went_out_on_trust_has_a_lane(api, mark, anna, now):
    for _ in range(5):
        live_story(mark, anna, now)
    publish_story(actor=mark, story=draft(mark, now, title="Look"), checklist=SIGNED, now=now)
    assert titles(api(anna).get(URL, {"lane": "trusted"})) == ["Look"]
    assert titles(api(anna).get(URL)) == []


def test_pages_follow_each_other(api, mark, anna, now, day):
    for number in range(5):
        submitted_story(mark, now, title=f"Story {number}", publish_at=now + day if number < 2 else None)
    page = api(anna).get(URL, {"page_size": 2})
    seen = titles(page)
    while page.json()["next"]:
        page = api(anna).get(page.json()["next"])
        seen += titles(page)
    assert seen == [f"Story {number}" for number in range(5)]


def test_the_same_queries_for_one_row_and_twenty(api, mark, anna, now):
    client = api(anna)
    submitted_story(mark, now)
    with queries() as for_one:
        client.get(URL)
    for _ in range(19):
        submitted_story(mark, now)
    with queries() as for_twenty:
        assert len(titles(client.get(URL))) == 20
    assert for_one == for_twenty


@pytest.mark.parametrize("lane", ["lost", "x" * 500])
def test_a_lane_that_is_not_there(api, anna, lane):
    assert failures(api(anna).get(URL, {"lane": lane}), 400) == [("invalid_choice", "lane")]


def test_readers_have_no_queue(api, erin):
    assert failures(api(erin).get(URL), 403) == [("permission_denied", None)]
