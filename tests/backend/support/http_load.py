"""Many keep-alive connections that ask as fast as they are answered, until told to stop or cut off."""

import asyncio
import contextlib
from collections.abc import Sequence


class Load:
    """Counts, for each path, the answers that arrived whole."""

    def __init__(self, port: int, paths: Sequence[str], *, user_agent: str) -> None:
        self.port = port
        self.answered = dict.fromkeys(paths, 0)
        self._headers = f" HTTP/1.1\r\nHost: localhost\r\nUser-Agent: {user_agent}\r\n\r\n"
        self._tasks: list[asyncio.Task[None]] = []

    def start(self) -> None:
        self._tasks = [asyncio.create_task(self._ask(path)) for path in self.answered]

    async def stop(self) -> None:
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    async def _ask(self, path: str) -> None:
        request = f"GET {path}{self._headers}".encode()
        with contextlib.suppress(ConnectionError, asyncio.IncompleteReadError):
            reader, writer = await asyncio.open_connection("127.0.0.1", self.port)
            try:
                while True:
                    writer.write(request)
                    answer = await reader.readuntil(b"\r\n\r\n")
                    assert answer.startswith(b"HTTP/1.1 302"), answer
                    self.answered[path] += 1
            finally:
                writer.close()
