"""One person at one window, with the few moves that every screen shares."""

import re
from collections.abc import Mapping
from typing import Any

from playwright.sync_api import APIResponse, Locator, Page, expect

from journeys.support.cast import Person
from journeys.support.watch import Watch
from journeys.support.words import Words


class Visit:
    def __init__(self, page: Page, person: Person | None, watch: Watch, language: str) -> None:
        self.page, self.person, self.watch = page, person, watch
        self.say = Words(language)

    def go(self, path: str) -> "Visit":
        self.page.goto(path)
        return self

    def settled(self) -> "Visit":
        """The screen stands: its heading is there and nothing is a grey box any more."""
        # By its tag: an open dialog hides the rest of the page from the roles.
        expect(self.page.locator("h1")).to_be_visible()
        expect(self.page.locator("[aria-busy=true]")).to_have_count(0)
        return self

    def button(self, english: str, **filled: object) -> Locator:
        return self.page.get_by_role("button", name=self.say(english, **filled), exact=True)

    def link(self, english: str, **filled: object) -> Locator:
        return self.page.get_by_role("link", name=self.say(english, **filled), exact=True)

    def field(self, english: str, **filled: object) -> Locator:
        return self.page.get_by_label(self.say(english, **filled), exact=True)

    def heading(self, text: str) -> Locator:
        return self.page.get_by_role("heading", name=text, exact=True)

    def title(self, text: str) -> Locator:
        return self.page.get_by_role("heading", level=1, name=text, exact=True)

    def dialog(self, english: str, **filled: object) -> Locator:
        return self.page.get_by_role("dialog", name=self.say(english, **filled))

    def text(self, english: str, **filled: object) -> Locator:
        return self.page.get_by_text(self.say(english, **filled), exact=True)

    def language(self, code: str) -> "Visit":
        """By the switch in the top bar, which a signed-in person's profile remembers."""
        name = {"en": "English", "nl": "Nederlands"}[code]
        switch = self.page.get_by_role("group", name=self.say("Language"), exact=True)
        choice = switch.get_by_role("button", name=re.compile(f"{name}$"))
        if choice.get_attribute("aria-pressed") == "true":
            return self
        if self.person is None:
            choice.click()
        else:
            with self.page.expect_response(lambda answer: answer.url.endswith("/api/v1/me/")):
                choice.click()
        self.say = Words(code)
        expect(self.page.locator("html")).to_have_attribute("lang", code)
        return self

    # --- what a person sets up without looking ----------------------------------------------------------------
    def ask(self, path: str) -> Any:
        return _good(self.page.request.get(path)).json()

    def tell(self, method: str, path: str, data: Mapping[str, Any]) -> Any:
        return _good(self.send(method, path, data)).json()

    def send(self, method: str, path: str, data: Mapping[str, Any]) -> APIResponse:
        cookies = {cookie["name"]: cookie["value"] for cookie in self.page.context.cookies()}
        headers = {"X-CSRFToken": cookies.get("csrftoken", "")}
        return self.page.request.fetch(path, method=method, data=dict(data), headers=headers)


def _good(answer: APIResponse) -> APIResponse:
    assert answer.ok, f"{answer.url} answered {answer.status}: {answer.text()}"
    return answer


def number_in(text: str) -> int:
    """1,234 and 1.234 are the same number in the two languages."""
    return int(re.sub(r"\D", "", text))
