"""What colleagues think worth telling, and what became of it."""

import datetime as dt

from firsthand.demo.acts.company import Company
from firsthand.stories.actions.decline_suggestion import decline_suggestion
from firsthand.stories.actions.suggest import suggest_story

_TEST_TRACK = "https://fietsstad.example/testbaan-voor-bakfietsen"


class Ideas:
    def __init__(self, company: Company) -> None:
        self.company = company

    def bring(self, now: dt.datetime) -> None:
        """One is declined, with a reason; two colleagues suggest the same link, which waits."""
        erin, noor = self.company.member("erin"), self.company.people["Noor de Graaf"]
        meant_well = suggest_story(
            actor=erin,
            text="De concurrent heeft een recall. Dat mogen mensen best weten!",
            now=now,
        )
        decline_suggestion(
            actor=self.company.member("anna"),
            suggestion=meant_well,
            note="We vertellen over ons eigen werk, niet over de pech van een ander. Bedankt dat je meedenkt.",
            now=now + dt.timedelta(hours=5),
        )
        later = now + dt.timedelta(days=2)
        suggest_story(
            actor=erin,
            text="De nieuwe testbaan ligt bij ons om de hoek. Leuk om met een paar collega’s te gaan kijken.",
            url=f"{_TEST_TRACK}?utm_source=nieuwsbrief",
            title="Eerste testbaan voor bakfietsen gaat open",
            now=later,
        )
        suggest_story(
            actor=noor,
            text="Hier hebben wij de hobbels voor gelast!",
            url=_TEST_TRACK,
            title="Eerste testbaan voor bakfietsen gaat open",
            now=later + dt.timedelta(hours=3),
        )
