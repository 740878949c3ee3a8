"""`make demo`: a fresh demo company in place of whatever the database holds now."""

from __future__ import annotations

import os
import shutil
import sys

import run
import setup
from console import give_up, run_quietly, say
from paths import VAR, inside

DATABASE = VAR / "firsthand.sqlite3"


def main() -> None:
    host, port = run.address()
    run.refuse_taken_port(host, port, port)
    os.environ["DEMO"] = "1"
    setup.prepare("base")
    ask()
    empty()
    run.prepare_database()
    say("A fresh demo company is ready: make run")


def ask() -> None:
    place = "the database in DATABASE_URL" if os.environ.get("DATABASE_URL") else inside(DATABASE)
    if os.environ.get("FORCE") == "1" or not (os.environ.get("DATABASE_URL") or DATABASE.exists()):
        return
    if not sys.stdin.isatty():
        give_up(f"This empties {place}, with its pictures and mail. To do so without a question: make demo FORCE=1")
    if input(f"This empties {place}, with its pictures and mail. Go on? [y/N] ").strip().lower() not in ("y", "yes"):
        give_up("Nothing was changed.")


def empty() -> None:
    if os.environ.get("DATABASE_URL"):
        run_quietly("Emptying the database", run.manage("flush", "--no-input"))
    for leftover in DATABASE.parent.glob(f"{DATABASE.name}*"):
        leftover.unlink()
    for folder in ("media", "mail"):
        shutil.rmtree(VAR / folder, ignore_errors=True)


if __name__ == "__main__":
    main()
