"""Where Hana adopts, writes and publishes, and sees who is covered."""

import re

from playwright.sync_api import Locator, expect

from journeys.support.tables import rows_of, table
from journeys.support.visit import Visit, number_in


class GuidelineTexts:
    def __init__(self, visit: Visit) -> None:
        self.visit, self.page, self.say = visit, visit.page, visit.say

    def adopt(self, title: str, filled: dict[str, str]) -> None:
        self.visit.go("/hr/guidelines").settled()
        self.visit.button("Adopt {title}", title=title).click()
        dialog = self.visit.dialog("Adopt this guideline")
        for label, value in filled.items():
            dialog.get_by_label(re.compile(f"^{re.escape(label)}")).fill(value)
        dialog.get_by_role("button", name=self.say("Make a draft"), exact=True).click()
        expect(dialog).to_be_hidden()
        expect(self.visit.title(title)).to_be_visible()

    def open(self, title: str) -> None:
        self.visit.go("/hr/guidelines").settled()
        table(self.page, self.say("Guidelines")).get_by_role("link", name=title, exact=True).click()
        expect(self.visit.title(title)).to_be_visible()

    def write_new_version(self) -> None:
        self.visit.button("Write a new version").click()
        expect(self.visit.heading(self.say("Clauses"))).to_be_visible()

    def rewrite_clause(self, number: int, rules: dict[str, str]) -> None:
        """The rule in one sentence, in each language."""
        clauses = self.page.get_by_role("region", name=self.say("Clauses"), exact=True)
        clause = clauses.locator("details").nth(number - 1)
        clause.locator("summary").click()
        for locale, rule in rules.items():
            column = clause.locator(f"div[lang={locale}]")
            column.get_by_label(self.say("The rule in one sentence"), exact=True).fill(rule)
        self.saved()

    def saved(self) -> None:
        expect(self.page.get_by_role("status").get_by_text(self.say("Saved"), exact=True)).to_be_visible()
        expect(self.visit.button("Publish…")).to_be_enabled()

    def start_publishing(self, version: int) -> Locator:
        self.visit.button("Publish…").click()
        dialog = self.visit.dialog("Publish version {number}", number=version)
        expect(dialog).to_be_visible()
        return dialog

    def publish(self, dialog: Locator, version: int) -> None:
        dialog.get_by_role("button", name=self.say("Publish"), exact=True).click()
        expect(self.visit.text("Version {number} is published", number=version)).to_be_visible()
        expect(dialog).to_be_hidden()

    def sums(self) -> dict[str, str]:
        """Of the frozen text, by language."""
        expect(self.visit.heading(self.say("Frozen text"))).to_be_visible()
        shown = self.page.locator("dl").first
        locales = shown.get_by_role("term").all_inner_texts()
        return dict(zip(locales, shown.get_by_role("definition").all_inner_texts(), strict=True))

    def acknowledged_in(self, team: str, guideline: int) -> int:
        self.visit.go(f"/hr/guidelines/{guideline}/coverage").settled()
        found = table(self.page, self.say("Coverage by team"))
        expect(found).to_be_visible()
        row = next(row for row in rows_of(found) if row[self.say("Team")] == team)
        return number_in(row[self.say("Acknowledged")])
