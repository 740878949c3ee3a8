import ssl
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from email.message import Message

import httpcore2
from django.conf import settings
from httpx2 import URL, Headers, InvalidURL

from firsthand.common.http.bodies import ACCEPTED, unpacked
from firsthand.common.http.failures import FetchFailed, FetchRefused, Hop
from firsthand.common.http.network import INTERNET, CheckedBackend, Deadline, Network
from firsthand.common.http.reach import refuse_odd_host

__all__ = ["Fetched", "Headers", "fetch"]

_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_WITHOUT_BODY = frozenset({204, 304})
_MAX_ADDRESS = 4_000


@dataclass(frozen=True, slots=True)
class Fetched:
    url: str  # where the redirects ended
    status: int
    headers: Headers
    body: bytes
    content_type: str  # "text/html"; empty when the server did not say
    charset: str | None
    hops: tuple[Hop, ...]
    truncated: bool  # only ever with keep_truncated


@dataclass(slots=True)
class _Trip:
    """One address being read, from the first request to the last redirect's answer."""

    accept: Collection[str]
    max_bytes: int
    keep_truncated: bool
    headers: list[tuple[str, str]]
    network: Network
    url: URL
    hops: tuple[Hop, ...] = ()
    status: int | None = None
    content_type: str = ""


def fetch(
    url: str,
    *,
    accept: Collection[str],
    max_bytes: int,
    headers: Mapping[str, str] | None = None,
    seconds: float = 10,
    max_redirects: int = 5,
    keep_truncated: bool = False,
    network: Network = INTERNET,
) -> Fetched:
    """A GET, whatever its status. `accept` holds kinds ("text/html", "image/*"), empty takes anything; an answer
    without a kind is let through. `max_bytes` counts what is left after unpacking; with `keep_truncated` a body that
    is longer, that breaks off or that is still coming when the time is up is given as far as it came."""
    trip = _Trip(accept, max_bytes, keep_truncated, _headers(accept, headers or {}), network, URL("http://unknown/"))
    deadline = Deadline(seconds)
    with _named(trip), _pool(network, deadline) as pool:
        trip.url = parsed(url)
        while True:
            fetched = _answer(pool, trip)
            if fetched is not None:
                return fetched
            if len(trip.hops) > max_redirects:
                raise FetchRefused("too_many_redirects")


def parsed(url: str) -> URL:
    """Refuses what need not be looked up to be refused; where the name leads is the network's question."""
    if len(url) > _MAX_ADDRESS:
        raise FetchRefused("bad_address", detail="too long")
    try:
        parts = URL(url.strip())
    except (InvalidURL, ValueError, UnicodeError) as error:
        raise FetchRefused("bad_address") from error
    if parts.scheme not in {"http", "https"}:
        raise FetchRefused("bad_scheme", detail=parts.scheme[:20])
    if not parts.host or parts.userinfo:
        raise FetchRefused("bad_address")
    refuse_odd_host(parts.host)
    return parts.copy_with(fragment=None)


def _headers(accept: Collection[str], more: Mapping[str, str]) -> list[tuple[str, str]]:
    own = {
        "User-Agent": f"Mozilla/5.0 (compatible; Firsthand/1.0; +{settings.SITE_URL})",
        "Accept": ", ".join([*accept, "*/*;q=0.1"]) if accept else "*/*",
        "Accept-Encoding": ACCEPTED,
    }
    return [*{**own, **more}.items()]


@contextmanager
def _pool(network: Network, deadline: Deadline) -> Iterator[httpcore2.ConnectionPool]:
    backend = CheckedBackend(network, deadline)
    with httpcore2.ConnectionPool(ssl_context=network.trust(), network_backend=backend, http2=False, retries=0) as pool:
        yield pool


def _answer(pool: httpcore2.ConnectionPool, trip: _Trip) -> Fetched | None:
    """None when the answer led elsewhere; the trip then stands at its next address."""
    if (trip.url.port or {"http": 80, "https": 443}[trip.url.scheme]) not in trip.network.ports:
        raise FetchRefused("bad_port", detail=str(trip.url.port))
    target = httpcore2.URL(
        scheme=trip.url.raw_scheme, host=trip.url.raw_host, port=trip.url.port, target=trip.url.raw_path
    )
    with pool.stream("GET", target, headers=trip.headers) as response:
        headers = Headers(response.headers)
        if response.status in _REDIRECTS and headers.get("location", "").strip():
            trip.hops = (*trip.hops, Hop(str(trip.url), response.status))
            trip.url = _led_to(trip.url, headers["location"])
            return None
        return _read(trip, response, headers)


def _led_to(url: URL, location: str) -> URL:
    try:
        return parsed(str(url.join(location.strip())))
    except (InvalidURL, ValueError) as error:
        raise FetchRefused("bad_address") from error


def _read(trip: _Trip, response: httpcore2.Response, headers: Headers) -> Fetched:
    trip.status = response.status
    trip.content_type, charset = _kind(headers.get("content-type", ""))
    if response.status not in _WITHOUT_BODY:
        _refuse_kind(trip)
    body, truncated = _body(trip, response, headers)
    return Fetched(str(trip.url), response.status, headers, body, trip.content_type, charset, trip.hops, truncated)


def _kind(content_type: str) -> tuple[str, str | None]:
    message = Message()
    message["Content-Type"] = "".join(char for char in content_type if char.isprintable())
    kind = content_type.partition(";")[0].strip().lower()
    charset = message.get_param("charset")
    return kind, charset.strip(" '\"") if isinstance(charset, str) else None


def _refuse_kind(trip: _Trip) -> None:
    kind = trip.content_type
    if not kind or not trip.accept or kind in trip.accept or f"{kind.partition('/')[0]}/*" in trip.accept:
        return
    raise FetchRefused("wrong_type", detail=kind[:80])


def _body(trip: _Trip, response: httpcore2.Response, headers: Headers) -> tuple[bytes, bool]:
    kept = bytearray()
    try:
        for piece in unpacked(_raw(trip, response), headers.get("content-encoding", "")):
            kept += piece
            if len(kept) > trip.max_bytes:
                raise FetchRefused("too_large")
    except (FetchFailed, httpcore2.NetworkError, httpcore2.ProtocolError, httpcore2.TimeoutException):
        if not (trip.keep_truncated and kept):
            raise
        return bytes(kept[: trip.max_bytes]), True
    return bytes(kept), False


def _raw(trip: _Trip, response: httpcore2.Response) -> Iterator[bytes]:
    """Counted too: an endless row of empty packages unpacks to nothing."""
    seen = 0
    for chunk in response.iter_stream():
        seen += len(chunk)
        yield chunk
        if seen > trip.max_bytes + 65_536:
            raise FetchRefused("too_large")


@contextmanager
def _named(trip: _Trip) -> Iterator[None]:
    """Every failure as one of ours, with how far the trip had come."""
    try:
        yield
    except Exception as error:
        failure = _as_ours(error)
        if failure is None:
            raise
        failure.url, failure.hops = str(trip.url), trip.hops
        failure.status, failure.content_type = trip.status, trip.content_type
        if failure is error:
            raise
        raise failure from error


def _as_ours(error: Exception) -> FetchFailed | None:
    if isinstance(error, FetchFailed):
        return error
    if isinstance(error, httpcore2.TimeoutException):
        return FetchFailed("timed_out")
    if isinstance(error, httpcore2.NetworkError | httpcore2.ProtocolError):
        # The pool cuts the chain of causes; what came from the socket is the error's own argument.
        code = "tls" if any(isinstance(cause, ssl.SSLError) for cause in error.args) else "unreachable"
        return FetchFailed(code, detail=str(error)[:200])
    return None
