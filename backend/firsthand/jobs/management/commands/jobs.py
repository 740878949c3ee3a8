from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import IntegrityError
from django.utils import timezone

from firsthand.jobs.leases import revive
from firsthand.jobs.queries import counts_by_state, dead_jobs


class Command(BaseCommand):
    help = "Lists the jobs that gave up. `jobs retry 12` makes one begin again, `jobs retry all` every one."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("verb", nargs="?", choices=["list", "retry"], default="list")
        parser.add_argument("ids", nargs="*", metavar="id", help="numbers from the list, or: all")

    def handle(self, *args: Any, **options: Any) -> None:
        if options["verb"] == "retry":
            self._retry(options["ids"])
        else:
            self._list()

    def _list(self) -> None:
        counts = counts_by_state()
        self.stdout.write(", ".join(f"{count} {state}" for state, count in counts.items()))
        for job in dead_jobs():
            self.stdout.write(f"{job.pk}\t{job.name}\tgave up {job.finished_at:%Y-%m-%d %H:%M}\t{job.last_error}")

    def _retry(self, given: list[str]) -> None:
        if not given:
            raise CommandError("Which? Give the numbers from `manage.py jobs`, or: all")
        wanted = [job.pk for job in dead_jobs()] if given == ["all"] else [_number(text) for text in given]
        for job_id in wanted:
            self._revive(job_id)

    def _revive(self, job_id: int) -> None:
        try:
            revived = revive(job_id, now=timezone.now())
        except IntegrityError:
            raise CommandError(f"Job {job_id} was asked for again in the meantime; that one runs") from None
        if not revived:
            raise CommandError(f"Job {job_id} is not dead, or not there")
        self.stdout.write(f"Job {job_id} begins again")


def _number(text: str) -> int:
    if not text.isdecimal():
        raise CommandError(f"{text} is not the number of a job")
    return int(text)
