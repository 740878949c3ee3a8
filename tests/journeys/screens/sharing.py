"""The feed and the share dialog, from the card to the network's own page and back."""

import re
from urllib.parse import parse_qs, urlsplit

from playwright.sync_api import Locator, expect

from journeys.support.visit import Visit


class ShareDialog:
    def __init__(self, visit: Visit) -> None:
        self.visit, self.page, self.say = visit, visit.page, visit.say

    @property
    def box(self) -> Locator:
        return self.visit.dialog("Share this story")

    def open(self, title: str) -> None:
        self.visit.go("/").settled()
        self.page.get_by_role("button", name=re.compile(f"^Share.*{re.escape(title)}")).click()
        expect(self.box).to_be_visible()

    def choose(self, network: str) -> None:
        radio = self.box.get_by_role("radio", name=network, exact=True)
        # The tile is what is seen and tapped; the radio inside it has no size.
        radio.locator("xpath=ancestor::label").click()
        expect(radio).to_be_checked()

    def text(self) -> Locator:
        return self.box.get_by_role("textbox", name=self.say("Your text"), exact=True)

    def network_page(self, network: str) -> tuple[str, dict[str, str]]:
        """Opens it, and answers with its address and what the address brings along."""
        with self.page.context.expect_page() as opening:
            self.box.get_by_role("button", name=self.say("Open {network}", network=network), exact=True).click()
        tab = opening.value
        tab.wait_for_url(re.compile("^https://"))
        address = urlsplit(tab.url)
        tab.close()
        return f"{address.netloc}{address.path}", {name: values[0] for name, values in parse_qs(address.query).items()}

    def posted(self) -> None:
        self.box.get_by_role(
            "button", name=re.compile(f"^({self.say('Yes, I posted it')}|{self.say('Yes, I sent it')})$")
        ).click()
        expect(self.box).to_be_hidden()

    def another_way(self) -> None:
        self.box.get_by_role("button", name=self.say("Share it another way"), exact=True).click()
        expect(self.text()).to_be_visible()

    def clipboard(self) -> str:
        return self.page.evaluate("navigator.clipboard.readText()")
