"""`make messages`: collect translatable texts of both ends. --check compares, and asks for a complete Dutch."""

from __future__ import annotations

import shutil
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import node
import schema
import setup
from console import attempt, give_up, run_quietly, say
from machine import apt_install
from paths import BACKEND, FRONTEND, VENV_PYTHON, inside

if TYPE_CHECKING:
    import polib

OPTIONS = ["--locale=nl", "--no-location", "--no-obsolete", "--no-wrap", "--extension=py,html,txt"]


def main() -> None:
    if not shutil.which("xgettext") and not apt_install("gettext"):
        give_up("xgettext is missing. Debian: sudo apt-get install gettext; macOS: brew install gettext")
    if "--check" in sys.argv:
        check()
        return
    setup.prepare("test", spa=False)
    node.install_packages()
    run_quietly("Collecting texts of the back end", collect(BACKEND), cwd=BACKEND, env=schema.DJANGO)
    job = node.npm("run", "--silent", "messages")
    run_quietly("Collecting texts of the front end", job, cwd=FRONTEND, env=node.node_environment())
    say("Translate what is empty or marked fuzzy in the nl catalogues, then: make check")


def collect(backend: Path) -> list[str]:
    return [str(VENV_PYTHON), str(backend / "manage.py"), "makemessages", "--verbosity=0", *OPTIONS]


def check() -> None:
    import polib  # noqa: PLC0415 - only in the virtual environment, where --check runs

    problems: list[str] = []
    with tempfile.TemporaryDirectory(prefix="firsthand-messages-") as scratch:
        copy = Path(scratch) / "backend"
        shutil.copytree(BACKEND, copy, ignore=shutil.ignore_patterns("__pycache__", "*.mo"))
        done = attempt(collect(copy), cwd=copy, env={**schema.DJANGO, "VAR_DIR": scratch})
        if done.returncode:
            give_up(done.stdout)
        for fresh in sorted(copy.glob("**/locale/*/LC_MESSAGES/*.po")):
            committed = BACKEND / fresh.relative_to(copy)
            before: polib.POFile = polib.pofile(str(committed)) if committed.exists() else polib.POFile()
            problems += compare(before, polib.pofile(str(fresh)))
            problems += [f"{inside(committed)}: {text}" for text in malformed(committed)]
    if problems:
        give_up("\n".join(problems))


def compare(committed: polib.POFile, fresh: polib.POFile) -> list[str]:
    """Entries come and go with the code; one that is new, gone, empty or fuzzy is somebody's work."""
    before, after = ({(entry.msgctxt, entry.msgid) for entry in book} for book in (committed, fresh))
    found = [f"not collected yet: {text!r}" for _, text in sorted(after - before, key=str)]
    found += [f"no longer in the code: {text!r}" for _, text in sorted(before - after, key=str)]
    known = [entry for entry in fresh if (entry.msgctxt, entry.msgid) in before]
    found += [f"not translated: {entry.msgid!r}" for entry in known if not entry.translated() and not entry.fuzzy]
    return found + [f"fuzzy: {entry.msgid!r}" for entry in known if entry.fuzzy]


def malformed(catalogue: Path) -> list[str]:
    """msgfmt knows when a translation lost a placeholder."""
    if not catalogue.exists():
        return []
    done = attempt(["msgfmt", "--check", "--output-file=/dev/null", catalogue])
    return done.stdout.splitlines() if done.returncode else []


if __name__ == "__main__":
    main()
