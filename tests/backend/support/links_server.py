"""The program that answers tracked links as it really runs, in a process and on a database of its own."""

import json
import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path
from typing import Any
from urllib.request import urlopen

from django.conf import settings

_MINT = """
import django; django.setup()
from django.core.management import call_command
from django.utils import timezone
from firsthand.links.actions.mint import mint_link
call_command("migrate", "links", verbosity=0)
print(json.dumps([mint_link(target_url="https://example.com/", now=timezone.now()).code for _ in range(%d)]))
"""
_COUNT = """
import django; django.setup()
from django.db.models import Count, F, Sum
from firsthand.links.models import Click, DailyClicks
rows = Click.objects.values_list("link__code").annotate(Count("id")).order_by()
days = DailyClicks.objects.values_list("link__code").annotate(clicks=Sum(F("human") + F("machine"))).order_by()
print(json.dumps([dict(rows), dict(days)]))
"""


class LinksServer:
    def __init__(self, database_url: str, folder: Path) -> None:
        self._environment = {
            **os.environ,
            "DATABASE_URL": database_url,
            "VAR_DIR": str(folder),
            "SECRET_KEY": "for this test only",
            "PYTHONPATH": str(settings.BACKEND_DIR),
            "DJANGO_SETTINGS_MODULE": "config.settings",
        }
        self._process: subprocess.Popen[bytes] | None = None
        self.port = _free_port()

    def mint(self, how_many: int) -> list[str]:
        """Makes the tables, too."""
        codes: list[str] = self._ask(_MINT % how_many)
        return codes

    def counted(self) -> tuple[dict[str, int], dict[str, int]]:
        """Clicks of each code: as rows, and as the figures of the days."""
        rows, days = self._ask(_COUNT)
        return rows, days

    def start(self) -> None:
        options = ["--interface", "asginl", "--host", "127.0.0.1", "--port", str(self.port), "--no-ws"]
        self._process = subprocess.Popen(
            [sys.executable, "-m", "granian", *options, "firsthand.links.redirect:application"],
            env=self._environment,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        deadline = time.monotonic() + 30
        while not self._is_ready():
            assert self._process.poll() is None, "the server ended by itself"
            assert time.monotonic() < deadline, "the server did not start"
            time.sleep(0.05)

    def kill(self) -> None:
        """All its processes at once and without warning, as when the memory runs out."""
        if self._process is not None and self._process.poll() is None:
            os.killpg(self._process.pid, signal.SIGKILL)
            self._process.wait(10)

    def _is_ready(self) -> bool:
        try:
            with urlopen(f"http://127.0.0.1:{self.port}/readyz", timeout=2) as answer:
                return answer.status == 204
        except OSError:
            return False

    def _ask(self, code: str) -> Any:
        program = [sys.executable, "-c", f"import json{code}"]
        done = subprocess.run(program, env=self._environment, capture_output=True, text=True, timeout=60, check=False)
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout)


def _free_port() -> int:
    with socket.socket() as trial:
        trial.bind(("127.0.0.1", 0))
        port: int = trial.getsockname()[1]
    return port
