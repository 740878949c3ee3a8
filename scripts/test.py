"""`make test`: every test, on both databases and in a browser; says plainly what it had to leave out."""

from __future__ import annotations

import os
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Callable

import browser
import node
import setup
from console import Command, colour, give_up, run_openly, say, title
from counting import Counts, count
from paths import FRONTEND, TESTS, VENV_BIN

# What a developer's shell may hold must not decide what is tested.
NOT_INHERITED = (
    "DATABASE_URL",
    "REDIS_URL",
    "BROKER_URL",
    "SITE_URL",
    "LINKS_URL",
    "VAR_DIR",
    "DEBUG",
    "DEMO",
    "PORT",
    "HOST",
)


@dataclass(frozen=True)
class Result:
    part: str
    counts: Counts
    seconds: float
    left_out: str = ""

    @property
    def word(self) -> str:
        if self.counts.failed:
            return "failed"
        return "LEFT OUT" if self.gaps else "passed"

    @property
    def gaps(self) -> str:
        return self.left_out or (f"{self.counts.skipped} skipped, see above" if self.counts.skipped else "")


def main() -> None:
    chosen = os.environ.get("PART") or ""
    if chosen and chosen not in PARTS:
        give_up(f"PART={chosen} is none of: {', '.join(PARTS)}")
    for name in NOT_INHERITED:
        os.environ.pop(name, None)
    setup.prepare("test", spa=False)
    with tempfile.TemporaryDirectory(prefix="firsthand-test-") as scratch:
        os.environ["VAR_DIR"] = scratch
        results = [run_part(part, Path(scratch)) for part in ([chosen] if chosen else PARTS)]
    raise SystemExit(summary(results))


def run_part(part: str, scratch: Path) -> Result:
    title(f"{part}: {DESCRIPTIONS[part]}")
    started = time.monotonic()
    report = scratch / f"{part}.xml"
    try:
        reason = PARTS[part](report)
    except SystemExit:  # what it needs could not be set up, and it has said why
        reason = None
    counts = Counts() if reason else count(report)
    return Result(part, counts, time.monotonic() - started, reason or "")


def sqlite(report: Path) -> str | None:
    run_openly(pytest(report, TESTS / "backend", TESTS / "architecture", *workers()))
    return None


def postgres(report: Path) -> str | None:
    run_openly(pytest(report, TESTS / "backend", "--pg", *workers()))
    return None


def frontend(report: Path) -> str | None:
    node.install_packages()
    reporters = ["--reporter=default", "--reporter=junit", f"--outputFile.junit={report}"]
    run_openly(node.npm("test", "--", *reporters), cwd=FRONTEND, env=node.node_environment())
    return None


def journeys(report: Path) -> str | None:
    node.build()
    chromium = browser.find_or_install()
    if chromium is None:
        return "no Chromium on the path, and neither apt-get nor Playwright could install one (set CHROMIUM=)"
    run_openly(pytest(report, TESTS / "journeys"), env={"CHROMIUM": chromium})
    return None


PARTS: dict[str, Callable[[Path], str | None]] = {
    "sqlite": sqlite,
    "postgres": postgres,
    "frontend": frontend,
    "journeys": journeys,
}
DESCRIPTIONS = {
    "sqlite": "back end and architecture, on SQLite",
    "postgres": "back end, on a real PostgreSQL",
    "frontend": "components and their logic",
    "journeys": "the walks in a real browser",
}


def pytest(report: Path, *arguments: Path | str) -> Command:
    return [VENV_BIN / "pytest", f"--junitxml={report}", *arguments]


def workers() -> list[str]:
    return ["-n", str(min(os.cpu_count() or 1, 4))]


def summary(results: list[Result]) -> int:
    title("summary")
    for result in results:
        numbers = f"{result.counts.passed:5} passed {result.counts.failed:4} failed"
        say(f"  {result.part:9} {result.word:9} {numbers} {result.seconds:6.0f} s  {result.gaps}")
    left_out = [result.part for result in results if result.gaps]
    strict = os.environ.get("CI", "").lower() in ("1", "true")
    if left_out:
        say(colour(f"\n  Left out, wholly or in part: {', '.join(left_out)}. The reason stands above.", 33))
    passed = sum(result.counts.passed for result in results)
    failed = sum(result.counts.failed for result in results) + (len(left_out) if strict else 0)
    say(f"\n{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    main()
