import asyncio
import datetime as dt
import threading

import pytest

from firsthand.links.intake import Intake
from firsthand.links.stores import ClickRow

AT, DAY = dt.datetime(2026, 11, 20, 9, tzinfo=dt.UTC), dt.date(2026, 11, 20)


def row(number: int) -> ClickRow:
    return ClickRow(number, True, "", "", "phone", "0123456789abcdef")


class Shelf:
    """A store that remembers which rows came in which commit, by which way."""

    def __init__(self, *, quick: bool = True) -> None:
        self.quick = quick
        self.busy = False
        self.broken = False
        self.commits: list[tuple[str, list[int]]] = []
        self.go = threading.Event()
        self.go.set()

    def write_now(self, rows, at, day) -> bool:
        if self.broken:
            raise OSError("disk full")
        if not self.busy:
            self.commits.append(("now", [row.link_id for row in rows]))
        return not self.busy

    def write(self, rows, at, day) -> None:
        assert self.go.wait(5)
        if self.broken:
            raise OSError("disk full")
        self.commits.append(("thread", [row.link_id for row in rows]))


async def submitted(intake: Intake, *numbers: int) -> None:
    await asyncio.gather(*(intake.submit(row(number)) for number in numbers))


def run(shelf: Shelf, scene) -> None:
    async def play() -> None:
        intake = Intake(asyncio.get_running_loop(), shelf, lambda: (AT, DAY))
        try:
            await asyncio.wait_for(scene(intake), 10)
        finally:
            shelf.go.set()
            intake.close()

    asyncio.run(play())


def test_clicks_of_one_loop_turn_share_one_commit():
    shelf = Shelf()

    async def scene(intake):
        await submitted(intake, 1, 2, 3)
        await submitted(intake, 4)

    run(shelf, scene)
    assert shelf.commits == [("now", [1, 2, 3]), ("now", [4])]


def test_nobody_is_answered_before_the_commit():
    shelf = Shelf(quick=False)
    shelf.go.clear()

    async def scene(intake):
        answer = intake.submit(row(1))
        await asyncio.sleep(0.05)
        assert not answer.done()
        shelf.go.set()
        await answer
        assert shelf.commits == [("thread", [1])]

    run(shelf, scene)


def test_what_arrives_while_the_database_is_busy_goes_together_in_the_next_commit():
    shelf = Shelf(quick=False)
    shelf.go.clear()

    async def scene(intake):
        first = intake.submit(row(1))
        await asyncio.sleep(0.05)
        others = [intake.submit(row(number)) for number in (2, 3, 4)]
        shelf.go.set()
        await asyncio.gather(first, *others)

    run(shelf, scene)
    assert shelf.commits == [("thread", [1]), ("thread", [2, 3, 4])]


def test_a_lock_elsewhere_makes_a_thread_wait_and_never_the_loop():
    shelf = Shelf()
    shelf.busy = True
    shelf.go.clear()

    async def scene(intake):
        waiting = intake.submit(row(1))
        for _ in range(5):
            await asyncio.sleep(0.01)  # the loop turns on
        assert not waiting.done()
        shelf.go.set()
        await waiting
        shelf.busy = False
        await submitted(intake, 2)

    run(shelf, scene)
    assert shelf.commits == [("thread", [1]), ("now", [2])]


@pytest.mark.parametrize("quick", [True, False])
def test_a_failure_reaches_everybody_who_waits_and_nobody_after(quick):
    shelf = Shelf(quick=quick)
    shelf.broken = True

    async def scene(intake):
        answers = [intake.submit(row(number)) for number in (1, 2)]
        results = await asyncio.gather(*answers, return_exceptions=True)
        assert [type(result) for result in results] == [OSError, OSError]
        shelf.broken = False
        await submitted(intake, 3)

    run(shelf, scene)
    assert [numbers for _, numbers in shelf.commits] == [[3]]


def test_who_goes_away_takes_nobody_along():
    shelf = Shelf(quick=False)
    shelf.go.clear()

    async def scene(intake):
        leaving, staying = intake.submit(row(1)), intake.submit(row(2))
        await asyncio.sleep(0.05)
        leaving.cancel()
        shelf.go.set()
        await staying

    run(shelf, scene)
    assert shelf.commits == [("thread", [1, 2])]
