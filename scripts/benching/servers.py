"""Real granian processes on free ports of this machine, each stopped again whatever happens."""

from __future__ import annotations

import contextlib
import http.client
import os
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO

START_WITHIN_SECONDS = 40
_TICKS = os.sysconf("SC_CLK_TCK")


@dataclass
class Server:
    name: str
    port: int
    process: subprocess.Popen[bytes]

    def cpu_seconds(self) -> float | None:
        """Of all its processes so far; None where the system has no /proc."""
        fields = [_stat(pid) for pid in self._pids()]
        return sum(int(each[11]) + int(each[12]) for each in fields) / _TICKS if fields else None

    def memory_bytes(self) -> int | None:
        fields = [_stat(pid) for pid in self._pids()]
        return sum(int(each[21]) for each in fields) * os.sysconf("SC_PAGE_SIZE") if fields else None

    def _pids(self) -> list[int]:
        """Its process group: it was started as the leader of one."""
        folders = Path("/proc").glob("[0-9]*") if Path("/proc/self/stat").exists() else ()
        return [int(folder.name) for folder in folders if _group(int(folder.name)) == self.process.pid]


def _stat(pid: int) -> list[str]:
    """The fields behind the name, which may hold spaces itself."""
    try:
        return Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
    except OSError:
        return ["0"] * 50


def _group(pid: int) -> int:
    try:
        return os.getpgid(pid)
    except OSError:
        return 0


@contextlib.contextmanager
def serving(name: str, options: Sequence[str], environment: Mapping[str, str], ready: str) -> Iterator[Server]:
    port = free_port()
    command = [sys.executable, "-m", "granian", "--host", "127.0.0.1", "--port", str(port), "--workers", "1", *options]
    with tempfile.TemporaryFile() as output:
        process = subprocess.Popen(
            command, env={**os.environ, **environment}, stdout=output, stderr=output, start_new_session=True
        )
        server = Server(name, port, process)
        try:
            _wait(server, ready, output)
            yield server
        finally:
            _stop(process)


def _wait(server: Server, ready: str, output: IO[bytes]) -> None:
    deadline = time.monotonic() + START_WITHIN_SECONDS
    while time.monotonic() < deadline and server.process.poll() is None:
        if _answers(server.port, ready):
            return
        time.sleep(0.1)
    output.seek(0)
    said = output.read().decode(errors="replace")
    raise RuntimeError(f"{server.name} did not start:\n{said}")


def _answers(port: int, path: str) -> bool:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=2)
    try:
        connection.request("GET", path)
        return connection.getresponse().status < 400
    except OSError:
        return False
    finally:
        connection.close()


def _stop(process: subprocess.Popen[bytes]) -> None:
    with contextlib.suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGTERM)
    try:
        process.wait(8)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait(8)


def free_port() -> int:
    with socket.socket() as trial:
        trial.bind(("127.0.0.1", 0))
        port: int = trial.getsockname()[1]
        return port
