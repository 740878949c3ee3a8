import datetime as dt
from collections.abc import Iterable

from django.db import transaction

from firsthand.audit.recording import record
from firsthand.people.models import RoleGrant, User
from firsthand.people.policies import PersonPolicy
from firsthand.people.roles import Role


@transaction.atomic
def set_roles(*, actor: User, person: User, roles: Iterable[str], now: dt.datetime) -> User:
    PersonPolicy().require(actor, "set_roles", person)
    before = sorted(person.roles - {Role.EMPLOYEE})
    person.grants.all().delete()
    grant(person, roles)
    data = {"before": before, "after": sorted(set(roles) - {Role.EMPLOYEE})}
    record(actor=actor, action="person.set_roles", target=person, data=data, now=now)
    return person


def grant(person: User, roles: Iterable[str]) -> None:
    """Everybody is an employee; that needs no row."""
    wanted = sorted(set(roles) - {Role.EMPLOYEE})
    RoleGrant.objects.bulk_create(RoleGrant(user=person, role=role) for role in wanted)
    for cached in ("roles", "permissions"):
        person.__dict__.pop(cached, None)
