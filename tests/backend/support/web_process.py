"""The web process as it really runs, on a database of its own, with an editor signed in and a draft of hers."""

import json
import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path
from urllib.request import urlopen

from django.conf import settings

_PREPARE = """
import django; django.setup()
import json
from importlib import import_module
from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.core.management import call_command
from django.utils import timezone
call_command("migrate", verbosity=0)
from firsthand.people.models import RoleGrant, User
from firsthand.stories.actions.draft import draft_story
now = timezone.now()
mark = User.objects.create(email="mark@firsthand.example", name="Mark", joined_on=now.date())
RoleGrant.objects.create(user=mark, role="editor")
session = import_module(settings.SESSION_ENGINE).SessionStore()
session[SESSION_KEY] = str(mark.pk)
session[BACKEND_SESSION_KEY] = settings.AUTHENTICATION_BACKENDS[0]
session[HASH_SESSION_KEY] = mark.get_session_auth_hash()
session.create()
print(json.dumps([session.session_key, draft_story(actor=mark, title="A train", now=now).pk]))
"""
_TOKEN = "x" * 32


class WebProcess:
    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._environment = {
            **os.environ,
            "DATABASE_URL": f"sqlite:///{folder / 'web.sqlite3'}",
            "VAR_DIR": str(folder),
            "TMPDIR": str(folder),
            "SECRET_KEY": "for this test only",
            "PYTHONPATH": str(settings.BACKEND_DIR),
            "DJANGO_SETTINGS_MODULE": "config.settings",
        }
        self.port = _free_port()
        self.story = 0
        self.signed_in = b""
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        session, self.story = json.loads(self._run(_PREPARE))
        cookies = f"Cookie: sessionid={session}; csrftoken={_TOKEN}\r\nX-CSRFToken: {_TOKEN}\r\n"
        self.signed_in = cookies.encode()
        options = ["--interface", "wsgi", "--host", "127.0.0.1", "--port", str(self.port), "--blocking-threads", "2"]
        self._process = subprocess.Popen(
            [sys.executable, "-m", "granian", *options, "config.wsgi:application"],
            env=self._environment,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        deadline = time.monotonic() + 40
        while not self._answers():
            assert self._process.poll() is None, "the server ended by itself"
            assert time.monotonic() < deadline, "the server did not start"
            time.sleep(0.1)

    def stop(self) -> None:
        if self._process is not None and self._process.poll() is None:
            os.killpg(self._process.pid, signal.SIGKILL)
            self._process.wait(10)

    def memory(self) -> int:
        """Bytes that its processes hold now; 0 where the system does not tell."""
        assert self._process is not None
        group, pages = self._process.pid, 0
        for folder in Path("/proc").glob("[0-9]*"):
            try:
                if os.getpgid(int(folder.name)) == group:
                    pages += int((folder / "statm").read_text(encoding="ascii").split()[1])
            except OSError:
                continue  # it ended meanwhile
        return pages * os.sysconf("SC_PAGE_SIZE")

    def _run(self, program: str) -> str:
        done = subprocess.run(
            [sys.executable, "-c", program], env=self._environment, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    def _answers(self) -> bool:
        try:
            with urlopen(f"http://127.0.0.1:{self.port}/healthz", timeout=2) as answer:
                return bool(answer.status == 200)
        except OSError:
            return False


def _free_port() -> int:
    with socket.socket() as trial:
        trial.bind(("127.0.0.1", 0))
        return int(trial.getsockname()[1])
