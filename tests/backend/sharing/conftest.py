import datetime as dt
from collections.abc import Callable

import pytest

from backend.factories.stories import live_story
from backend.support.browsers import IPHONE
from firsthand.links.actions.record_click import record_click
from firsthand.links.visitors import Manner, Visit
from firsthand.people.models import User
from firsthand.sharing.models import Share
from firsthand.stories.models import Story

Shared = dict


@pytest.fixture
def later(time_machine, now) -> Callable[..., dt.datetime]:
    """The clock stands still at `now`; later(days=3) moves it on, and says to when."""
    time_machine.move_to(now, tick=False)

    def move(**duration: float) -> dt.datetime:
        moment = now + dt.timedelta(**duration)
        time_machine.move_to(moment, tick=False)
        return moment

    return move


@pytest.fixture
def live(later, mark, anna, now) -> Callable[..., Story]:
    """live(title="Roof"): by Mark, approved by Anna yesterday, for everyone."""
    return lambda **over: live_story(mark, anna, now - dt.timedelta(days=1), **over)


@pytest.fixture
def story(live) -> Story:
    return live()


@pytest.fixture
def post(api, erin) -> Callable:
    """post(story, channel="x", text="Look!"): the answer to Erin's dialog."""

    def send(story: Story | int, *, user: User | None = None, **over):
        body = {"story": getattr(story, "pk", story), "channel": "linkedin", "text": "Proud of this.", "language": "en"}
        return api(user or erin).post("/api/v1/shares/", {**body, **over})

    return send


@pytest.fixture
def shared(post) -> Callable[..., Share]:
    """shared(story, channel="x"): the share that came of it."""

    def share(story: Story, **over) -> Share:
        answer = post(story, **over)
        assert answer.status_code == 201, answer.json()
        return Share.objects.select_related("link", "story").get(pk=answer.json()["id"])

    return share


@pytest.fixture
def clicked() -> Callable[..., None]:
    """clicked(share, moment, 3): three people followed its link; user_agent="" makes them machines."""

    def click(share: Share, moment: dt.datetime, times: int = 1, *, user_agent: str = IPHONE) -> None:
        for number in range(times):
            visit = Visit(Manner(user_agent), f"192.0.2.{number}", "")
            record_click(link_id=share.link_id, visit=visit, now=moment)

    return click
