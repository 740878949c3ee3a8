"""`make check`: all that can be judged without running the product. Tells every failure, with its cure."""

from __future__ import annotations

import os
import tempfile
import time
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

import lock
import messages
import node
import schema
import setup
from console import Command, attempt, colour, say, title
from largest import largest_modules
from paths import BACKEND, FRONTEND, MANAGE, ROOT, VENV_BIN, VENV_PYTHON


@dataclass(frozen=True)
class Check:
    name: str
    command: Command
    cure: str
    cwd: Path = ROOT
    env: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Verdict:
    check: Check
    good: bool
    said: str
    seconds: float


def main() -> None:
    setup.prepare("test", spa=False)
    node.install_packages()
    title("checks")
    with tempfile.TemporaryDirectory(prefix="firsthand-check-") as scratch, ThreadPoolExecutor(2) as pool:
        verdicts = [judge(build()), *pool.map(judge, checks(Path(scratch)))]
    bad = [verdict for verdict in verdicts if not verdict.good]
    for verdict in bad:
        title(f"{verdict.check.name}: failed")
        say(verdict.said.rstrip())
        say(colour(f"\nTo put it right: {verdict.check.cure}", 33))
    title("ten largest modules (lines)")
    for lines, path in largest_modules(10):
        say(f"  {lines:5}  {path}")
    say(f"\n{len(verdicts) - len(bad)} checks in order, {len(bad)} to put right")
    raise SystemExit(1 if bad else 0)


def judge(check: Check) -> Verdict:
    started = time.monotonic()
    done = attempt(check.command, cwd=check.cwd, env=check.env)
    verdict = Verdict(check, done.returncode == 0, done.stdout, time.monotonic() - started)
    word = colour("ok    ", 32) if verdict.good else colour("FAILED", 31)
    say(f"  {word} {check.name} ({verdict.seconds:.0f} s)")
    return verdict


def build() -> Check:
    """Before all others: the sizes are those of its files."""
    return Check("build of the screens", script(node), "read what Vite says above")


def checks(scratch: Path) -> Iterable[Check]:
    django = {**schema.DJANGO, "VAR_DIR": str(scratch)}
    production = {**django, "DEMO": "0", "SITE_URL": "https://firsthand.example"}
    manage = [VENV_PYTHON, MANAGE]
    yield Check("types (mypy)", [VENV_BIN / "mypy"], "read what mypy says above", env=django)
    yield Check("format (ruff)", [VENV_BIN / "ruff", "format", "--check", "."], "make format")
    yield Check(
        "lint (ruff)", [VENV_BIN / "ruff", "check", "--output-format=concise", "."], "make format mends the simple ones"
    )
    yield Check(
        "floors (import-linter)",
        [VENV_BIN / "lint-imports", "--no-logo"],
        "calls go down: see ARCHITECTURE.md",
        env={"PYTHONPATH": str(BACKEND)},
    )
    yield Check("requirements", script(lock, "--check"), "make lock")
    yield Check("API description", script(schema, "--check"), "make schema", env=django)
    yield Check(
        "migrations",
        [*manage, "makemigrations", "--check", "--dry-run"],
        "manage.py makemigrations <app>",
        env=django,
    )
    yield Check(
        "settings for production",
        [*manage, "check", "--deploy", "--fail-level", "WARNING"],
        "read what Django says above",
        env=production,
    )
    yield Check("translations, back end", script(messages, "--check"), "make messages, then translate", env=django)
    yield from frontend_checks()


def frontend_checks() -> Iterable[Check]:
    for name, job, cure in (
        ("browser types of the API", ["schema", "--", "--check"], "make schema"),
        ("format and lint (Biome)", ["lint"], "make format"),
        ("types (TypeScript)", ["typecheck"], "read what tsc says above"),
        ("translations, front end", ["messages:check"], "make messages, then translate"),
        ("size of each download", ["size"], "load it later, or do without: docs/decisions"),
        ("contrast of each colour pair", ["contrast"], "choose a token with more contrast"),
    ):
        yield Check(name, node.npm("run", *job), cure, FRONTEND, node.node_environment())


def script(module: object, *arguments: str) -> Command:
    return [VENV_PYTHON, str(getattr(module, "__file__", "")), *arguments]


if __name__ == "__main__":
    os.chdir(ROOT)
    main()
