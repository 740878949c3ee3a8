"""`make format`: every file into the house format, by the tools that `make check` judges with."""

from __future__ import annotations

import node
import setup
from console import run_openly
from paths import FRONTEND, VENV_BIN


def main() -> None:
    setup.prepare("test", spa=False)
    node.install_packages()
    run_openly([VENV_BIN / "ruff", "check", "--fix", "--quiet", "."])
    run_openly([VENV_BIN / "ruff", "format", "."])
    run_openly(node.npm("run", "--silent", "format"), cwd=FRONTEND, env=node.node_environment())


if __name__ == "__main__":
    main()
