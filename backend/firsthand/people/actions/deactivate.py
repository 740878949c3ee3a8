import datetime as dt

from allauth.usersessions.models import UserSession
from django.db import transaction

from firsthand.audit.recording import record
from firsthand.common.days import day_of
from firsthand.people.models import User
from firsthand.people.policies import PersonPolicy


@transaction.atomic
def deactivate_person(*, actor: User, person: User, now: dt.datetime) -> User:
    """A leaver: signed out everywhere at once. Tracked links they made still lead on."""
    PersonPolicy().require(actor, "deactivate", person)
    person.is_active, person.left_on = False, day_of(now)
    person.save(update_fields=["is_active", "left_on"])
    for session in UserSession.objects.filter(user=person):
        session.end()
    record(actor=actor, action="person.deactivate", target=person, now=now)
    return person


@transaction.atomic
def reactivate_person(*, actor: User, person: User, now: dt.datetime) -> User:
    PersonPolicy().require(actor, "reactivate", person)
    person.is_active, person.left_on = True, None
    person.save(update_fields=["is_active", "left_on"])
    record(actor=actor, action="person.reactivate", target=person, now=now)
    return person
