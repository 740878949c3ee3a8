"""Mark, Iris and Olivier write; Anna, or Iris, approves what somebody else wrote."""

import datetime as dt
import io
from collections.abc import Mapping
from itertools import cycle
from typing import Any

from PIL import Image

from firsthand.demo.acts.company import Company
from firsthand.demo.library import Written
from firsthand.demo.world import TOPICS
from firsthand.people.audiences import AudienceRule
from firsthand.people.models import User
from firsthand.stories.actions.add_picture import add_picture
from firsthand.stories.actions.approve import approve_story
from firsthand.stories.actions.approving import Checklist
from firsthand.stories.actions.attach_file import attach_file
from firsthand.stories.actions.attach_image import attach_image
from firsthand.stories.actions.correct import correct_story
from firsthand.stories.actions.create_topic import create_topic
from firsthand.stories.actions.draft import draft_story
from firsthand.stories.actions.public_note import PublicNote
from firsthand.stories.actions.read_file import read_file
from firsthand.stories.actions.retract import retract_story
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
        content = self._content(written)
        if written.repair and written.repair.slip:
            content |= _slipped(content, *written.repair.slip)
        story = draft_story(actor=author, now=now, **content)
        self.stories[written.name] = attach_image(
            actor=author,
            story=story,
            data=self.pictures[written.picture],
            file_name=f"{written.picture}.jpg",
            alt=written.alt,
            now=now + dt.timedelta(minutes=6),
        )
        self._illustrate(written, author, now + dt.timedelta(minutes=9))

    def _illustrate(self, written: Written, author: User, now: dt.datetime) -> None:
        """The pictures of a set, or a document whose pages are pictures."""
        story = self.stories[written.name]
        for scene, alt in written.pictures:
            name, data = f"{scene}.jpg", self.pictures[scene]
            story = add_picture(actor=author, story=story, data=data, file_name=name, alt=alt, now=now)
        if written.document:
            pages = [Image.open(io.BytesIO(self.pictures[scene])) for scene in written.document]
            file = io.BytesIO()
            pages[0].save(file, "PDF", save_all=True, append_images=pages[1:], resolution=150)
            file.seek(0)
            name = f"{written.name}.pdf"
            story = attach_file(actor=author, story=story, role="document", file=file, file_name=name, now=now)
            # The worker's part, which a document needs before it can be submitted.
            for waiting in story.files.all():
                read_file(file_id=waiting.pk, now=now)
        self.stories[written.name] = story

    def submit(self, written: Written, now: dt.datetime) -> None:
        story = self.stories[written.name]
        self.stories[written.name] = submit_story(actor=story.author, story=story, now=now)

    def approve(self, written: Written, now: dt.datetime) -> None:
        story = self.stories[written.name]
        self.stories[written.name] = approve_story(actor=self._anna, story=story, checklist=_SIGNED, now=now)

    def send_back(self, written: Written, now: dt.datetime) -> None:
        story = self.stories[written.name]
        self.stories[written.name] = send_back_story(actor=self._anna, story=story, comment=written.comment, now=now)

    def repair(self, written: Written, now: dt.datetime) -> None:
        """Corrected to what is written down, or taken back."""
        story, repair = self.stories[written.name], written.repair
        if repair is None:
            return
        note = PublicNote(repair.wrong, repair.right, repair.texts)
        if repair.kind == "retraction":
            done = retract_story(actor=self._anna, story=story, version=story.version, note=note, now=now)
        else:
            right = {name: value for name, value in self._content(written).items() if name in _SLIPPING}
            done = correct_story(actor=self._anna, story=story, version=story.version, note=note, now=now, **right)
        self.stories[written.name] = done

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
            "language_versions": [{"url": "", "body": "", **version} for version in written.versions],
            "topics": [self.topics[key] for key in written.topics],
            "audience": AudienceRule(countries=countries) if countries else AudienceRule(everyone=True),
            "suggested_texts": texts,
            "pinned": written.pinned,
            "publish_at": self._in_days(-written.days_ago) if written.days_ago < 0 else None,
            "expires_at": self._in_days(written.expires_in) if written.expires_in is not None else None,
        }

    def _in_days(self, days: int) -> dt.datetime:
        return (self.now + dt.timedelta(days=days)).replace(hour=8, minute=0, second=0, microsecond=0)


_SLIPPING = ("summary", "body", "suggested_texts")


def _slipped(content: Mapping[str, Any], right: str, wrong: str) -> dict[str, Any]:
    """As it was written at first, with the mistake in every place."""
    texts = [{**text, "text": text["text"].replace(right, wrong)} for text in content["suggested_texts"]]
    words = {name: content[name].replace(right, wrong) for name in ("summary", "body")}
    return {**words, "suggested_texts": texts}
