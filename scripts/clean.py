"""`make clean`: remove what can be made again. var/ holds data and stays."""

from __future__ import annotations

import shutil

from console import say
from paths import BACKEND, FRONTEND, ROOT, TESTS, VENV, inside

FOLDERS = [
    VENV,
    FRONTEND / "node_modules",
    FRONTEND / "dist",
    *(ROOT / name for name in (".mypy_cache", ".pytest_cache", ".ruff_cache", ".hypothesis", ".import_linter_cache")),
]


def main() -> None:
    for folder in FOLDERS:
        if folder.is_dir():
            say(f"  removing {inside(folder)}")
            shutil.rmtree(folder)
    for parent in (BACKEND, TESTS):
        for folder in list(parent.glob("**/__pycache__")):
            shutil.rmtree(folder)
    for file in BACKEND.glob("**/*.mo"):
        file.unlink()
    say("  kept var/ (your database, pictures and mail)")


if __name__ == "__main__":
    main()
