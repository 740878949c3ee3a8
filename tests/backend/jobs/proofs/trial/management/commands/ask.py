import json

from django.core.management.base import BaseCommand

from firsthand.jobs import clock
from firsthand.jobs.outbox import enqueue


class Command(BaseCommand):
    """`ask trial.record '[{"key": "a"}, {"key": "b"}]'`"""

    def add_arguments(self, parser):
        parser.add_argument("name")
        parser.add_argument("kwargs")
        parser.add_argument("--unique")

    def handle(self, *args, **options):
        for kwargs in json.loads(options["kwargs"]):
            asked = enqueue(options["name"], kwargs=kwargs, unique_key=options["unique"], now=clock.read())
            self.stdout.write("asked" if asked else "there already")
