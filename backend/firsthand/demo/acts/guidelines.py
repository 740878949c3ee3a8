"""Hana adopts the pack, publishes it, and changes one clause ten weeks later. Nearly everybody reads along."""

import datetime as dt
from dataclasses import replace

from firsthand.demo.acts.company import Company
from firsthand.demo.world import PLACEHOLDERS
from firsthand.guidelines.actions.acknowledge import acknowledge_version
from firsthand.guidelines.actions.adopt import adopt_from_shelf
from firsthand.guidelines.actions.draft import draft_version
from firsthand.guidelines.actions.edit import ClauseEdit, edit_draft
from firsthand.guidelines.actions.publish import publish_version
from firsthand.guidelines.content import ClauseContent
from firsthand.guidelines.models import Guideline, Version, VersionText
from firsthand.guidelines.policies import GuidelinePolicy
from firsthand.guidelines.queries import content_of
from firsthand.people.audiences import AudienceRule
from firsthand.people.models import User

PACK = "social-media-conduct"
CHANGED = "made-with-ai"
ADDED = {
    "en": "A picture made with AI that looks like a photograph says so in the picture itself, not only in the text.",
    "nl": "Een beeld van AI dat op een foto lijkt, zegt dat in het beeld zelf, en niet alleen in de tekst.",
}
SUMMARY = {
    "en": "One clause has changed: made with AI. Such a picture must now say so in the picture itself.",
    "nl": "Eén bepaling is veranderd: gemaakt met AI. Zo'n beeld moet dat voortaan in het beeld zelf zeggen.",
}
GRACE_DAYS = 10


class Conduct:
    def __init__(self, company: Company) -> None:
        self.company = company
        self.current: Version | None = None

    @property
    def _hana(self) -> User:
        return self.company.member("hana")

    def adopt(self, now: dt.datetime) -> None:
        draft = adopt_from_shelf(
            actor=self._hana, pack=PACK, placeholders=PLACEHOLDERS, audience=AudienceRule(everyone=True), now=now
        )
        later = now + dt.timedelta(minutes=40)
        self.current = publish_version(
            actor=self._hana, version=draft, change_class="material", summary={}, grace_days=21, now=later
        )

    def change(self, now: dt.datetime) -> None:
        guideline = self._as_seen_by(self._hana)
        draft = draft_version(actor=self._hana, guideline=guideline, now=now)
        clauses = [_edit(clause) for clause in content_of(draft).clauses]
        draft = edit_draft(actor=self._hana, version=draft, clauses=clauses, now=now + dt.timedelta(minutes=9))
        self.current = publish_version(
            actor=self._hana,
            version=draft,
            change_class="material",
            summary=SUMMARY,
            grace_days=GRACE_DAYS,
            now=now + dt.timedelta(minutes=25),
        )

    def acknowledge(self, person: User, now: dt.datetime) -> None:
        if self.current is None or not person.is_active:
            return
        text = VersionText.objects.get(version=self.current, locale=person.language)
        acknowledge_version(
            actor=person,
            guideline=self._as_seen_by(person),
            version_id=self.current.pk,
            locale=text.locale,
            seen_sha256=text.sha256,
            now=now,
        )

    def _as_seen_by(self, person: User) -> Guideline:
        return GuidelinePolicy().visible_to(person).get()


def _edit(clause: ClauseContent) -> ClauseEdit:
    wordings = dict(clause.wordings)
    if clause.clause_id == CHANGED:
        wordings = {locale: replace(words, why=f"{words.why}\n{ADDED[locale]}") for locale, words in wordings.items()}
    return ClauseEdit(clause_id=clause.clause_id, binding=clause.binding, texts=wordings)
