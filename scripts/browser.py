"""A Chromium for the browser walks: named, found, from the system's packages, or Playwright's own."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from console import attempt, step
from machine import apt_install
from paths import VENV_BIN

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
MACOS = (
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
)


def find_or_install() -> str | None:
    return named() or found() or from_apt() or from_playwright()


def named() -> str | None:
    path = os.environ.get("CHROMIUM", "")
    return path if path and shutil.which(path) else None


def found() -> str | None:
    return next((path for path in (*map(shutil.which, NAMES), *MACOS) if path and Path(path).exists()), None)


def from_apt() -> str | None:
    # Ubuntu's package may install nothing that runs: look for the program, not at the exit code.
    return found() if apt_install("chromium", "fonts-liberation", "fonts-noto-color-emoji") else None


def from_playwright() -> str | None:
    with step("Installing Playwright's own Chromium"):
        installed = attempt([VENV_BIN / "playwright", "install", "chromium"])
    if installed.returncode:
        return None
    return playwright_path()


def playwright_path() -> str | None:
    question = (
        "from playwright.sync_api import sync_playwright\n"
        "with sync_playwright() as it: print(it.chromium.executable_path)"
    )
    answer = attempt([VENV_BIN / "python", "-c", question])
    path = answer.stdout.strip()
    return path if answer.returncode == 0 and Path(path).exists() else None
