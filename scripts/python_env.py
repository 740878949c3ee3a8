"""The project's own virtual environment: the newest suitable Python, filled from hashed files."""

from __future__ import annotations

import json
import os
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path

from console import attempt, give_up, run_quietly, say
from machine import apt_install
from paths import REQUIREMENTS, VENV, VENV_PYTHON
from stamps import digest_of, is_fresh, write_stamp

OLDEST = (3, 11)
NEWEST = (3, 14)
PROBE = """
import json, sys
import sqlite3, ssl, zlib
try:
    import ensurepip, venv
    complete = True
except ImportError:
    complete = False
print(json.dumps([list(sys.version_info[:3]), complete]))
"""


@dataclass(frozen=True)
class Interpreter:
    command: str
    version: tuple[int, ...]
    has_ensurepip: bool

    @property
    def suits(self) -> bool:
        return OLDEST <= self.version[:2] <= NEWEST


def install(kind: str) -> None:
    """Bring .venv in step with requirements/<kind>.txt; a moment when it already is."""
    make_venv()
    wanted = REQUIREMENTS / f"{kind}.txt"
    digest = digest_of([wanted])
    stamp = VENV / "stamps" / kind
    if is_fresh(stamp, digest):
        return
    hint = "the first time takes a minute or two" if kind != "node" else "130 MB"
    run_quietly(
        f"Installing Python packages from requirements/{kind}.txt ({hint})",
        [*pip(), "install", "--quiet", "--no-input", "--no-deps", "--require-hashes", "-r", wanted],
        env={"PIP_DISABLE_PIP_VERSION_CHECK": "1"},
    )
    write_stamp(stamp, digest)


def make_venv() -> None:
    if venv_is_usable():
        return
    python = choose_interpreter()
    if VENV.exists():
        say("  .venv was made for another Python or another folder: making it again")
        shutil.rmtree(VENV)
    if not python.has_ensurepip:
        python = complete(python)
    options = [] if python.has_ensurepip else ["--without-pip"]
    run_quietly(
        f"Making .venv with Python {'.'.join(map(str, python.version))}",
        [python.command, "-m", "venv", *options, VENV],
    )
    write_stamp(VENV / "stamps" / "home", str(VENV))


def venv_is_usable() -> bool:
    """False when it is missing, broken, too old, or was moved: its commands hold the folder's name."""
    if not VENV_PYTHON.exists():
        return False
    home = VENV / "stamps" / "home"
    if home.is_file() and home.read_text().strip() != str(VENV):
        return False
    found = probe(str(VENV_PYTHON))
    if found is None or not found.suits:
        return False
    return "PYTHON" not in os.environ or found.version == choose_interpreter().version


def pip() -> list[str]:
    """pip of the environment; where Debian left it out, the system's pip working on the environment."""
    own = [str(VENV_PYTHON), "-m", "pip"]
    # The second question mends an environment whose making was interrupted.
    if attempt([*own, "--version"]).returncode == 0 or attempt([VENV_PYTHON, "-m", "ensurepip"]).returncode == 0:
        return own
    return [sys.executable, "-m", "pip", "--python", str(VENV_PYTHON)]


def choose_interpreter() -> Interpreter:
    named = os.environ.get("PYTHON")
    if named:
        found = probe(named)
        if found is None:
            give_up(f"PYTHON={named} does not start, or lacks sqlite3, ssl or zlib.")
        if not found.suits:
            give_up(too_old(found))
        return found
    return newest_suitable()


def newest_suitable() -> Interpreter:
    commands = [f"python3.{minor}" for minor in range(NEWEST[1], OLDEST[1] - 1, -1)]
    found = [python for python in map(probe, [sys.executable, *commands]) if python and python.suits]
    if not found:
        give_up(too_old(probe(sys.executable)))
    return max(found, key=lambda python: (python.has_ensurepip, python.version))


def probe(command: str) -> Interpreter | None:
    if not shutil.which(command):
        return None
    answer = attempt([command, "-c", PROBE])
    if answer.returncode:
        return None
    version, has_ensurepip = json.loads(answer.stdout.splitlines()[-1])
    return Interpreter(command, tuple(version), has_ensurepip)


def too_old(found: Interpreter | None) -> str:
    mine = ".".join(map(str, found.version if found else sys.version_info[:3]))
    return (
        f"Firsthand needs Python {OLDEST[0]}.{OLDEST[1]} to {NEWEST[0]}.{NEWEST[1]}; found {mine}.\n"
        "Install one (Debian: apt install python3 python3-venv; macOS: brew install python@3.13), "
        "or name it: make run PYTHON=/path/to/python3.12"
    )


def complete(python: Interpreter) -> Interpreter:
    """Debian ships Python without ensurepip: install the missing half, or live with the system's pip."""
    package = f"python{python.version[0]}.{python.version[1]}-venv"
    if apt_install(package):
        return probe(python.command) or python
    if attempt([sys.executable, "-m", "pip", "--version"]).returncode != 0:
        give_up(f"Python lacks its venv module. Install it:\n  sudo apt-get install {package}")
    return python


def main() -> None:
    for kind in sys.argv[1:] or ["base"]:
        install(kind)
    say(f"  Ready: {Path(VENV).name}")


if __name__ == "__main__":
    main()
