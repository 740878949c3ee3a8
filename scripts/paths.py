"""Where things are. Every script works from any folder, also one with spaces in its name."""

from __future__ import annotations

import os
import sys
from pathlib import Path

if sys.version_info < (3, 9):  # noqa: UP036 - said here, so that an old Python gets a sentence and no traceback
    raise SystemExit("Firsthand needs Python 3.11 or newer, and at least 3.9 to look for it: make run PYTHON=...")

ROOT = Path(__file__).resolve().parent.parent
BACKEND = ROOT / "backend"
FRONTEND = ROOT / "frontend"
REQUIREMENTS = ROOT / "requirements"
TESTS = ROOT / "tests"
VENV = ROOT / ".venv"
VENV_BIN = VENV / "bin"
VENV_PYTHON = VENV_BIN / "python"
MANAGE = BACKEND / "manage.py"
VAR = Path(os.environ.get("VAR_DIR") or ROOT / "var")


def inside(path: Path) -> str:
    """The path as a person in the project's folder would type it."""
    try:
        return str(path.relative_to(ROOT))
    except ValueError:
        return str(path)
