"""The mails that this app sends. Moments leave as text: a message keeps only plain values until it has left."""

import datetime as dt
from collections.abc import Iterable

from django.utils import translation
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from firsthand.common.days import company_zone
from firsthand.guidelines.content import contact_in
from firsthand.guidelines.models import Acknowledgement, Version, VersionText
from firsthand.notifications.outbox import send
from firsthand.notifications.registry import Kind, register
from firsthand.people.models import User

PUBLISHED = register(
    Kind(
        name="guidelines.published",
        label=_("A new or changed guideline"),
        description=_("When there is a guideline for you to read. You also see it when you sign in."),
    )
)
# Essential, because whoever did not acknowledge anything must hear that somebody did so in their name.
RECEIPT = register(
    Kind(
        name="guidelines.receipt",
        essential=True,
        label=_("Your receipt"),
        description=_("A copy of what you acknowledged, each time you do."),
    )
)


def send_published(version: Version, people: Iterable[User], *, now: dt.datetime) -> None:
    titles = {text.locale: text.title for text in version.texts.defer("body").order_by("position")}
    first = next(iter(titles.values()))
    for person in people:
        context = {
            "title": titles.get(person.language, first),
            "guideline_id": version.guideline_id,
            "is_first": version.number == 1,
            "is_material": version.accepted_from == version.number,
            "summary": version.summary.get(person.language) or "",
            "effective_on": _day(version.effective_at, person),
            "due_on": _day(version.due_at, person),
            "is_announced": version.effective_at is not None and version.effective_at > now,
        }
        send(to=person, kind=PUBLISHED.name, context=context, now=now)


def send_receipt(acknowledgement: Acknowledgement, version: Version, text: VersionText, *, now: dt.datetime) -> None:
    person = acknowledgement.user
    context = {
        "title": text.title,
        "statement": text.statement,
        "guideline_id": version.guideline_id,
        "number": version.number,
        "acknowledged_at": _moment(acknowledgement.acknowledged_at, person),
        "sha256": text.sha256,
        "contact": _contact(version),
    }
    send(to=person, kind=RECEIPT.name, context=context, now=now)


def _contact(version: Version) -> str:
    contact = contact_in(version.placeholders)
    if contact is None:
        return ""
    return (
        f"{contact.name} ({contact.address})" if contact.name and contact.address else contact.name or contact.address
    )


def _day(moment: dt.datetime | None, person: User) -> str:
    if moment is None:
        return ""
    with translation.override(person.language):
        return date_format(moment.astimezone(company_zone()), "j F Y")


def _moment(moment: dt.datetime, person: User) -> str:
    with translation.override(person.language):
        return date_format(moment.astimezone(company_zone()), "j F Y, H:i")
