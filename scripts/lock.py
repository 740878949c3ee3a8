"""`make lock`: requirements/*.txt from pyproject.toml, pinned and hashed, without any registry's address."""

from __future__ import annotations

import re
import sys

import setup
from console import give_up, run_quietly, say
from paths import REQUIREMENTS, ROOT, VENV_BIN
from stamps import digest_of

# File → what goes in: the project itself, or dependency groups beside it.
FILES = {
    "base": ["pyproject.toml"],
    "test": ["pyproject.toml", "--group", "test", "--group", "lint"],
    "node": ["--group", "node"],
}
OPTIONS = [
    "--universal",
    "--python-version=3.11",
    "--generate-hashes",
    "--no-emit-index-url",
    "--no-header",
    "--quiet",
]
# A regular expression, because the Python that starts these scripts may be older than tomllib.
INPUT_PARTS = [
    r"^requires-python = .*?$",
    r"^dependencies = \[.*?^\]",
    r"^\[dependency-groups\]\n.*?(?=^\[|\Z)",
]
INPUTS = REQUIREMENTS / "inputs.sha256"


def main() -> None:
    if "--check" in sys.argv:
        refuse_when_out_of_step()
        return
    setup.prepare("test", spa=False)
    for name, sources in FILES.items():
        run_quietly(
            f"Resolving requirements/{name}.txt",
            [VENV_BIN / "uv", "pip", "compile", *sources, *OPTIONS, "-o", f"requirements/{name}.txt"],
        )
    INPUTS.write_text(inputs_digest() + "\n")
    say("Versions already chosen were kept; to renew one: delete its lines from requirements/*.txt first.")


def inputs_digest() -> str:
    """Over what the resolver reads from pyproject.toml, so that settings of tools may change freely."""
    text = (ROOT / "pyproject.toml").read_text()
    parts = [found for pattern in INPUT_PARTS for found in re.findall(pattern, text, re.M | re.S)]
    return digest_of([REQUIREMENTS / f"{name}.txt" for name in FILES], *parts)


def refuse_when_out_of_step() -> None:
    recorded = INPUTS.read_text().strip() if INPUTS.exists() else ""
    if recorded != inputs_digest():
        give_up("requirements/*.txt and the dependencies in pyproject.toml have changed apart.")


if __name__ == "__main__":
    main()
