"""A small load generator: keep-alive connections in one process, each asking again as soon as it is answered.

Plain sockets behind a selector, because asyncio or threads would be slower than what they are to measure.
"""

from __future__ import annotations

import selectors
import socket
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import cycle

ANSWER_WITHIN_SECONDS = 20


class Unexpected(Exception):
    """The server answered something else than was to be measured."""


@dataclass
class Result:
    asked: int  # the warm-up's included
    seconds: float
    latencies: list[float] = field(repr=False)

    @property
    def rate(self) -> float:
        return len(self.latencies) / self.seconds

    def percentile(self, share: float) -> float:
        """In milliseconds."""
        ordered = sorted(self.latencies)
        return ordered[min(len(ordered) - 1, int(len(ordered) * share))] * 1000


class Connection:
    def __init__(self, port: int, expected: bytes) -> None:
        self.socket = socket.create_connection(("127.0.0.1", port), timeout=ANSWER_WITHIN_SECONDS)
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.expected = expected
        self.received = b""
        self.asked_at = 0.0

    def ask(self, request: bytes) -> None:
        self.received = b""
        self.asked_at = time.perf_counter()
        self.socket.sendall(request)

    def answered(self) -> bool:
        """Reads what has come. True when the answer is whole."""
        part = self.socket.recv(262_144)
        if not part:
            raise Unexpected("the server closed a connection")
        self.received += part
        head, end, body = self.received.partition(b"\r\n\r\n")
        if not end:
            return False
        if not head.startswith(self.expected):
            raise Unexpected(head.split(b"\r\n")[0].decode("latin-1"))
        return len(body) >= _length_of(head)


def _length_of(head: bytes) -> int:
    found = head.lower().partition(b"\r\ncontent-length:")[2]
    return int(found.partition(b"\r\n")[0]) if found else 0


def burst(
    port: int, requests: Sequence[bytes], *, connections: int, seconds: float, status: int, warm_up: float = 0.3
) -> Result:
    """Requests go out in their order, over and over. What is answered in the warm-up is not counted."""
    expected = f"HTTP/1.1 {status} ".encode()
    opened = [Connection(port, expected) for _ in range(connections)]
    try:
        with selectors.DefaultSelector() as selector:
            for connection in opened:
                selector.register(connection.socket, selectors.EVENT_READ, connection)
            return _run(selector, opened, cycle(requests), seconds, warm_up)
    finally:
        for connection in opened:
            connection.socket.close()


def _run(
    selector: selectors.BaseSelector,
    connections: list[Connection],
    requests: Iterator[bytes],
    seconds: float,
    warm_up: float,
) -> Result:
    clock = time.perf_counter
    latencies: list[float] = []
    asked = len(connections)
    for connection in connections:
        connection.ask(next(requests))
    begin = clock() + warm_up
    end = begin + seconds
    now = clock()
    while now < end:
        ready = selector.select(ANSWER_WITHIN_SECONDS)
        if not ready:
            raise Unexpected("no answer for a long time")
        for key, _ in ready:
            connection = key.data
            if connection.answered():
                now = clock()
                if begin <= now < end:
                    latencies.append(now - connection.asked_at)
                connection.ask(next(requests))
                asked += 1
        now = clock()
    return Result(asked, seconds, latencies)
