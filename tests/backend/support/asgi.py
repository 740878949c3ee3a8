"""Requests to an ASGI callable in this process, all in one event loop."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import unquote

Get = Callable[..., Awaitable["Answered"]]


@dataclass
class Answered:
    status: int = 0
    headers: dict[str, str] = field(default_factory=dict)
    body: bytes = b""


def visit(application: Any, scene: Callable[[Get], Awaitable[Any]]) -> Any:
    """Plays `scene(get)`, where get("/s/code", headers={...}) answers as over the network."""

    async def get(
        path: str, method: str = "GET", *, headers: Mapping[str, str] | None = None, client: str = "192.0.2.7"
    ) -> Answered:
        answer = Answered()

        async def send(message: dict[str, Any]) -> None:
            if message["type"] == "http.response.start":
                answer.status = message["status"]
                answer.headers = {name.decode(): value.decode() for name, value in message["headers"]}
            else:
                answer.body += message["body"]

        sent = [(name.lower().encode(), value.encode("latin-1")) for name, value in (headers or {}).items()]
        path = unquote(path.partition("?")[0], errors="replace")
        scope = {"type": "http", "method": method, "path": path, "headers": sent, "client": (client, 4711)}
        await application(scope, None, send)
        return answer

    async def play() -> Any:
        return await asyncio.wait_for(scene(get), 30)  # type: ignore[arg-type]  # scenes are coroutines

    return asyncio.run(play())
