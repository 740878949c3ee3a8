"""The three processes of the product and their command lines, which containers use too."""

from dataclasses import dataclass
from importlib.util import find_spec


@dataclass(frozen=True, slots=True)
class Program:
    name: str
    module: str
    arguments: tuple[str, ...]
    port: int | None = None


def programs(host: str, port: int) -> list[Program]:
    found = [web(host, port), Program("worker", "django", ("worker", "--grace", "6"))]
    return [*found[:1], links(host, port + 1), *found[1:]] if find_spec("firsthand.links.redirect") else found


def web(host: str, port: int) -> Program:
    """WSGI, because Django's own ASGI handler answered 14 to 23 times fewer requests."""
    return _granian("web", host, port, "--interface", "wsgi", "--blocking-threads", "8", "config.wsgi:application")


def links(host: str, port: int) -> Program:
    loop = ("--loop", "uvloop") if find_spec("uvloop") else ()
    application = "firsthand.links.redirect:application"
    return _granian("links", host, port, "--interface", "asginl", "--no-ws", "--backlog", "2048", *loop, application)


def _granian(name: str, host: str, port: int, *options: str) -> Program:
    shared = ("--host", host, "--port", str(port), "--workers", "1", "--workers-kill-timeout", "5s")
    # Its warnings are advice about thread counts; when a worker of its own dies it says so as an error.
    return Program(name, "granian", (*shared, "--log-level", "error", *options), port)
