"""Days are the company's own: a click at one past midnight in Utrecht belongs to the new day."""

import datetime as dt
from zoneinfo import ZoneInfo

from django.conf import settings


def company_zone() -> ZoneInfo:
    return ZoneInfo(settings.TIME_ZONE)


def day_of(moment: dt.datetime) -> dt.date:
    return moment.astimezone(company_zone()).date()


def start_of(day: dt.date) -> dt.datetime:
    return dt.datetime.combine(day, dt.time.min, tzinfo=company_zone())


def days_between(first: dt.date, last: dt.date) -> list[dt.date]:
    """Both ends included; empty when they stand in the wrong order."""
    return [first + dt.timedelta(days=number) for number in range((last - first).days + 1)]
