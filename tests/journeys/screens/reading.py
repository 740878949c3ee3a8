"""A guideline to read, its end, and what one is asked to read."""

import re

from playwright.sync_api import Locator, expect

from journeys.support.visit import Visit

NAMES = {"en": "English", "nl": "Nederlands"}


class Reading:
    def __init__(self, visit: Visit) -> None:
        self.visit, self.page = visit, visit.page

    def banner(self) -> Locator:
        return self.page.get_by_role("main").get_by_role("link", name=self.visit.say("Read and acknowledge"))

    def open_from_banner(self) -> None:
        self.banner().click()
        expect(self.page).to_have_url(re.compile(r"/guidelines/\d+"))
        self.visit.settled()

    def read_in(self, locale: str) -> None:
        """The text alone changes its language; the screen around it stays."""
        choice = self.page.get_by_role("group", name=self.visit.say("Language of this text"), exact=True)
        choice.get_by_role("button", name=NAMES[locale], exact=True).click()
        expect(self.page.locator("article")).to_have_attribute("lang", locale)
        expect(self.page.locator("article[aria-busy=true]")).to_have_count(0)

    def acknowledge(self) -> None:
        self.page.get_by_role("checkbox").check()
        self.visit.button("Acknowledge").click()

    def receipt(self) -> Locator:
        return self.page.get_by_role("region", name=self.visit.say("You acknowledged this"), exact=True)

    def fact(self, english: str) -> str:
        name = self.receipt().get_by_role("term").filter(has_text=self.visit.say(english))
        return name.locator("xpath=following-sibling::dd[1]").inner_text().strip()


def acknowledge_all(visit: Visit) -> None:
    """As the screens do it: read what the server shows, and send back the sum of exactly that."""
    for asked in visit.ask("/api/v1/guidelines/outstanding/"):
        where = f"/api/v1/guidelines/{asked['guideline_id']}/"
        seen = visit.ask(where)
        proof = {"version": seen["version"]["id"], "locale": seen["locale"], "sha256": seen["sha256"]}
        visit.tell("POST", f"{where}acknowledge/", proof)
