"""Every screen, in both themes and languages, in windows from small to wide, and with large letters."""

from collections.abc import Callable, Iterator
from typing import Literal

import pytest
from playwright.sync_api import expect

from journeys.conftest import Enter
from journeys.screens.all_screens import PEOPLE, Screen, screens_of, show
from journeys.support.axe import OF_COLOUR, violations
from journeys.support.cast import Person
from journeys.support.sizes import NORMAL, TWICE, set_letters, sideways
from journeys.support.visit import Visit

NARROWEST, PHONE, DESKTOP = (320, 640), (390, 844), (1280, 800)
PER_PERSON = pytest.mark.parametrize("person", PEOPLE, ids=lambda person: person.key if person else "nobody")
Look = Callable[[Visit], Iterator[str]]


@PER_PERSON
def test_axe_finds_nothing_and_nothing_scrolls_sideways(enter: Enter, person: Person | None) -> None:
    found = _seen(enter, person, "en", _in_every_window)

    assert not found, found


@PER_PERSON
def test_the_same_in_dutch_whose_words_are_longer(enter: Enter, person: Person | None) -> None:
    found = _seen(enter, person, "nl", _in_small_windows)

    assert not found, found


def _seen(enter: Enter, person: Person | None, language: str, look: Look) -> str:
    # axe is no part of the page, so its policy is put aside for it; the walks run under the policy.
    visit = enter(person, bypass_csp=True, reduced_motion="reduce")
    visit.go("/" if person else "/sign-in").settled().language(language)
    found = [line for screen in screens_of(person) for line in _of(screen, visit, look)]
    if person and person.language != language:
        visit.go("/").language(person.language)
    return "\n".join(found)


def _of(screen: Screen, visit: Visit, look: Look) -> list[str]:
    visit.page.set_viewport_size({"width": DESKTOP[0], "height": DESKTOP[1]})
    show(screen, visit)
    return [f"{screen.name}, {line}" for line in look(visit)]


def _in_every_window(visit: Visit) -> Iterator[str]:
    """Loaded once: a window is made smaller, and its theme changed, without a word to the page."""
    yield from _by_axe(visit, DESKTOP, "light")
    yield from _by_axe(visit, DESKTOP, "dark", OF_COLOUR)
    yield from _by_axe(visit, PHONE, "dark")
    yield from _sideways(visit, NARROWEST)
    session = visit.page.context.new_cdp_session(visit.page)
    session.send("Page.enable")
    set_letters(session, visit.page, TWICE)
    yield from _sideways(visit, DESKTOP, "letters of twice the size")
    set_letters(session, visit.page, NORMAL)
    session.detach()


def _in_small_windows(visit: Visit) -> Iterator[str]:
    """With the one pair of size and theme that the English round leaves out."""
    yield from _by_axe(visit, PHONE, "light")
    yield from _sideways(visit, NARROWEST)


def _by_axe(
    visit: Visit, size: tuple[int, int], theme: Literal["light", "dark"], only: tuple[str, ...] = ()
) -> Iterator[str]:
    visit.page.set_viewport_size({"width": size[0], "height": size[1]})
    visit.page.emulate_media(color_scheme=theme)
    expect(visit.page.locator("html")).to_have_attribute("data-theme", theme)
    visit.settled()
    yield from (f"{size[0]} {theme}: {line}" for line in violations(visit.page, only))


def _sideways(visit: Visit, size: tuple[int, int], how: str = "") -> Iterator[str]:
    visit.page.set_viewport_size({"width": size[0], "height": size[1]})
    visit.settled()
    yield from (f"{size[0]} {how}: {line}" for line in sideways(visit.page, size[0]))
