"""`make run`: set everything up, then serve the whole product from this one terminal."""

from __future__ import annotations

import errno
import os
import socket
import sys

import setup
from console import give_up, run_openly, run_quietly
from paths import FRONTEND, MANAGE, REQUIREMENTS, VAR, VENV_PYTHON
from stamps import digest_of, is_fresh, write_stamp


def main() -> None:
    host, port = address()
    for wanted in (port, port + 1):
        refuse_taken_port(host, wanted, port)
    os.environ.update({"HOST": host, "PORT": str(port), "DEMO": os.environ.get("DEMO", "1")})
    setup.prepare("base")
    prepare_database()
    collect_static_files()
    sys.stdout.flush()
    os.execv(VENV_PYTHON, [str(VENV_PYTHON), str(MANAGE), "up"])


def address() -> tuple[str, int]:
    text = os.environ.get("PORT") or "8000"
    if not text.isdecimal() or not 1 <= int(text) <= 65534:
        give_up(f"PORT={text} is not a port between 1 and 65534.")
    return os.environ.get("HOST") or "127.0.0.1", int(text)


def refuse_taken_port(host: str, wanted: int, port: int) -> None:
    """Before any work: a second copy should not build for a minute and then fail."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family) as trial:
        trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            trial.bind((host, wanted))
        except OSError as problem:
            give_up(why_not(problem, host, wanted, port))


def why_not(problem: OSError, host: str, wanted: int, port: int) -> str:
    if problem.errno == errno.EADDRINUSE:
        guess = f": perhaps Firsthand already runs there, see http://localhost:{port}"
        reason = guess if wanted == port else f", and tracked links need it beside {port}."
        return f"Port {wanted} is in use{reason}\nStop what runs there, or choose another: make run PORT={port + 10}"
    return f"Cannot listen on {host}:{wanted}: {problem.strerror}. Choose another address with HOST= and PORT=."


def prepare_database() -> None:
    run_quietly("Bringing the database up to date", manage("migrate", "--no-input", "--verbosity=0"))
    if os.environ["DEMO"] == "1":
        create_demo()


def create_demo() -> None:
    """In the open, because the first time takes a while and tells how far it is; later it says nothing."""
    if run_openly(manage("create_demo", "--if-empty", "--verbosity=0")):
        give_up("The demo company could not be created; why stands above. Without it: make run DEMO=0")


def collect_static_files() -> None:
    """Keyed on what the files come from: the built SPA and the packages with static files of their own."""
    digest = digest_of([FRONTEND / "dist" / ".stamp", REQUIREMENTS / "base.txt"])
    stamp = VAR / "static" / ".stamp"
    if is_fresh(stamp, digest):
        return
    run_quietly("Collecting static files", manage("collectstatic", "--no-input", "--clear", "--verbosity=0"))
    write_stamp(stamp, digest)


def manage(*arguments: str) -> list[str]:
    return [str(VENV_PYTHON), str(MANAGE), *arguments]


if __name__ == "__main__":
    main()
