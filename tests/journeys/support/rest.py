from playwright.sync_api import Page

# A change of theme or size reaches the page, and starts its transitions, with the next frame and not at once.
_AT_REST = """async () => {
  const frame = () => new Promise(requestAnimationFrame);
  const moving = () => document.getAnimations().filter((one) => one.effect?.getComputedTiming().endTime !== Infinity);
  await frame().then(frame);
  while (moving().some((one) => one.playState !== "finished")) await frame();
}"""


def wait_for_rest(page: Page) -> None:
    """Until all movement on the screen has ended."""
    page.evaluate(_AT_REST)
