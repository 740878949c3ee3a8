import datetime as dt
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Period:
    """Days of the company, both ends included."""

    first: dt.date
    last: dt.date

    @property
    def length(self) -> int:
        return (self.last - self.first).days + 1

    @property
    def previous(self) -> "Period":
        """As many days, directly before."""
        return Period(self.first - dt.timedelta(days=self.length), self.first - dt.timedelta(days=1))

    def days(self) -> list[dt.date]:
        return [self.first + dt.timedelta(days=number) for number in range(self.length)]

    def __contains__(self, day: dt.date) -> bool:
        return self.first <= day <= self.last
