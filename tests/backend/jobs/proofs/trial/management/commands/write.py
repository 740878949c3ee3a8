import threading

from django.core.management.base import BaseCommand
from django.db import connection, transaction

from backend.jobs.proofs.trial.models import Note
from firsthand.jobs import clock
from firsthand.jobs.outbox import enqueue


class ChangedMyMind(Exception):
    pass


class Command(BaseCommand):
    """Threads that read, change and ask for work in one transaction, and take every fifth of them back."""

    def add_arguments(self, parser):
        parser.add_argument("name")
        parser.add_argument("--threads", type=int)
        parser.add_argument("--count", type=int)

    def handle(self, *args, **options):
        together = threading.Barrier(options["threads"])
        self.errors = []
        threads = [
            threading.Thread(target=self.write, args=(f"{options['name']}{number}", options["count"], together))
            for number in range(options["threads"])
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        self.stdout.write(f"errors: {self.errors}")

    def write(self, writer, count, together):
        together.wait()
        for number in range(count):
            try:
                self.change(f"{writer}.{number}", take_back=number % 5 == 4)
            except ChangedMyMind:
                pass
            except Exception as error:  # noqa: BLE001  any error is what the proof looks for
                self.errors.append(repr(error))
        connection.close()

    @transaction.atomic
    def change(self, key, *, take_back):
        note = Note.objects.create(key=key)
        enqueue("trial.record", kwargs={"key": key}, now=clock.read())
        note.edits = Note.objects.filter(key=key).count()
        note.save(update_fields=["edits"])
        if take_back:
            raise ChangedMyMind
