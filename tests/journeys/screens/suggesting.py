"""Where colleagues say what is worth telling, and where it is taken up."""

import re

from playwright.sync_api import expect

from journeys.support.visit import Visit


class Suggesting:
    def __init__(self, visit: Visit) -> None:
        self.visit, self.page, self.say = visit, visit.page, visit.say

    def send(self, text: str, link: str) -> None:
        self.visit.go("/suggest").settled()
        self.page.get_by_role("textbox", name=self.say("What is worth telling?")).fill(text)
        self.page.get_by_role("textbox", name=re.compile(f"^{self.say('Link')}\\b")).fill(link)
        self.visit.button("Send suggestion").click()
        expect(self.visit.heading(self.say("Thank you, it has arrived"))).to_be_visible()

    def make_a_story_of(self, words: str) -> int:
        self.visit.go("/review?tab=suggestions").settled()
        card = self.page.get_by_role("tabpanel").get_by_role("listitem").filter(has_text=words)
        card.get_by_role("button", name=self.say("Make a story of it"), exact=True).click()
        expect(self.page).to_have_url(re.compile(r"/studio/\d+$"))
        self.visit.settled()
        return int(self.page.url.split("/")[-1])

    def say_of_mine(self, words: str) -> str:
        """What became of it, in one word."""
        self.visit.go("/suggestions").settled()
        card = self.page.get_by_role("main").get_by_role("listitem").filter(has_text=words)
        return card.locator("p").first.inner_text()
