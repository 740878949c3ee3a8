"""When people do things: on working days, mostly at the hours in which they look at a screen anyway. Pure."""

import datetime as dt
import random

from firsthand.common.days import day_of, start_of

_OFFICE = {8: 6, 9: 14, 10: 12, 11: 9, 12: 12, 13: 10, 14: 7, 15: 8, 16: 11, 17: 7, 20: 3, 21: 2}
_READING = {
    0: 1, 6: 2, 7: 7, 8: 11, 9: 9, 10: 7, 11: 6, 12: 10, 13: 8, 14: 5, 15: 5, 16: 6, 17: 8, 18: 6, 19: 8, 20: 11,
    21: 10, 22: 6, 23: 3,
}  # fmt: skip
_WEEKEND = 0.35


class Rhythm:
    def __init__(self, chance: random.Random) -> None:
        self.chance = chance

    def at_work(self, day: dt.date) -> dt.datetime:
        """Some moment of that day, or of the Monday after when it falls in a weekend."""
        while day.weekday() >= 5:
            day += dt.timedelta(days=1)
        return self._moment(day, _OFFICE)

    def sharing(self, published_at: dt.datetime, half_life: float) -> dt.datetime:
        """Soon after publication, later less and less; in weekends seldom."""
        while True:
            day = day_of(published_at) + dt.timedelta(days=self._later(half_life))
            moment = self._moment(day, _OFFICE)
            if moment > published_at and (day.weekday() < 5 or self.chance.random() < _WEEKEND / 2):
                return moment

    def reading(self, shared_at: dt.datetime, half_life: float) -> dt.datetime:
        """When somebody who follows a colleague comes across it."""
        while True:
            hours = self.chance.expovariate(1 / (half_life * 24 * 1.44))
            moment = shared_at + dt.timedelta(hours=hours, minutes=4)
            weight = _READING.get(moment.hour, 0.6) / 11
            if self.chance.random() < weight * (1 if moment.weekday() < 5 else _WEEKEND + 0.3):
                return moment

    def _later(self, half_life: float) -> int:
        return int(self.chance.expovariate(1 / (half_life * 1.44)))

    def _moment(self, day: dt.date, hours: dict[int, int]) -> dt.datetime:
        hour = self.chance.choices(list(hours), list(hours.values()))[0]
        return start_of(day) + dt.timedelta(hours=hour, seconds=self.chance.randrange(3600))
