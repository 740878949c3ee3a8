import datetime as dt
from collections.abc import Callable

import pytest

from backend.factories.guidelines import published_guideline
from firsthand.guidelines.models import Guideline


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
def conduct(later, hana, now) -> Guideline:
    """A guideline for everyone, published by Hana this morning, with fourteen days of grace."""
    return published_guideline(hana, now)
