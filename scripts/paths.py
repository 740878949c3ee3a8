"""Where things are. Every script works from any folder, also one with spaces in its name."""

from __future__ import annotations

import os
from pathlib import Path

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
