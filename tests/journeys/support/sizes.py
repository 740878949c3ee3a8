"""Small windows and large letters: what scrolls sideways in them."""

from playwright.sync_api import CDPSession, Page, expect

from journeys.support.rest import wait_for_rest

# What makes the page scroll sideways, by how far. What scrolls inside a box of its own does not count.
_SIDEWAYS = """() => {
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= width) return [];
  const boxed = (element) => {
    const around = element.parentElement;
    return around !== document.body && (getComputedStyle(around).overflowX !== "visible" || boxed(around));
  };
  return [...document.body.querySelectorAll("*")]
    .filter((element) => element.getBoundingClientRect().right > width + 0.5 && !boxed(element))
    .slice(0, 5)
    .map((element) => `${element.tagName} ${element.className} ${element.textContent.slice(0, 40)}`)
    .concat([`${document.documentElement.scrollWidth} px wide in a window of ${width}`]);
}"""
NORMAL, TWICE = 16, 32


def sideways(page: Page, width: int) -> list[str]:
    # Units of the window's width follow a change of it later than the window does.
    page.wait_for_function("(width) => innerWidth === width", arg=width)
    wait_for_rest(page)
    found: list[str] = page.evaluate(_SIDEWAYS)
    return found


def set_letters(session: CDPSession, page: Page, pixels: int) -> None:
    """As the browser's own setting does it, so that sizes in rem follow, in media queries too."""
    session.send("Page.setFontSizes", {"fontSizes": {"standard": pixels, "fixed": round(pixels * 0.8)}})
    expect(page.locator("html")).to_have_css("font-size", f"{pixels}px")
