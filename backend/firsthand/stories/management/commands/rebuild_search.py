from typing import Any

from django.core.management.base import BaseCommand

from firsthand.stories.actions.rebuild_search import rebuild_search


class Command(BaseCommand):
    help = "Writes what search looks through anew, story by story; search goes on working meanwhile."

    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write(f"{rebuild_search()} stories")
