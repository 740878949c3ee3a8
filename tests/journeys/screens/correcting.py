"""Where Anna puts right what is public, and what Erin is told of it."""

from playwright.sync_api import Locator, expect

from journeys.support.visit import Visit


class Correcting:
    def __init__(self, visit: Visit) -> None:
        self.visit, self.page, self.say = visit, visit.page, visit.say

    def open(self, story: int) -> None:
        self.visit.go(f"/studio/{story}/correct").settled()

    def say_in_public(self, wrong: str, right: str) -> None:
        self._field("What was wrong").fill(wrong)
        self._field("What is right").fill(right)

    def reword(self, english: str, text: str) -> None:
        """The words in the main language stand first."""
        self._field(english).first.fill(text)

    def offer(self, texts: dict[str, str]) -> None:
        """Words for whoever shared it, by the name of their language."""
        for name, text in texts.items():
            self._field("Text to post ({name})", name=name).fill(text)

    def confirm(self) -> None:
        self.visit.button("Correct this story").click()
        asked = self.page.get_by_role("alertdialog", name=self.say("Correct this story now?"))
        asked.get_by_role("button", name=self.say("Correct it"), exact=True).click()
        expect(self.visit.text("Corrected. Whoever shared it is told.")).to_be_visible()

    def _field(self, english: str, **filled: object) -> Locator:
        return self.page.get_by_role("textbox", name=self.say(english, **filled))
