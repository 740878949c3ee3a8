"""Hands that use no mouse."""

import re

from playwright.sync_api import expect

from journeys.conftest import Enter
from journeys.screens.sharing import ShareDialog
from journeys.support.cast import ERIN, HANA


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
    opener = erin.page.get_by_role("article").first.get_by_role("button", name=re.compile("^Share"))
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
