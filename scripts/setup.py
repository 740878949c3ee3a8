"""Make the checkout ready: Python packages, JavaScript packages, the built SPA, compiled translations."""

from __future__ import annotations

import fcntl
import os
import secrets
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import node
import python_env
import translations
from console import run_quietly, say
from paths import ROOT, VAR, VENV_PYTHON


def prepare(kind: str, *, spa: bool = True) -> None:
    """Idempotent: what is already in step costs nothing but the look."""
    say("Setting up Firsthand")
    with one_at_a_time():
        python_env.install(kind)
        if translations.stale():
            run_quietly("Compiling translations", [VENV_PYTHON, ROOT / "scripts" / "translations.py"])
        if spa:
            node.build()
        make_secret_key()


@contextmanager
def one_at_a_time() -> Iterator[None]:
    """Two commands in two terminals must not install into the same folder at once."""
    folder = os.open(ROOT, os.O_RDONLY)
    try:
        fcntl.flock(folder, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        say("  Another command is setting up: waiting for it")
        fcntl.flock(folder, fcntl.LOCK_EX)
    try:
        yield
    finally:
        os.close(folder)


def make_secret_key() -> None:
    """The one-machine default; settings.py reads it where neither SECRET_KEY nor SECRET_KEY_FILE is given."""
    file = VAR / "secret_key"
    if file.exists() or "SECRET_KEY" in os.environ or "SECRET_KEY_FILE" in os.environ:
        return
    VAR.mkdir(parents=True, exist_ok=True)
    descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w") as handle:
        handle.write(secrets.token_urlsafe(64) + "\n")


if __name__ == "__main__":
    prepare(sys.argv[1] if len(sys.argv) > 1 else "test")
