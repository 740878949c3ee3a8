"""Which built files a page needs before its first paint, from Vite's manifest."""

import json
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from django.conf import settings

ENTRY = "src/main.tsx"
FEED = "src/app/routes/stories.tsx"
ALL_STYLES = "src/styles/all.css"

Manifest = dict[str, dict[str, Any]]


@dataclass(frozen=True, slots=True)
class Assets:
    script: str | None
    styles: list[str]
    preload: list[str]


def assets_for(*, language: str, feed: bool) -> Assets:
    """
    Without preloading, the browser would only find the language and the first screen after the entry has run.
    The feed needs half of the words and styles; every other screen needs them all.
    """
    path = settings.FRONTEND_DIST / ".vite" / "manifest.json"
    if not path.is_file():
        return Assets(script=None, styles=[], preload=[])
    manifest = _read(path, path.stat().st_mtime_ns)
    words = f"src/locales/{language}"
    wanted = [ENTRY, f"{words}.first", FEED if feed else f"{words}.rest"]
    chunks = [manifest[key] for key in _with_imports(manifest, wanted)]
    entry = manifest[ENTRY]["file"]
    styles = list(dict.fromkeys(file for chunk in chunks for file in chunk.get("css", [])))
    return Assets(
        script=entry,
        styles=styles if feed or ALL_STYLES not in manifest else [manifest[ALL_STYLES]["file"]],
        preload=[chunk["file"] for chunk in chunks if chunk["file"] != entry],
    )


@lru_cache(maxsize=2)
def _read(path: Path, changed_at: int) -> Manifest:
    manifest: Manifest = json.loads(path.read_text(encoding="utf-8"))
    return manifest


def _with_imports(manifest: Manifest, keys: list[str]) -> list[str]:
    """The chunks and everything they import at once, each named once, nearest first."""
    found: list[str] = []
    waiting = [key for key in keys if key in manifest]
    while waiting:
        key = waiting.pop(0)
        if key not in found:
            found.append(key)
            waiting += manifest[key].get("imports", [])
    return found
