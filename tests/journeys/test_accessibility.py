"""Every screen, in both themes, sizes and languages, as axe sees it."""

from typing import Literal

import pytest
from playwright.sync_api import expect

from journeys.conftest import Enter
from journeys.screens.all_screens import PEOPLE, screens_of, show
from journeys.support.axe import violations
from journeys.support.cast import Person
from journeys.support.visit import Visit

SIZES = ((390, 844), (1280, 800))
THEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")


@pytest.mark.parametrize("language", ["en", "nl"])
@pytest.mark.parametrize("person", PEOPLE, ids=lambda person: person.key if person else "nobody")
def test_axe_finds_nothing(enter: Enter, person: Person | None, language: str) -> None:
    # axe is no part of the page, so its policy is put aside for it; the walks run under the policy.
    visit = enter(person, bypass_csp=True, reduced_motion="reduce")
    visit.go("/" if person else "/sign-in").settled().language(language)
    found = [line for screen in screens_of(person) for line in _in_each_window(visit, screen)]
    if person and person.language != language:
        visit.language(person.language)

    assert not found, "\n".join(found)


def _in_each_window(visit: Visit, screen) -> list[str]:
    show(screen, visit)
    found = []
    for width, height in SIZES:
        visit.page.set_viewport_size({"width": width, "height": height})
        for theme in THEMES:
            visit.page.emulate_media(color_scheme=theme)
            expect(visit.page.locator("html")).to_have_attribute("data-theme", theme)
            visit.settled()
            found += [f"{screen.name} {width} {theme} {line}" for line in violations(visit.page)]
    return found
