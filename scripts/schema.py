"""`make schema`: backend/openapi.yaml from the views, then the browser's types. --check only compares."""

from __future__ import annotations

import difflib
import sys
import tempfile
from pathlib import Path

import node
import setup
from console import attempt, give_up, run_quietly, say
from paths import BACKEND, FRONTEND, MANAGE, VENV_PYTHON

COMMITTED = BACKEND / "openapi.yaml"
# The demo's endpoints are part of the contract; the key is for a process that serves nobody.
DJANGO = {
    "DEMO": "1",
    "SECRET_KEY": "describes the API to a build, serves nobody and signs nothing",
    "DATABASE_URL": "sqlite://:memory:",
}


def main() -> None:
    if "--check" in sys.argv:
        compare()
        return
    setup.prepare("test", spa=False)
    node.install_packages()
    with tempfile.TemporaryDirectory(prefix="firsthand-schema-") as scratch:
        run_quietly("Describing the API", describe(COMMITTED), env={**DJANGO, "VAR_DIR": scratch})
    types = node.npm("run", "--silent", "schema")
    run_quietly("Writing the browser's types", types, cwd=FRONTEND, env=node.node_environment())
    say("backend/openapi.yaml and frontend/src/api/*.d.ts are up to date.")


def describe(target: Path) -> list[str]:
    return [
        str(VENV_PYTHON),
        str(MANAGE),
        "spectacular",
        "--file",
        str(target),
        "--validate",
        "--fail-on-warn",
    ]


def compare() -> None:
    with tempfile.TemporaryDirectory(prefix="firsthand-schema-") as scratch:
        fresh = Path(scratch) / "openapi.yaml"
        done = attempt(describe(fresh), env={**DJANGO, "VAR_DIR": scratch})
        if done.returncode:
            give_up(done.stdout)
        committed = COMMITTED.read_text() if COMMITTED.exists() else ""
        difference = list(
            difflib.unified_diff(
                committed.splitlines(), fresh.read_text().splitlines(), "committed", "fresh", lineterm=""
            )
        )
    if difference:
        give_up("\n".join(difference[:60]))


if __name__ == "__main__":
    main()
