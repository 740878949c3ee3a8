"""Processes that are started again when they die, and stopped together."""

import contextlib
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterable
from pathlib import Path

from firsthand.jobs.supervisor.programs import Program

# So many deaths without a minute of life between them are no accident.
GIVE_UP_AFTER = 6
_STEADY_SECONDS = 60
_LONGEST_PAUSE = 16.0


class Child:
    def __init__(self, program: Program, folder: Path) -> None:
        self.program = program
        self.folder = folder
        self.deaths = 0
        self._started_at = 0.0
        self._start_again_at = 0.0
        self.process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        self._started_at = time.monotonic()
        self.process = subprocess.Popen(  # noqa: S603  our own command line
            [sys.executable, "-m", "firsthand.jobs.supervisor.tether", self.program.module, *self.program.arguments],
            cwd=self.folder,
            stdin=subprocess.PIPE,
            # A group of its own: Ctrl-C reaches the supervisor alone, and what a dead child leaves can be cleared.
            start_new_session=True,
        )

    @property
    def is_alive(self) -> bool:
        return self.process is not None and self.process.poll() is None

    @property
    def is_hopeless(self) -> bool:
        return self.deaths >= GIVE_UP_AFTER

    def look_after(self) -> str:
        """Starts it again when its pause is over. Returns a sentence when it has just died."""
        if self.is_alive:
            return ""
        if self.process is None:
            if time.monotonic() >= self._start_again_at:
                self.start()
            return ""
        return self._bury(self.process)

    def _bury(self, process: subprocess.Popen[bytes]) -> str:
        self._clear_group(process)
        steady = time.monotonic() - self._started_at >= _STEADY_SECONDS
        self.deaths = 1 if steady else self.deaths + 1
        pause = min(_LONGEST_PAUSE, 0.25 * 2**self.deaths)
        self._start_again_at = time.monotonic() + pause
        self.process = None
        return f"{self.program.name} ended ({_how(process.returncode)}); starting it again in {pause:g} s"

    def ask_to_stop(self) -> None:
        if self.process is not None and self.is_alive:
            self.process.send_signal(signal.SIGTERM)

    def end(self) -> None:
        if self.process is not None:
            self._clear_group(self.process)
            self.process.wait()

    def _clear_group(self, process: subprocess.Popen[bytes]) -> None:
        """A server's own workers outlive it when it is killed, and keep its port."""
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)
        if process.stdin:
            process.stdin.close()


def stop_all(children: Iterable[Child], within: float) -> None:
    children = list(children)
    for child in children:
        child.ask_to_stop()
    end = time.monotonic() + within
    while any(child.is_alive for child in children) and time.monotonic() < end:
        time.sleep(0.05)
    for child in children:
        child.end()


def _how(code: int | None) -> str:
    return f"signal {-code}" if code is not None and code < 0 else f"code {code}"
