"""Compile every django.po without gettext: `make run` must work where nothing else is installed."""

from __future__ import annotations

from pathlib import Path

from paths import BACKEND, inside


def catalogues() -> list[Path]:
    return sorted(BACKEND.glob("**/locale/*/LC_MESSAGES/*.po"))


def stale() -> list[Path]:
    return [source for source in catalogues() if not is_compiled(source)]


def is_compiled(source: Path) -> bool:
    target = source.with_suffix(".mo")
    return target.is_file() and target.stat().st_mtime >= source.stat().st_mtime


def compile_catalogue(source: Path) -> None:
    import polib  # noqa: PLC0415 - only in the virtual environment; stale() is asked before that exists

    polib.pofile(str(source)).save_as_mofile(str(source.with_suffix(".mo")))


def main() -> None:
    for source in stale():
        compile_catalogue(source)
        print(f"compiled {inside(source)}")


if __name__ == "__main__":
    main()
