import datetime as dt
from typing import Any

from django.db import transaction

from firsthand.audit.recording import record
from firsthand.common.text import clean_line
from firsthand.people.models import User
from firsthand.people.policies import PersonPolicy

FIELDS = ("name", "team", "country", "language")


@transaction.atomic
def update_person(*, actor: User, person: User, changes: dict[str, Any], now: dt.datetime) -> User:
    """`changes` holds some of FIELDS; others are left as they are."""
    PersonPolicy().require(actor, "update", person)
    if "name" in changes:
        changes = {**changes, "name": clean_line(changes["name"])}
    changed = [key for key in FIELDS if key in changes and getattr(person, key) != changes[key]]
    for key in changed:
        setattr(person, key, changes[key])
    if changed:
        person.save(update_fields=changed)
        record(actor=actor, action="person.update", target=person, data={"fields": changed}, now=now)
    return person
