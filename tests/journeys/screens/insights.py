import csv
import io
import re
from pathlib import Path

from playwright.sync_api import Locator, expect

from journeys.support.tables import rows_of, table
from journeys.support.visit import Visit


class Insights:
    def __init__(self, visit: Visit) -> None:
        self.visit, self.page, self.say = visit, visit.page, visit.say

    def choose_period(self, english: str) -> None:
        with self.page.expect_response(re.compile("/api/v1/insights/breakdown/")):
            self.visit.button(english).click()
        expect(self.visit.button(english)).to_have_attribute("aria-pressed", "true")
        self.settled()

    def break_down_by(self, english: str, heading: str) -> None:
        self.page.get_by_role("tab", name=self.say(english), exact=True).click()
        expect(self.breakdown().get_by_role("columnheader", name=self.say(heading), exact=True)).to_be_visible()
        self.settled()

    def settled(self) -> None:
        expect(self.breakdown()).to_be_visible()
        expect(self.page.locator(".opacity-60")).to_have_count(0)

    def breakdown(self) -> Locator:
        return table(self.page, self.say("Figures of the chosen period"))

    def rows(self) -> list[dict[str, str]]:
        return rows_of(self.breakdown())

    def download(self) -> list[dict[str, str]]:
        with self.page.expect_download() as coming:
            self.visit.link("Download this table (CSV)").click()
        text = Path(coming.value.path()).read_text("utf-8-sig")
        return list(csv.DictReader(io.StringIO(text)))
