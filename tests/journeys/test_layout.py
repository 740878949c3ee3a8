"""Small windows, large letters, and hands that use no mouse."""

import pytest
from playwright.sync_api import Page, expect

from journeys.conftest import Enter
from journeys.screens.all_screens import PEOPLE, screens_of, show
from journeys.screens.sharing import ShareDialog
from journeys.support.cast import ERIN, HANA, Person

PER_PERSON = pytest.mark.parametrize("person", PEOPLE, ids=lambda person: person.key if person else "nobody")
# What sticks out, by how far: the page scrolls sideways because of these.
_SIDEWAYS = """() => {
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= width) return [];
  return [...document.body.querySelectorAll("*")]
    .filter((element) => element.getBoundingClientRect().right > width + 0.5)
    .slice(0, 5)
    .map((element) => `${element.tagName} ${element.className} ${element.textContent.slice(0, 40)}`)
    .concat([`${document.documentElement.scrollWidth} px wide in a window of ${width}`]);
}"""


@PER_PERSON
def test_nothing_scrolls_sideways_at_320_pixels(enter: Enter, person: Person | None) -> None:
    visit = enter(person, on={"viewport": {"width": 320, "height": 640}}, reduced_motion="reduce")

    found = {screen.name: show(screen, visit) or visit.page.evaluate(_SIDEWAYS) for screen in screens_of(person)}

    assert not any(found.values()), _in_words(found)


@PER_PERSON
def test_nothing_scrolls_sideways_with_letters_of_twice_the_size(enter: Enter, person: Person | None) -> None:
    visit = enter(person, reduced_motion="reduce")
    _twice_the_letters(visit.page)

    found = {screen.name: show(screen, visit) or visit.page.evaluate(_SIDEWAYS) for screen in screens_of(person)}

    assert visit.page.evaluate("getComputedStyle(document.documentElement).fontSize") == "32px"
    assert not any(found.values()), _in_words(found)


def _twice_the_letters(page: Page) -> None:
    """As the browser's own setting does it, so that sizes in rem follow, in media queries too."""
    session = page.context.new_cdp_session(page)
    session.send("Page.enable")
    session.send("Page.setFontSizes", {"fontSizes": {"standard": 32, "fixed": 26}})


def _in_words(found: dict[str, list[str]]) -> str:
    return "\n".join(f"{name}: {what}" for name, what in found.items() if what)


def test_the_first_tab_leads_past_the_navigation(enter: Enter) -> None:
    hana = enter(HANA).go("/guidelines").settled()
    hana.page.evaluate("document.activeElement.blur()")

    hana.page.keyboard.press("Tab")

    skip = hana.link("Skip to the content")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport()
    hana.page.keyboard.press("Enter")
    expect(hana.page.get_by_role("main")).to_be_focused()


def test_a_dialog_keeps_the_focus_inside_and_gives_it_back(enter: Enter) -> None:
    erin = enter(ERIN).go("/").settled()
    opener = erin.page.get_by_role("article").first.get_by_role("button")
    opener.focus()
    erin.page.keyboard.press("Enter")
    box = ShareDialog(erin).box
    expect(box).to_be_visible()
    expect(box.get_by_role("radio").first).to_be_attached()

    for _ in range(25):
        erin.page.keyboard.press("Tab")
        # At either end the focus passes a guard on its way round.
        expect(box.locator(":focus")).to_have_count(1)

    erin.page.keyboard.press("Escape")
    expect(box).to_be_hidden()
    expect(opener).to_be_focused()
