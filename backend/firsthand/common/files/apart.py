"""Runs a reader of strangers' files in a process of its own: with little memory, little time and no way back.

PDF and video parsers are large libraries in C++; a file made to break one takes this process down and nothing else.
"""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

_BACKEND = Path(__file__).resolve().parents[3]
MEGABYTES = 1_500
# What a reader may write: one page as a picture is some 500 kB.
FILE_MEGABYTES = 64


class ReadingFailed(Exception):
    """`code` says why: what the reader answered, or how it ended."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


def read_apart(reader: str, *arguments: str, seconds: float) -> Any:
    """What `python -m <reader>` printed as JSON. Raises ReadingFailed."""
    command = [sys.executable, "-m", f"firsthand.common.files.{reader}", *arguments]
    try:
        done = subprocess.run(  # noqa: S603  our own module, and paths of our own making
            command, cwd=_BACKEND, capture_output=True, timeout=seconds, check=False, env={"PYTHONPATH": str(_BACKEND)}
        )
    except subprocess.TimeoutExpired as error:
        raise ReadingFailed("takes_too_long") from error
    try:
        found = json.loads(done.stdout)
    except ValueError as error:
        raise ReadingFailed("not_readable") from error
    if "failed" in found:
        raise ReadingFailed(found["failed"])
    return found


def answer(read: Callable[..., dict[str, Any]]) -> None:
    """What a reader does when it is started: reads what its arguments name, within limits, and prints what it found."""
    _confine()
    try:
        found = read(*sys.argv[1:])
    except Exception:  # noqa: BLE001  whatever such a file does to the reader, the answer is the same
        found = {"failed": "not_readable"}
    sys.stdout.write(json.dumps(found))


def _confine() -> None:
    """Some systems know no such limits; the time limit holds everywhere."""
    import resource  # noqa: PLC0415  only Unix has it, and only readers need it

    for kind, limit in (
        (resource.RLIMIT_AS, MEGABYTES * 1_000_000),
        (resource.RLIMIT_FSIZE, FILE_MEGABYTES * 1_000_000),
        (resource.RLIMIT_CORE, 0),
    ):
        try:
            resource.setrlimit(kind, (limit, limit))
        except (ValueError, OSError):
            continue
