import sys
import time
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from firsthand.demo.cast import CAST, PASSWORD
from firsthand.demo.creation import Plan, create_world
from firsthand.demo.queries import is_empty
from firsthand.demo.world import ORGANISATION

WIDTH = 28


class Command(BaseCommand):
    help = "Fill an empty database with a living example company: people, guidelines, stories, shares and clicks."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--if-empty", action="store_true", help="do nothing, without complaint, where people are")
        parser.add_argument("--scale", type=float, default=1.0, help="how much is shared; 0.1 is enough for a test")
        parser.add_argument("--seed", type=int, default=1, help="another number: another course of events")

    def handle(self, *args: Any, **options: Any) -> None:
        if not is_empty():
            if options["if_empty"]:
                return
            raise CommandError("People are here already. The demo company moves into an empty database only.")
        started = time.monotonic()
        create_world(Plan(timezone.now(), scale=options["scale"], seed=options["seed"]), self._tell)
        self._clear()
        self.stdout.write(f"{ORGANISATION} is ready ({time.monotonic() - started:.0f} seconds).")
        # Whoever asks for less, as `make run` does, says itself who can sign in.
        if options["verbosity"]:
            self._introduce_cast()

    def _introduce_cast(self) -> None:
        self.stdout.write(f"Sign in with one click, or by e-mail with the password {PASSWORD}:")
        for member in CAST:
            self.stdout.write(f"  {member.email:34} {member.role_label}")

    def _tell(self, what: str, share: float) -> None:
        """One line that is written over, on a terminal only."""
        if sys.stdout.isatty():
            bar = "█" * int(share * WIDTH)
            self.stdout.write(f"\r{what:22} {bar:{WIDTH}} {share:4.0%}", ending="")
            self.stdout.flush()

    def _clear(self) -> None:
        if sys.stdout.isatty():
            self.stdout.write("\r" + " " * (WIDTH + 32) + "\r", ending="")
