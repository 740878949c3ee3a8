import datetime as dt
from collections.abc import Callable, Iterator

import pytest
import time_machine

from firsthand.people.models import Audience
from firsthand.sharing.models import Share
from firsthand.stories.models import Story


@pytest.fixture(autouse=True)
def _today(now) -> Iterator[None]:
    with time_machine.travel(now, tick=True):
        yield


@pytest.fixture
def live(mark, anna, now) -> Callable[..., Story]:
    """live("Solar roof", excluded_channels=["x"]): approved yesterday, for everyone."""

    def make(title: str = "Solar roof", *, url: str = "https://example.com/roof", **fields) -> Story:
        slug = f"{title.lower().replace(' ', '-')}-{Story.objects.count() + 1}"
        copy = {"title": title, "summary": "", "why_share": "", "kind": "link", "url": url, "body": "", "language": "en"}
        moments = dict.fromkeys(("created_at", "updated_at", "approved_at", "published_at"), now - dt.timedelta(days=1))
        values = {"state": Story.State.APPROVED, "approved_by": anna, "approved_copy": copy, **moments, **fields}
        return Story.objects.create(
            slug=slug,
            title=title,
            url=url,
            language="en",
            author=mark,
            last_editor=mark,
            audience=Audience.objects.create(everyone=True),
            **values,
        )

    return make


@pytest.fixture
def share(api, erin) -> Callable[..., dict]:
    """share(story, "x", "Look!"): what Erin's dialog gets back."""

    def post(story: Story, channel: str = "linkedin", text: str = "Proud of this.", user=None) -> dict:
        body = {"story": story.pk, "channel": channel, "text": text, "language": "en"}
        answer = api(user or erin).post("/api/v1/shares/", body)
        assert answer.status_code == 201, answer.json()
        return answer.json()

    return post


@pytest.fixture
def stored() -> Callable[[dict], Share]:
    return lambda shown: Share.objects.select_related("link", "story").get(pk=shown["id"])
