"""Plays what happened in the order in which it happened: each event gets its moment, as an edge would pass `now`."""

import datetime as dt
import heapq
from collections.abc import Callable
from itertools import count

Event = Callable[[dt.datetime], None]


class Timeline:
    """Events may plan others, but nothing happens after `end`."""

    def __init__(self, end: dt.datetime) -> None:
        self.end = end
        self._order = count()
        self._events: list[tuple[dt.datetime, int, Event]] = []

    def at(self, moment: dt.datetime, event: Event) -> None:
        if moment <= self.end:
            moment = moment.astimezone(dt.UTC)
            heapq.heappush(self._events, (moment, next(self._order), event))

    def play(self, tell: Callable[[dt.datetime], None]) -> None:
        while self._events:
            moment, _, event = heapq.heappop(self._events)
            event(moment)
            tell(moment)
