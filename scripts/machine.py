"""What may be installed on this machine by its own package manager, and how."""

from __future__ import annotations

import os
import shutil

from console import attempt, say, step


def apt_prefix() -> list[str] | None:
    """How to call apt-get without being asked for a password; None where that is not possible."""
    if not shutil.which("apt-get"):
        return None
    if os.geteuid() == 0:
        return []
    if shutil.which("sudo") and attempt(["sudo", "-n", "true"]).returncode == 0:
        return ["sudo", "-n"]
    return None


def apt_install(*packages: str) -> bool:
    """Install Debian packages where that needs no password. Says whether it worked, never raises."""
    prefix = apt_prefix()
    if prefix is None:
        return False
    apt = [*prefix, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq", "-y"]
    with step(f"Installing {', '.join(packages)} with apt-get"):
        attempt([*apt, "update"])
        done = attempt([*apt, "install", "--no-install-recommends", *packages])
    if done.returncode:
        say(done.stdout.rstrip())
    return done.returncode == 0
