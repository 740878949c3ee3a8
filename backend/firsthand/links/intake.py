"""Clicks on their way to the database: what arrives together is committed together, and answered only then.

No timer: the first click of a loop turn schedules the commit for the end of that turn, and whatever else the turn
brings goes along. While a thread waits for the database, the next batch gathers by itself. So a lone click waits for
nobody and a thousand at once share one commit. An answered click is a stored click.
"""

import asyncio
import datetime as dt
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial

from firsthand.links.stores import ClickRow, Store

Clock = Callable[[], tuple[dt.datetime, dt.date]]


class Intake:
    def __init__(self, loop: asyncio.AbstractEventLoop, store: Store, clock: Clock) -> None:
        self._loop = loop
        self._store = store
        self._clock = clock
        self._rows: list[ClickRow] = []
        self._answers: list[asyncio.Future[None]] = []
        self._scheduled = False
        self._writing = False
        # One thread: batches reach the database one after the other.
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="clicks")

    def submit(self, row: ClickRow) -> asyncio.Future[None]:
        """Done when the click is stored, failed when it is not. One future each, since a caller may be cancelled."""
        answer = self._loop.create_future()
        self._rows.append(row)
        self._answers.append(answer)
        if not self._scheduled and not self._writing:
            self._scheduled = True
            self._loop.call_soon(self._flush)
        return answer

    def close(self) -> None:
        self._thread.shutdown()

    def _flush(self) -> None:
        rows, answers = self._rows, self._answers
        self._rows, self._answers = [], []
        self._scheduled = False
        at, day = self._clock()
        try:
            stored = self._store.quick and self._store.write_now(rows, at, day)
        except Exception as error:  # noqa: BLE001  whatever it was, those who wait must hear of it
            _resolve(answers, error)
            return
        if stored:
            _resolve(answers, None)
            return
        self._writing = True
        written = self._loop.run_in_executor(self._thread, self._store.write, rows, at, day)
        written.add_done_callback(partial(self._written, answers))

    def _written(self, answers: list[asyncio.Future[None]], written: asyncio.Future[None]) -> None:
        self._writing = False
        _resolve(answers, written.exception())
        if self._rows:
            self._scheduled = True
            self._loop.call_soon(self._flush)


def _resolve(answers: list[asyncio.Future[None]], error: BaseException | None) -> None:
    for answer in answers:
        if answer.done():
            continue  # its caller went away
        if error is None:
            answer.set_result(None)
        else:
            answer.set_exception(error)
