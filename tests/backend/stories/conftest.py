import datetime as dt
from collections.abc import Callable, Iterator

import pytest
import time_machine

from firsthand.people.models import User
from firsthand.stories.models import Story


@pytest.fixture(autouse=True)
def clock(now) -> Iterator[time_machine.Traveller]:
    """The whole test stands at `now`; clock.move_to(moment) goes elsewhere."""
    with time_machine.travel(now, tick=False) as coordinates:
        yield coordinates


@pytest.fixture
def berta(person, marketing) -> User:
    """A second approver, for when Anna wrote something herself."""
    return person("Berta", roles=("approver",), team=marketing)


@pytest.fixture
def moses(person, marketing) -> User:
    """A second editor."""
    return person("Moses", roles=("editor",), team=marketing)


@pytest.fixture
def send(api) -> Callable[..., object]:
    """send(mark, story, "submit", {...}) posts to that step of the story."""

    def post(user: User | None, story: Story, step: str, body: dict | None = None):
        return api(user).post(f"/api/v1/stories/{story.pk}/{step}/", body or {})

    return post


@pytest.fixture
def change(api) -> Callable[..., object]:
    """change(mark, story, title="...") with the version that the story object has, unless another is given."""

    def patch(user: User | None, story: Story, **body):
        body.setdefault("version", story.version)
        return api(user).patch(f"/api/v1/stories/{story.pk}/", body)

    return patch


@pytest.fixture
def day() -> dt.timedelta:
    return dt.timedelta(days=1)
