"""axe-core in the page that is on screen, after all movement in it has ended."""

from pathlib import Path
from typing import Any

from playwright.sync_api import Page

from journeys.support.rest import wait_for_rest

SCRIPT = Path(__file__).resolve().parents[3] / "frontend" / "node_modules" / "axe-core" / "axe.min.js"
_RUN = "(rules) => axe.run(document, {resultTypes: ['violations'], preload: false, ...(rules && {runOnly: rules})})"
# All that another theme can change.
OF_COLOUR = ("color-contrast", "link-in-text-block")


def violations(page: Page, only: tuple[str, ...] = ()) -> list[str]:
    """One line each: which rule, where, and what axe says about it."""
    wait_for_rest(page)
    if not page.evaluate("Boolean(window.axe)"):
        page.add_script_tag(path=SCRIPT)
    found: dict[str, Any] = page.evaluate(_RUN, list(only) or None)
    return [
        f"{violation['id']}: {' '.join(map(str, node['target']))} {node['failureSummary']}"
        for violation in found["violations"]
        for node in violation["nodes"]
    ]
