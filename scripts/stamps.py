"""Do a slow step again only when its inputs changed: a stamp keeps the digest of what it was made from."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from pathlib import Path

from paths import ROOT


def digest_of(files: Iterable[Path], *facts: str) -> str:
    """One digest over the names and contents of the files and over any other facts that matter."""
    total = hashlib.sha256("\0".join(facts).encode())
    for file in sorted(files):
        total.update(f"\0{file.relative_to(ROOT)}\0".encode())
        total.update(hashlib.sha256(file.read_bytes()).digest())
    return total.hexdigest()


def is_fresh(stamp: Path, digest: str) -> bool:
    return stamp.is_file() and stamp.read_text().strip() == digest


def write_stamp(stamp: Path, digest: str) -> None:
    stamp.parent.mkdir(parents=True, exist_ok=True)
    stamp.write_text(digest + "\n")


def files_under(folder: Path, *, without: Iterable[str] = ()) -> list[Path]:
    """Every file below a folder, except in the folders (or with the names) that are left out."""
    left_out = set(without)
    found: list[Path] = []
    for entry in sorted(folder.iterdir()):
        if entry.name in left_out:
            continue
        if entry.is_dir():
            found += files_under(entry, without=left_out)
        elif entry.is_file():
            found.append(entry)
    return found
