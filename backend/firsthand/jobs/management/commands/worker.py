from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from firsthand.jobs.worker import run_worker


class Command(BaseCommand):
    help = "Does the jobs and watches the timetable, until SIGTERM. Any number may run beside each other."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--threads", type=int, default=4, help="jobs at the same time (4)")
        parser.add_argument("--no-timetable", action="store_true", help="leave periodic jobs to other workers")
        parser.add_argument("--grace", type=int, default=8, help="seconds for running jobs after SIGTERM (8)")

    def handle(self, *args: Any, **options: Any) -> None:
        run_worker(
            threads=options["threads"],
            with_timetable=not options["no_timetable"],
            grace=options["grace"],
        )
