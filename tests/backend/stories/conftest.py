import datetime as dt
from collections.abc import Callable, Iterator

import pytest
import time_machine


@pytest.fixture
def time_machine_at() -> Iterator[Callable[[dt.datetime], None]]:
    """time_machine_at(moment) stops the clock of the whole test there; again moves it."""
    travels: list[time_machine.travel] = []

    def go(moment: dt.datetime) -> None:
        travel = time_machine.travel(moment, tick=False)
        travel.start()
        travels.append(travel)

    yield go
    for travel in reversed(travels):
        travel.stop()
