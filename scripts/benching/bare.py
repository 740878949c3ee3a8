"""The least that can be asked of an ASGI server: the same redirect with the same headers, and nothing else."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

_START = {
    "type": "http.response.start",
    "status": 302,
    "headers": [
        (b"location", b"https://example.com/stories/1?utm_source=linkedin&utm_medium=employee_share&utm_campaign=1"),
        (b"content-length", b"0"),
        (b"cache-control", b"no-store"),
        (b"referrer-policy", b"strict-origin-when-cross-origin"),
        (b"x-robots-tag", b"noindex"),
    ],
}
_BODY = {"type": "http.response.body", "body": b""}


async def application(scope: dict[str, Any], receive: object, send: Callable[[Any], Awaitable[None]]) -> None:
    if scope["type"] == "http":
        await send(_START)
        await send(_BODY)
