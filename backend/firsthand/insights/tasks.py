import datetime as dt

from django.utils import timezone

from firsthand.common.days import day_of
from firsthand.insights.rollups import days_to_count, roll_up
from firsthand.jobs.registry import job

RECOUNTED_DAYS = 35


@job("insights.roll_up", max_attempts=2)
def roll_up_recent() -> None:
    now = timezone.now()
    for day in days_to_count(now):
        roll_up(day, now=now)


@job("insights.recount", max_attempts=3)
def recount() -> None:
    """A share that is taken back leaves the days on which it counted."""
    now = timezone.now()
    for number in range(RECOUNTED_DAYS):
        roll_up(day_of(now) - dt.timedelta(days=number), now=now)
