"""A piece of the internet on this machine: names, servers, and a network that leads to them alone."""

import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from firsthand.common.http import Network
from firsthand.common.http.reach import is_public

HERE = "127.0.0.1"


@dataclass
class Page:
    """What one path answers. `write` takes the socket's file and may be as slow or as endless as it likes."""

    body: bytes = b""
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    write: Callable[[BaseHTTPRequestHandler], None] | None = None


@dataclass
class Web:
    port: int
    pages: dict[str, Page] = field(default_factory=dict)
    names: dict[str, list[str]] = field(default_factory=dict)  # beside "site.example", which is this server
    asked: list[str] = field(default_factory=list)  # names looked up, in order
    requests: list[tuple[str, dict[str, str]]] = field(default_factory=list)

    def add(self, path: str, body: bytes | str = b"", *, kind: str = "text/html; charset=utf-8", **rest) -> str:
        headers = {"Content-Type": kind, **rest.pop("headers", {})} if kind else rest.pop("headers", {})
        self.pages[path] = Page(body.encode() if isinstance(body, str) else body, headers=headers, **rest)
        return self.url(path)

    def redirect(self, path: str, location: str, status: int = 302) -> str:
        self.pages[path] = Page(status=status, headers={"Location": location})
        return self.url(path)

    def url(self, path: str = "/", host: str = "site.example") -> str:
        return f"http://{host}:{self.port}{path}"

    @property
    def network(self) -> Network:
        """Numbers stay under the product's own rule, but for the server's; and the server's port is open."""
        return Network(
            resolve=self.resolve,
            may_meet=lambda address: address == HERE or is_public(address),
            ports=frozenset({80, 443, self.port}),
        )

    def resolve(self, host: str, port: int) -> Sequence[str]:
        self.asked.append(host)
        known = {"site.example": [HERE], "other.example": [HERE], **self.names}
        if host in known:
            return known[host]
        if host.replace(".", "").isdigit() or ":" in host:
            return [host]
        raise OSError(f"no such name: {host}")


def _handler(web: Web) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            web.requests.append((self.path, dict(self.headers)))
            page = web.pages.get(self.path, Page(b"nothing here", 404, {"Content-Type": "text/plain"}))
            try:
                self._answer(page)
            except OSError:
                self.close_connection = True  # the client had enough

        def _answer(self, page: Page) -> None:
            if page.write is not None and not page.headers:
                page.write(self)
                return
            self.send_response(page.status)
            for name, value in page.headers.items():
                self.send_header(name, value)
            if page.write is None:
                self.send_header("Content-Length", str(len(page.body)))
            self.end_headers()
            if page.write is None:
                self.wfile.write(page.body)
            else:
                page.write(self)

        def log_message(self, *args: object) -> None:
            pass

    return Handler


@contextmanager
def web_server() -> Iterator[Web]:
    web = Web(port=0)
    server = ThreadingHTTPServer((HERE, 0), _handler(web))
    server.daemon_threads = True
    server.block_on_close = False
    web.port = server.server_address[1]
    thread = threading.Thread(target=lambda: server.serve_forever(poll_interval=0.02), daemon=True)
    thread.start()
    try:
        yield web
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
