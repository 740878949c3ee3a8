"""axe-core in the page that is on screen, after all movement in it has ended."""

from pathlib import Path
from typing import Any

from playwright.sync_api import Page

SCRIPT = Path(__file__).resolve().parents[3] / "frontend" / "node_modules" / "axe-core" / "axe.min.js"
# A change of theme or size starts its transitions with the next frame, not at once.
_AT_REST = """async () => {
  const frame = () => new Promise(requestAnimationFrame);
  const moving = () => document.getAnimations().filter((one) => one.effect?.getComputedTiming().endTime !== Infinity);
  await frame().then(frame);
  while (moving().some((one) => one.playState !== "finished")) await frame();
}"""


def violations(page: Page) -> list[str]:
    """One line each: which rule, where, and what axe says about it."""
    page.evaluate(_AT_REST)
    if not page.evaluate("Boolean(window.axe)"):
        page.add_script_tag(path=SCRIPT)
    found: dict[str, Any] = page.evaluate("axe.run(document, { resultTypes: ['violations'] })")
    return [
        f"{violation['id']}: {' '.join(map(str, node['target']))} {node['failureSummary']}"
        for violation in found["violations"]
        for node in violation["nodes"]
    ]
