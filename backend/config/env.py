"""Typed readers of the environment. Each refuses nonsense at start instead of guessing.

A secret may be given as NAME or as a file in NAME_FILE (the way container secrets arrive).
"""

import os
from pathlib import Path

from django.core.exceptions import ImproperlyConfigured


def text(name: str, default: str = "") -> str:
    return os.environ.get(name, default).strip()


def flag(name: str, default: bool = False) -> bool:
    value = text(name)
    if not value:
        return default
    if value.lower() in {"1", "true", "yes", "on"}:
        return True
    if value.lower() in {"0", "false", "no", "off"}:
        return False
    raise ImproperlyConfigured(f"{name} must be 1 or 0, not {value!r}")


def number(name: str, default: int, *, least: int = 0) -> int:
    value = text(name)
    if not value:
        return default
    if not value.isdigit() or int(value) < least:
        raise ImproperlyConfigured(f"{name} must be a whole number of at least {least}, not {value!r}")
    return int(value)


def words(name: str, default: str = "") -> list[str]:
    return [word.strip() for word in text(name, default).split(",") if word.strip()]


def secret(name: str, *, fallback_file: Path | None = None) -> str:
    if value := text(name):
        return value
    file = text(f"{name}_FILE") or (str(fallback_file) if fallback_file else "")
    if file and Path(file).is_file():
        return Path(file).read_text(encoding="utf-8").strip()
    return ""
