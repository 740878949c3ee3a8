"""Real processes against a database of their own, and a look at its rows from outside."""

import json
import os
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import psycopg

from backend.jobs.proofs.waiting import DEADLINE, wait_until

ROOT = Path(__file__).resolve().parents[4]


@dataclass
class World:
    folder: Path
    database_url: str
    connect: Callable[[], Any]
    broker_url: str = ""
    # Long, so that a machine that is busy with something else does not pass for a dead worker.
    lease_seconds: int = 30
    running: list[subprocess.Popen[bytes]] = field(default_factory=list)

    @property
    def environment(self) -> dict[str, str]:
        inherited = {key: os.environ[key] for key in ("PATH", "HOME", "LANG") if key in os.environ}
        return inherited | {
            "PYTHONPATH": os.pathsep.join([str(ROOT / "backend"), str(ROOT / "tests")]),
            "DJANGO_SETTINGS_MODULE": "backend.jobs.proofs.settings",
            "SECRET_KEY": "for these processes only",
            "VAR_DIR": str(self.folder),
            "DATABASE_URL": self.database_url,
            "BROKER_URL": self.broker_url,
            "JOBS_LEASE_SECONDS": str(self.lease_seconds),
        }

    def start(self, *command: str) -> subprocess.Popen[bytes]:
        with self.log.open("ab") as log:
            process = subprocess.Popen(
                [sys.executable, "-m", *command], env=self.environment, cwd=self.folder, stdout=log, stderr=log
            )
        self.running.append(process)
        return process

    def worker(self, *options: str) -> subprocess.Popen[bytes]:
        return self.start("django", "worker", *options)

    def manage(self, *command: str) -> str:
        done = subprocess.run(
            [sys.executable, "-m", "django", *command],
            env=self.environment,
            cwd=self.folder,
            capture_output=True,
            text=True,
            timeout=DEADLINE,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    def ask(self, name: str, *kwargs: dict[str, Any], unique: str = "") -> list[str]:
        only_once = ["--unique", unique] if unique else []
        return self.manage("ask", name, json.dumps(kwargs), *only_once).split("\n")[:-1]

    def rows(self, sql: str) -> list[tuple[Any, ...]]:
        with closing(self.connect()) as connection:
            return list(connection.execute(sql).fetchall())

    def effects(self) -> list[str]:
        return [key for (key,) in self.rows("SELECT key FROM trial_effect WHERE key <> 'beat' ORDER BY key")]

    def states(self) -> dict[str, int]:
        return dict(self.rows("SELECT state, count(*) FROM jobs_job WHERE name <> 'trial.beat' GROUP BY state"))

    def wait_for(self, **states: int) -> None:
        try:
            wait_until(lambda: self.states() == states, f"{states}")
        except AssertionError as error:
            raise AssertionError(f"{error}; found {self.states()}\n{self.said()}") from error

    @property
    def log(self) -> Path:
        return self.folder / "log"

    def said(self) -> str:
        return self.log.read_text(encoding="utf-8") if self.log.exists() else ""

    def end(self) -> None:
        for process in self.running:
            if process.poll() is None:
                process.send_signal(signal.SIGKILL)
            process.wait(DEADLINE)


def on_sqlite(folder: Path, template: Path) -> World:
    path = folder / "trial.sqlite3"
    path.write_bytes(template.read_bytes())
    return World(folder, f"sqlite:///{path}", lambda: sqlite3.connect(path, timeout=20))


def on_postgres(folder: Path, name: str, server: dict[str, Any], url: str) -> World:
    def connect() -> Any:
        return psycopg.connect(**server, dbname=name, autocommit=True)

    return World(folder, f"{url.rpartition('/')[0]}/{name}", connect)
