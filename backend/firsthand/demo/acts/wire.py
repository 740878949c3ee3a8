"""Two feeds that Mark reads: one that brings news, one that broke. Nothing is fetched: the answers are written here."""

import datetime as dt

from firsthand.common.feeds import Entry, Feed
from firsthand.demo.acts.company import Company
from firsthand.demo.acts.newsroom import Newsroom
from firsthand.jobs.models import Job
from firsthand.stories.actions.add_source import add_source
from firsthand.stories.actions.poll_source import note_look
from firsthand.stories.models import FeedSource
from firsthand.stories.sources.looking import Look

_CITY, _SECTOR = "https://fietsstad.example/nieuws.xml", "https://sector.example/rss"
# (days before now, title, what it is about)
_NEWS = [
    (9, "Utrecht opent derde fietsbrug over het kanaal", "De brug is zes meter breed en heeft geen enkele trede."),
    (
        8,
        "Meer bakfietsen dan bestelbusjes in de binnenstad",
        "Voor het eerst telde de gemeente er meer bakfietsen.",
    ),
    (0, "Scholieren krijgen leenfietsen bij acht stations", "De proef duurt een jaar en begint na de kerst."),
    (0, "Nieuwe stallingen: 4.000 plekken, de eerste dag gratis", "Ook voor fietsen met een krat of een kinderzitje."),
    (0, "Fietspad langs de ring gaat twee weken dicht", "Omleiding via het park; de verlichting wordt vervangen."),
    (0, "Wethouder: in 2030 alle bezorging binnen de singel op de fiets", "Ondernemers krijgen hulp bij de overstap."),
]
# Names that end in "example" lead nowhere. The demo is made anew each day; until then nobody needs to find that out.
_UNTIL_THE_NEXT_DEMO = dt.timedelta(days=7)


class Wire:
    def __init__(self, company: Company, newsroom: Newsroom, now: dt.datetime) -> None:
        self.company, self.newsroom, self.now = company, newsroom, now
        self.sources: dict[str, FeedSource] = {}

    def subscribe(self, now: dt.datetime) -> None:
        mark, topics = self.company.member("mark"), self.newsroom.topics
        for address, language, topic in ((_CITY, "nl", "cities"), (_SECTOR, "en", "product")):
            self.sources[address] = add_source(
                actor=mark, address=address, language=language, topic=topics[topic], daily_cap=2, now=now
            )
        Job.objects.filter(name="stories.poll_source").delete()  # the looks that follow are written, not fetched
        self._bring(_CITY, self._feed("Fietsstad nieuws", "nl", now), now)
        self._bring(_SECTOR, Look(feed=Feed("Cycling sector weekly", "", "en", ())), now)

    def break_off(self, now: dt.datetime) -> None:
        for hours in (0, 1, 3, 7, 15, 31, 55):
            self._bring(_SECTOR, Look(reason="not_found"), now + dt.timedelta(hours=hours))

    def look_again(self, now: dt.datetime) -> None:
        self._bring(_CITY, self._feed("Fietsstad nieuws", "nl", now), now)
        FeedSource.objects.update(next_poll_at=now + _UNTIL_THE_NEXT_DEMO)

    def _bring(self, address: str, look: Look, now: dt.datetime) -> None:
        note_look(source_id=self.sources[address].pk, look=look, now=now)

    def _feed(self, title: str, language: str, now: dt.datetime) -> Look:
        entries = tuple(
            Entry(
                id=f"{number}",
                title=headline,
                summary_text=about,
                link=f"https://fietsstad.example/{number}",
                published_at=self.now - dt.timedelta(days=days, hours=2, minutes=number),
                image_url="",
                author="",
            )
            for number, (days, headline, about) in enumerate(_NEWS)
            if self.now - dt.timedelta(days=days) <= now + dt.timedelta(hours=1)
        )
        return Look(feed=Feed(title, "https://fietsstad.example/", language, entries))
