import datetime as dt

import pytest

from backend.factories.stories import live_story, picture
from backend.support.errors import failures
from backend.support.queries import queries
from firsthand.people.audiences import AudienceRule
from firsthand.stories.actions.attach_image import attach_image
from firsthand.stories.actions.create_topic import create_topic
from firsthand.stories.actions.edit import edit_story
from firsthand.stories.queries import feed_for

DAY = dt.timedelta(days=1)


@pytest.fixture(autouse=True)
def _friday(time_machine_at, now) -> None:
    time_machine_at(now)


def titles(response) -> list[str]:
    assert response.status_code == 200, response.content
    return [card["title"] for card in response.json()["results"]]


def test_erin_sees_live_stories_for_her_newest_first(api, erin, mark, anna, now):
    live_story(mark, anna, now - 2 * DAY, title="Older")
    live_story(mark, anna, now - DAY, title="Newer")
    assert titles(api(erin).get("/api/v1/feed/")) == ["Newer", "Older"]
