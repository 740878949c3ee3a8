"""The real product, as `manage.py up` starts it: web, tracked links and worker, on ports and files of its own."""

import os
import secrets
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from dataclasses import dataclass
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
MANAGE = ROOT / "backend" / "manage.py"
# What a developer's shell holds must not decide what is walked through.
NOT_INHERITED = ("DATABASE_URL", "REDIS_URL", "BROKER_URL", "SITE_URL", "LINKS_URL", "DEBUG", "HOST", "EMAIL_URL")
# A tenth of the demo's shares: all the figures have something to show, and it is made in seconds.
SCALE = "0.1"
STARTS_WITHIN, STOPS_WITHIN = 90, 30


@dataclass
class Product:
    folder: Path
    port: int
    process: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        return f"http://localhost:{self.port}"

    @property
    def log(self) -> Path:
        return self.folder / "product.log"

    def prepare(self) -> None:
        self.folder.mkdir(parents=True, exist_ok=True)
        self._manage("migrate", "--no-input", "--verbosity=0")
        self._manage("create_demo", "--scale", SCALE, "--verbosity=0")
        self._manage("collectstatic", "--no-input", "--verbosity=0")

    def start(self) -> None:
        command = [sys.executable, str(MANAGE), "up", "--port", str(self.port)]
        with self.log.open("ab") as log:
            self.process = subprocess.Popen(command, env=self._environment(), stdout=log, stderr=log)
        end = time.monotonic() + STARTS_WITHIN
        while not self._answers():
            if self.process.poll() is not None or time.monotonic() > end:
                raise RuntimeError(f"The product does not start:\n{self.said_since(0)}")
            time.sleep(0.1)

    def stop(self) -> None:
        if self.process is None:
            return
        self.process.send_signal(signal.SIGTERM)
        try:
            self.process.wait(STOPS_WITHIN)
        except subprocess.TimeoutExpired:
            # Its children notice by themselves that it is gone.
            self.process.kill()
            self.process.wait()

    def log_size(self) -> int:
        return self.log.stat().st_size if self.log.exists() else 0

    def said_since(self, offset: int) -> str:
        if not self.log.exists():
            return ""
        with self.log.open("rb") as log:
            log.seek(offset)
            return log.read().decode(errors="replace")[-6000:]

    def mail_to(self, address: str) -> list[EmailMessage]:
        """Oldest first."""
        files = sorted((self.folder / "mail").glob("*"), key=lambda file: file.stat().st_mtime_ns)
        found = [mail for file in files for mail in _mails_in(file)]
        return [mail for mail in found if address.lower() in str(mail["To"]).lower()]

    def _answers(self) -> bool:
        try:
            with urllib.request.urlopen(f"{self.url}/healthz", timeout=2) as answer:
                return bool(answer.status == 200)
        except (OSError, urllib.error.URLError):
            return False

    def _manage(self, *arguments: str) -> None:
        done = subprocess.run(
            [sys.executable, str(MANAGE), *arguments],
            env=self._environment(),
            capture_output=True,
            text=True,
            check=False,
        )
        if done.returncode:
            raise RuntimeError(f"{' '.join(arguments)} failed:\n{done.stdout}\n{done.stderr}")

    def _environment(self) -> dict[str, str]:
        kept = {name: value for name, value in os.environ.items() if name not in NOT_INHERITED}
        key = self.folder / "key"
        if not key.exists():
            key.write_text(secrets.token_urlsafe(48))
        return {**kept, "VAR_DIR": str(self.folder), "DEMO": "1", "SECRET_KEY": key.read_text(), "PORT": str(self.port)}


def _mails_in(file: Path) -> list[EmailMessage]:
    """Django's file backend appends the mails of one connection, a line of dashes after each."""
    parts = file.read_bytes().split(b"\n" + b"-" * 79 + b"\n")
    return [message_from_bytes(part.lstrip(), policy=policy.default) for part in parts if part.strip()]


def text_of(mail: EmailMessage) -> str:
    body = mail.get_body(("plain",))
    return body.get_content() if body else ""


def two_free_ports() -> int:
    """The first of two neighbours: tracked links answer on the second."""
    for _ in range(50):
        with socket.socket() as first, socket.socket() as second:
            first.bind(("127.0.0.1", 0))
            port = int(first.getsockname()[1])
            try:
                second.bind(("127.0.0.1", port + 1))
            except (OSError, OverflowError):
                continue
            return port
    raise RuntimeError("no two free ports side by side")


def build_screens() -> None:
    """Costs a look when they are up to date. Whoever names a FRONTEND_DIST has built it."""
    if os.environ.get("FRONTEND_DIST"):
        return
    done = subprocess.run(
        [sys.executable, str(ROOT / "scripts" / "node.py")], capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise RuntimeError(f"The screens could not be built:\n{done.stdout}\n{done.stderr}")
