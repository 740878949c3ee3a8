"""Connections that go to the very address that was checked, and that end when the time is up.

A name is resolved once for each connection and the connection is made to one of those addresses, so that a name which
answers differently the second time (DNS rebinding) gains nothing. TLS still checks the certificate against the name.
"""

import socket
import ssl
import threading
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

import httpcore2
import httpx2

from firsthand.common.http.failures import FetchFailed, FetchRefused
from firsthand.common.http.reach import is_public

MAX_TRIES = 3


class Deadline:
    def __init__(self, seconds: float) -> None:
        self._end = time.monotonic() + seconds

    def left(self, at_most: float | None = None) -> float:
        left = self._end - time.monotonic()
        if left <= 0:
            raise FetchFailed("timed_out")
        return left if at_most is None else min(left, at_most)


def resolve_name(host: str, port: int) -> Sequence[str]:
    return [str(info[4][0]) for info in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)]


@cache
def trust_of_this_machine() -> ssl.SSLContext:
    return httpx2.create_ssl_context(trust_env=False)


@dataclass(frozen=True, slots=True)
class Network:
    """What surrounds us. The product knows one, INTERNET; a test builds its own around a server of its own. It is an
    argument and not a setting, so that no configuration can open the inside of a company."""

    resolve: Callable[[str, int], Sequence[str]] = resolve_name
    may_meet: Callable[[str], bool] = is_public
    ports: frozenset[int] = frozenset({80, 443})
    trust: Callable[[], ssl.SSLContext] = trust_of_this_machine

    def addresses_of(self, host: str, port: int, deadline: Deadline) -> Sequence[str]:
        """All of them must be public: a name with one foot inside is refused as a whole."""
        addresses = list(dict.fromkeys(self._resolved(host, port, deadline)))
        if not addresses:
            raise FetchFailed("unknown_name", detail=host)
        if not all(self.may_meet(address) for address in addresses):
            raise FetchRefused("private_address", detail=host)
        return addresses

    def _resolved(self, host: str, port: int, deadline: Deadline) -> Sequence[str]:
        """In a thread of its own, because the system's resolver knows no deadline."""
        found: list[Sequence[str] | Exception] = []

        def look_up() -> None:
            try:
                found.append(self.resolve(host, port))
            except (OSError, UnicodeError) as error:
                found.append(error)

        thread = threading.Thread(target=look_up, daemon=True, name="resolve")
        thread.start()
        thread.join(deadline.left())
        if not found:
            raise FetchFailed("timed_out", detail=host)
        if isinstance(found[0], Exception):
            raise FetchFailed("unknown_name", detail=host) from found[0]
        return found[0]


INTERNET = Network()


class CheckedBackend(httpcore2.SyncBackend):
    def __init__(self, network: Network, deadline: Deadline) -> None:
        self._network = network
        self._deadline = deadline

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore2.NetworkStream:
        if port not in self._network.ports:
            raise FetchRefused("bad_port", detail=str(port))
        addresses = self._network.addresses_of(host, port, self._deadline)[:MAX_TRIES]
        for left, address in zip(range(len(addresses), 0, -1), addresses, strict=True):
            try:
                # An even part of what is left: one address that swallows everything leaves time for the next.
                patience = self._deadline.left() / left
                return TimedStream(super().connect_tcp(address, port, patience), self._deadline)
            except (httpcore2.ConnectError, httpcore2.ConnectTimeout):
                if left == 1:
                    raise
        raise FetchFailed("unreachable", detail=host)

    def connect_unix_socket(
        self, path: str, timeout: float | None = None, socket_options: Iterable[Any] | None = None
    ) -> httpcore2.NetworkStream:
        raise FetchRefused("bad_scheme", detail="a socket of this machine")


class TimedStream(httpcore2.NetworkStream):
    """A server that sends a byte now and then never meets a timeout between two reads; it does meet the deadline."""

    def __init__(self, stream: httpcore2.NetworkStream, deadline: Deadline) -> None:
        self._stream = stream
        self._deadline = deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._stream.read(max_bytes, self._deadline.left(timeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._stream.write(buffer, self._deadline.left(timeout))

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore2.NetworkStream:
        secure = self._stream.start_tls(ssl_context, server_hostname, self._deadline.left(timeout))
        return TimedStream(secure, self._deadline)

    def get_extra_info(self, info: str) -> Any:
        return self._stream.get_extra_info(info)
