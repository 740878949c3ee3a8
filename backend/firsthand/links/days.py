"""The company's day as the redirect needs it: asked for with every click, changed once a day."""

import datetime as dt
import time
from collections.abc import Callable

from firsthand.common.days import day_of, start_of


class Today:
    def __init__(self, salt_of: Callable[[dt.date], bytes], clock: Callable[[], float] = time.time) -> None:
        self._salt_of = salt_of
        self._clock = clock
        self._day = dt.date.min
        self._ends = 0.0
        self._salt = b""

    def salt(self) -> bytes:
        """Blocks for one write on the first call of a day."""
        now = self._clock()
        if now >= self._ends:
            self._turn(now)
        return self._salt

    def moment(self) -> tuple[dt.datetime, dt.date]:
        now = self._clock()
        at = dt.datetime.fromtimestamp(now, dt.UTC)
        return at, self._day if now < self._ends else day_of(at)

    def _turn(self, now: float) -> None:
        day = day_of(dt.datetime.fromtimestamp(now, dt.UTC))
        self._salt = self._salt_of(day)
        self._day, self._ends = day, start_of(day + dt.timedelta(days=1)).timestamp()
