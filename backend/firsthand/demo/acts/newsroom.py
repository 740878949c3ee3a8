"""Mark, Iris and Olivier write; Anna, or Iris, approves what somebody else wrote."""

import datetime as dt
from collections.abc import Mapping
from itertools import cycle
from typing import Any

from firsthand.demo.acts.company import Company
from firsthand.demo.library import Written
from firsthand.demo.world import TOPICS
from firsthand.people.audiences import AudienceRule
from firsthand.people.models import User
from firsthand.stories.actions.approve import approve_story
from firsthand.stories.actions.approving import Checklist
from firsthand.stories.actions.attach_image import attach_image
from firsthand.stories.actions.create_topic import create_topic
from firsthand.stories.actions.draft import draft_story
from firsthand.stories.actions.send_back import send_back_story
from firsthand.stories.actions.submit import submit_story
from firsthand.stories.models import Story, Topic

_SIGNED = Checklist(facts=True, rights=True, brand=True, people=True)


class Newsroom:
    def __init__(self, company: Company, pictures: Mapping[str, bytes], now: dt.datetime) -> None:
        self.company = company
        self.pictures = pictures
        self.now = now
        self.topics: dict[str, Topic] = {}
        self.stories: dict[str, Story] = {}
        self._authors = cycle(("Mark Hofstra", "Mark Hofstra", "Iris Molenaar", "Mark Hofstra", "Olivier Meijer"))

    def name_topics(self, now: dt.datetime) -> None:
        for key, names in TOPICS.items():
            self.topics[key] = create_topic(actor=self.company.member("mark"), names=names, now=now)

    def write(self, written: Written, now: dt.datetime) -> None:
        author = self.company.people[next(self._authors)]
        story = draft_story(actor=author, now=now, **self._content(written))
        self.stories[written.name] = attach_image(
            actor=author,
            story=story,
            data=self.pictures[written.picture],
            file_name=f"{written.picture}.jpg",
            alt=written.alt,
            now=now + dt.timedelta(minutes=6),
        )

    def submit(self, written: Written, now: dt.datetime) -> None:
        story = self.stories[written.name]
        self.stories[written.name] = submit_story(actor=story.author, story=story, now=now)

    def approve(self, written: Written, now: dt.datetime) -> None:
        story = self.stories[written.name]
        self.stories[written.name] = approve_story(actor=self._anna, story=story, checklist=_SIGNED, now=now)

    def send_back(self, written: Written, now: dt.datetime) -> None:
        story = self.stories[written.name]
        self.stories[written.name] = send_back_story(actor=self._anna, story=story, comment=written.comment, now=now)

    @property
    def _anna(self) -> User:
        return self.company.member("anna")

    def _content(self, written: Written) -> dict[str, Any]:
        countries = frozenset(written.countries)
        texts = [
            {"channel": channel, "language": language, "text": words, "locked": False, "voice": "personal"}
            for channel, language, words in written.texts
        ]
        return {
            "title": written.title,
            "summary": written.summary,
            "why_share": written.why,
            "kind": written.kind,
            "url": written.url,
            "body": written.body,
            "language": written.language,
            "topics": [self.topics[key] for key in written.topics],
            "audience": AudienceRule(countries=countries) if countries else AudienceRule(everyone=True),
            "suggested_texts": texts,
            "pinned": written.pinned,
            "publish_at": self._in_days(-written.days_ago) if written.days_ago < 0 else None,
            "expires_at": self._in_days(written.expires_in) if written.expires_in is not None else None,
        }

    def _in_days(self, days: int) -> dt.datetime:
        return (self.now + dt.timedelta(days=days)).replace(hour=8, minute=0, second=0, microsecond=0)
