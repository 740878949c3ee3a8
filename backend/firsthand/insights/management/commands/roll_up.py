import datetime as dt
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from firsthand.common.days import day_of, days_between
from firsthand.insights.rollups import roll_up


class Command(BaseCommand):
    help = "Count the figures of some days anew, for example after SMALLEST_GROUP was changed."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--from", dest="first", type=dt.date.fromisoformat, required=True, help="2026-01-31")
        parser.add_argument("--to", dest="last", type=dt.date.fromisoformat, help="today when left out")

    def handle(self, *args: Any, **options: Any) -> None:
        now = timezone.now()
        days = days_between(options["first"], min(options["last"] or day_of(now), day_of(now)))
        if not days:
            raise CommandError("The first day must not lie after the last one, nor in the future")
        for day in days:
            roll_up(day, now=now)
        self.stdout.write(f"Counted {len(days)} days, {days[0]} to {days[-1]}")
