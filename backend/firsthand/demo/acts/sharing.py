"""Colleagues pass stories on in their own words; their people, and machines, follow the links."""

import datetime as dt
import random
from collections import defaultdict

from firsthand.demo import visitors
from firsthand.demo.acts.company import Company
from firsthand.demo.library import Written
from firsthand.demo.rhythm import Rhythm
from firsthand.demo.timeline import Timeline
from firsthand.links.actions.record_click import Followed, record_clicks
from firsthand.links.visitors import Visit
from firsthand.people.audiences import matches, rule_of
from firsthand.people.models import User
from firsthand.sharing.actions.confirm import confirm_share
from firsthand.sharing.actions.share import AcknowledgementRequired, share_story
from firsthand.sharing.actions.undo import undo_share
from firsthand.sharing.models import Share
from firsthand.stories.models import Story

SHARES_PER_PULL = 7.0
CONFIRMED, TAKEN_BACK, POSTED_ANYWAY = 0.72, 0.03, 0.1
# Clicks of the same quarter of an hour are stored together, as a busy server would.
BATCH = dt.timedelta(minutes=15)
# How readily the cast shares; the others get theirs by chance.
KEEN = {"Erin Bakker": 1.6, "Mark Hofstra": 1.1, "Anna Peeters": 0.8, "Hana Yilmaz": 0.5, "Wim Jansen": 0.4}
CHANNELS = {
    "linkedin": 48, "whatsapp": 15, "facebook": 12, "x": 6, "bluesky": 6, "mastodon": 4, "email": 4, "copy_link": 3,
    "device": 2,
}  # fmt: skip
OPENINGS = {
    "en": (
        "",
        "",
        "",
        "Worth two minutes. ",
        "Proud of these colleagues. ",
        "This one stayed with me. ",
        "I like this. ",
    ),
    "nl": ("", "", "", "Twee minuten lezen. ", "Trots op deze collega's. ", "Deze bleef hangen. ", "Klein maar fijn. "),
}


class Sharing:
    def __init__(self, company: Company, timeline: Timeline, chance: random.Random, scale: float) -> None:
        self.company, self.timeline, self.chance, self.scale = company, timeline, chance, scale
        self.rhythm = Rhythm(chance)
        self._clicks: dict[dt.datetime, list[Followed]] = defaultdict(list)
        self._keen: dict[str, float] = {}

    def spread(self, written: Written, story: Story) -> None:
        """Plans who comes to tell it, and when."""
        rule, published_at = rule_of(story.audience), story.published_at
        if published_at is None:
            return
        readers = [person for person in self.company.people.values() if matches(rule, person)]
        number = written.pull * SHARES_PER_PULL * self.scale * self.chance.uniform(0.8, 1.2)
        luck = self.chance.lognormvariate(0, 0.45) * (0.55 + written.pull * 0.15)
        for _ in range(max(1, round(number))):
            moment = self.rhythm.sharing(published_at, half_life=3.5)
            self.timeline.at(moment, lambda now: self._share(written, story, readers, luck, now))

    def pass_on(self, written: Written, story: Story, *, by: User) -> None:
        """Somebody in particular, on the first evening."""
        if story.published_at is not None:
            evening = story.published_at + dt.timedelta(hours=9)
            self.timeline.at(evening, lambda now: self._share_on(written, story, now, person=by, channel="linkedin"))

    def _share(self, written: Written, story: Story, readers: list[User], luck: float, now: dt.datetime) -> None:
        person = self._somebody(readers)
        channel = self.chance.choices(list(CHANNELS), list(CHANNELS.values()))[0]
        self._share_on(written, story, now, person=person, channel=channel, luck=luck)

    def _share_on(
        self, written: Written, story: Story, now: dt.datetime, *, person: User, channel: str, luck: float = 1.0
    ) -> None:
        story.refresh_from_db(fields=["corrected_at", "retracted_at"])
        if not person.is_active or not story.is_live(now):
            return
        language, text = self._words(written, person, channel)
        if written.repair and written.repair.slip and story.corrected_at is None:
            text = text.replace(*written.repair.slip)
        try:
            share = share_story(actor=person, story=story, channel=channel, text=text, language=language, now=now)
        except AcknowledgementRequired:
            return  # they put it off until they have read the guideline, and then forget
        self._what_becomes_of(share, luck, now)

    def _somebody(self, readers: list[User]) -> User:
        weights = [self._keenness(person.name) for person in readers]
        return self.chance.choices(readers, weights)[0]

    def _keenness(self, name: str) -> float:
        """Nearly half never share, which is fine; of the others some share a lot."""
        if name not in self._keen:
            by_chance = 0.0 if self.chance.random() < 0.45 else self.chance.lognormvariate(-0.6, 0.7)
            self._keen[name] = KEEN.get(name, by_chance)
        return self._keen[name]

    def _words(self, written: Written, person: User, channel: str) -> tuple[str, str]:
        """A suggestion for this channel or a neighbouring one, with a beginning of one's own. Short channels: no words
        that might not fit."""
        fitting = [text for text in written.texts if text[0] == channel] or [
            text for text in written.texts if channel not in {"x", "bluesky", "mastodon"} and text[0] == "linkedin"
        ]
        own = [text for text in fitting if text[1] == person.language] or fitting
        if not own:
            return person.language, ""
        _, language, words = self.chance.choice(own)
        opening = self.chance.choice(OPENINGS[language]) if channel not in {"x", "bluesky"} else ""
        return language, opening + words

    def _what_becomes_of(self, share: Share, luck: float, now: dt.datetime) -> None:
        fate = self.chance.random()
        later = now + dt.timedelta(minutes=self.chance.uniform(1, 25))
        if fate < CONFIRMED:
            self.timeline.at(later, lambda moment: _confirm(share, moment))
            if self.chance.random() < TAKEN_BACK:
                self.timeline.at(later + dt.timedelta(hours=3), lambda moment: _undo(share, moment))
        if fate < CONFIRMED + POSTED_ANYWAY:
            self._visits(share, luck, now)

    # --- who follows ---------------------------------------------------------------------------------------------
    def _visits(self, share: Share, luck: float, now: dt.datetime) -> None:
        reach = visitors.REACH[share.channel]
        for _ in range(self.chance.randint(*reach.previews)):
            moment = now + dt.timedelta(seconds=self.chance.uniform(5, 240))
            self._visit(share, visitors.preview(self.chance, share.channel, moment - now), moment)
        catches_on = 6 if self.chance.random() < 0.03 else 1
        people = reach.people * luck * catches_on * self.chance.lognormvariate(-0.15, 0.6)
        for _ in range(round(people)):
            moment = self.rhythm.reading(now, reach.half_life)
            self._visit(share, visitors.person(self.chance, share.channel, moment - now), moment)
        for _ in range(int(self.chance.expovariate(1 / 1.4))):
            moment = now + dt.timedelta(days=self.chance.expovariate(1 / 6), hours=1)
            self._visit(share, visitors.crawler(self.chance, moment - now), moment)

    def _visit(self, share: Share, visit: Visit, moment: dt.datetime) -> None:
        minutes = moment.minute % 15
        batch = moment.replace(second=0, microsecond=0) + BATCH - dt.timedelta(minutes=minutes)
        if batch not in self._clicks:
            self.timeline.at(batch, self._store)
        self._clicks[batch].append(Followed(share.link_id, visit))

    def _store(self, now: dt.datetime) -> None:
        record_clicks(clicks=self._clicks.pop(now), now=now)


def _confirm(share: Share, now: dt.datetime) -> None:
    share.refresh_from_db()
    confirm_share(actor=_owner(share), share=share, now=now)


def _undo(share: Share, now: dt.datetime) -> None:
    share.refresh_from_db()
    undo_share(actor=_owner(share), share=share, now=now)


def _owner(share: Share) -> User:
    if share.user is None:
        raise RuntimeError("Nobody was erased in the demo")
    return share.user
