"""What the scripts say: one line a step, and the whole output only when the step failed."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import NoReturn, Union

from paths import ROOT

Command = Sequence[Union[str, Path]]


def colour(text: str, code: int) -> str:
    wanted = sys.stdout.isatty() and "NO_COLOR" not in os.environ
    return f"\033[{code}m{text}\033[0m" if wanted else text


def say(text: str = "") -> None:
    print(text, flush=True)


def title(text: str) -> None:
    say("\n" + colour(f"== {text} ==", 1))


def give_up(text: str) -> NoReturn:
    sys.stdout.flush()
    print(colour(text, 31), file=sys.stderr, flush=True)
    raise SystemExit(1)


@contextmanager
def step(text: str) -> Iterator[None]:
    print(f"  {text} … ", end="", flush=True)
    started = time.monotonic()
    yield
    say(f"{time.monotonic() - started:.0f} s")


def environment(extra: Mapping[str, str] | None = None) -> dict[str, str]:
    return {**os.environ, **(extra or {})}


def without_traceback(kind: type[BaseException], value: BaseException, trace: TracebackType | None) -> None:
    """Ctrl-C is an answer, not an accident."""
    if issubclass(kind, KeyboardInterrupt):
        say("\nStopped.")
    else:
        sys.__excepthook__(kind, value, trace)


sys.excepthook = without_traceback


def run_quietly(text: str, command: Command, *, cwd: Path = ROOT, env: Mapping[str, str] | None = None) -> None:
    """Run one step of the set-up; a failure prints everything that the step said, and ends the script."""
    with step(text):
        done = attempt(command, cwd=cwd, env=env)
        if done.returncode:
            say("failed\n")
            say(done.stdout.rstrip())
            give_up(f"\n{text}: failed (exit code {done.returncode}). What it said stands above.")


def attempt(
    command: Command, *, cwd: Path = ROOT, env: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    """Run a command, keep its output (both streams in order), and leave the judgement to the caller."""
    return subprocess.run(
        [str(part) for part in command],
        cwd=cwd,
        env=environment(env),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
        check=False,
    )


def run_openly(command: Command, *, cwd: Path = ROOT, env: Mapping[str, str] | None = None) -> int:
    """Run a command whose output is for the person at the terminal."""
    sys.stdout.flush()
    return subprocess.run([str(part) for part in command], cwd=cwd, env=environment(env), check=False).returncode
