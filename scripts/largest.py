"""Which modules have grown: nobody is stopped, everybody sees it."""

from __future__ import annotations

from pathlib import Path

from paths import BACKEND, FRONTEND, ROOT, TESTS
from stamps import files_under

SUFFIXES = {".py", ".ts", ".tsx", ".css"}
GENERATED = (
    "migrations",
    "node_modules",
    "dist",
    "schema.d.ts",
    "auth-schema.d.ts",
    "locales",
    "__pycache__",
)


def largest_modules(how_many: int) -> list[tuple[int, str]]:
    folders = (BACKEND, FRONTEND, TESTS, ROOT / "scripts")
    files = [file for folder in folders if folder.is_dir() for file in files_under(folder, without=GENERATED)]
    sized = [(lines_in(file), str(file.relative_to(ROOT))) for file in files if file.suffix in SUFFIXES]
    return sorted(sized, reverse=True)[:how_many]


def lines_in(file: Path) -> int:
    with file.open("rb") as handle:
        return sum(1 for _ in handle)
