import errno
import os
import signal
import socket
import threading
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from firsthand.jobs.supervisor.children import Child, stop_all
from firsthand.jobs.supervisor.greeting import Web
from firsthand.jobs.supervisor.programs import Program, programs

STOP_WITHIN_SECONDS = 8


class Command(BaseCommand):
    """granian does not run Django's system checks, so this command does (`requires_system_checks`) before it starts."""

    help = "Serves the whole product from this terminal: web, tracked links and worker. Ctrl-C stops everything."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--host", default=os.environ.get("HOST") or "127.0.0.1")
        parser.add_argument("--port", type=int, default=int(os.environ.get("PORT") or 8000))

    def handle(self, *args: Any, **options: Any) -> None:
        host, port = options["host"], options["port"]
        self._use(port)
        _refuse_an_old_database()
        wanted = programs(host, port)
        _refuse_taken_ports(host, wanted)
        self.stopping = threading.Event()
        for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
            signal.signal(number, lambda *_: self.stopping.set())
        # The children open connections of their own; this process needs none while it watches.
        connection.close()
        self._watch([Child(program, Path(settings.BACKEND_DIR)) for program in wanted], Web(host, port))

    def _use(self, port: int) -> None:
        """The children read the port from the environment, as the settings' own default of SITE_URL does."""
        os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
        if os.environ.get("PORT") != str(port):
            os.environ["PORT"] = str(port)
            if not os.environ.get("SITE_URL"):
                settings.SITE_URL = f"http://localhost:{port}"

    def _watch(self, children: list[Child], web: Web) -> None:
        greeted = False
        try:
            while not self.stopping.wait(0.2):
                for child in children:
                    if sentence := child.look_after():
                        self.stderr.write(sentence)
                    if child.is_hopeless:
                        raise CommandError(f"{child.program.name} does not stay up; what it said stands above.")
                if not greeted and web.is_up():
                    greeted = True
                    self.stdout.write(web.greeting())
                    self.stdout.flush()
        finally:
            stop_all(children, STOP_WITHIN_SECONDS)
        self.stdout.write("Stopped.")


def _refuse_an_old_database() -> None:
    executor = MigrationExecutor(connection)
    waiting = executor.migration_plan(executor.loader.graph.leaf_nodes())
    if waiting:
        raise CommandError(
            f"The database is behind: {len(waiting)} migrations wait. "
            "`make run` applies them by itself; by hand it is: python backend/manage.py migrate"
        )


def _refuse_taken_ports(host: str, wanted: list[Program]) -> None:
    for program in wanted:
        if program.port is not None:
            _refuse_taken(host, program.port, program.name)


def _refuse_taken(host: str, port: int, name: str) -> None:
    with socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET) as trial:
        trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            trial.bind((host, port))
        except OSError as problem:
            if problem.errno != errno.EADDRINUSE:
                raise CommandError(f"Cannot listen on {host}:{port}: {problem.strerror}") from problem
            raise CommandError(
                f"Port {port} ({name}) is in use: perhaps Firsthand already runs there. "
                f"Stop the other one, or choose another port with PORT="
            ) from problem
