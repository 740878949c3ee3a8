"""Where Mark writes and Anna approves."""

import re

from playwright.sync_api import FilePayload, Locator, expect

from journeys.support.visit import Visit


class Editor:
    def __init__(self, visit: Visit) -> None:
        self.visit, self.page, self.say = visit, visit.page, visit.say

    def begin_page(self, title: str) -> None:
        self.visit.go("/studio").settled()
        self.visit.link("New story").click()
        self.page.get_by_role("radio", name=self.say("A page of our own")).check()
        self._field("Title").fill(title)
        self.visit.button("Start writing").click()
        expect(self.page).to_have_url(re.compile(r"/studio/\d+$"))
        self.visit.settled()

    def fill(self, **words: str) -> None:
        names = {"title": "Title", "summary": "Summary", "body": "Text of the page", "why": "Why share this?"}
        for key, text in words.items():
            self._field(names[key]).fill(text)

    def add_language(self, name: str) -> None:
        self.visit.button("Also in {name}", name=name).click()
        expect(self.page.get_by_role("tabpanel", name=name, exact=True)).to_be_visible()

    def add_picture(self, picture: bytes, alt: str) -> None:
        file: FilePayload = {"name": "wheel.jpg", "mimeType": "image/jpeg", "buffer": picture}
        self.page.locator("input[type=file]:not([capture])").set_input_files(file)
        described = self._field("What does it show?")
        described.fill(alt)
        with self.page.expect_response(re.compile(r"/api/v1/stories/\d+/image/")) as stored:
            described.blur()
        assert stored.value.ok

    def suggest(self, network: str, text: str) -> None:
        self.page.get_by_role("tab", name=re.compile(f"^{network}\\b")).click()
        self.visit.button("Write a text for {network}", network=network).click()
        self._field("Text {number}", number=1).fill(text)

    def for_everyone(self) -> None:
        self.page.get_by_role("radio", name=self.say("Everyone"), exact=True).check()
        expect(self.page.get_by_text(re.compile(r"^Reaches \d+ people$"))).to_be_visible()

    def choose_topic(self, name: str) -> None:
        topics = self.page.get_by_role("group", name=self.say("Topics"), exact=True)
        topics.get_by_role("button", name=name, exact=True).click()

    def submit(self) -> int:
        expect(self.page.get_by_role("status").get_by_text(self.say("Saved"), exact=True)).to_be_visible()
        self.visit.button("Submit for review").click()
        expect(self.visit.text("Submitted. An approver is told.")).to_be_visible()
        return int(self.page.url.split("/")[-1])

    def _field(self, english: str, **filled: object) -> Locator:
        label, optional = re.escape(self.say(english, **filled)), re.escape(self.say("(optional)"))
        return self.page.get_by_role("textbox", name=re.compile(f"^{label}( {optional})?$"))


class Review:
    POINTS = (
        "The facts are right",
        "We have the rights to every picture",
        "It is the right brand",
        "Everybody in it agreed",
    )

    def __init__(self, visit: Visit) -> None:
        self.visit, self.page, self.say = visit, visit.page, visit.say

    def open(self, title: str) -> None:
        self.visit.go("/review").settled()
        self.page.get_by_role("link", name=title, exact=True).click()
        expect(self.visit.title(title)).to_be_visible()

    def approve(self) -> None:
        verdict = self.visit.button("Approve")
        for point in self.POINTS:
            expect(verdict).to_be_disabled()
            self.page.get_by_role("checkbox", name=re.compile(f"^{self.say(point)}")).check()
        verdict.click()
        expect(self.visit.text("Approved: it is live")).to_be_visible()

    def remark(self, field: str, text: str) -> None:
        name = self.say("Remark on: {name}", name=self.say(field))
        self.page.get_by_role("button", name=name, exact=True).click()
        self.page.get_by_role("textbox", name=name, exact=True).fill(text)

    def send_back(self, author: str) -> None:
        self.page.get_by_role("button", name="Send back with one remark").click()
        self.visit.button("Send back").click()
        expect(self.visit.text("Sent back to {name}", name=author)).to_be_visible()
