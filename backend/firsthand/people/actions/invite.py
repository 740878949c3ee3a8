import datetime as dt
from collections.abc import Iterable

from allauth.account.models import EmailAddress
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from firsthand.audit.recording import record
from firsthand.common.days import day_of
from firsthand.common.errors import DomainError
from firsthand.common.text import clean_line
from firsthand.notifications.outbox import send
from firsthand.people.actions.set_roles import grant
from firsthand.people.models import Team, User
from firsthand.people.policies import PersonPolicy


class AlreadyHere(DomainError):
    code = "already_here"
    message = _("Someone with this address is already here.")
    param = "email"


@transaction.atomic
def invite_person(
    *,
    actor: User | None,
    email: str,
    name: str,
    team: Team | None,
    country: str = "",
    language: str = "en",
    roles: Iterable[str] = (),
    now: dt.datetime,
) -> User:
    """An account without a password: the first sign-in is by a code sent to this address, which proves it.

    `actor` is None only when the very first admin is made from the command line.
    """
    if actor is not None:
        PersonPolicy().require(actor, "create")
    if User.objects.filter(email__iexact=email.strip()).exists():
        raise AlreadyHere
    person = User.objects.create_user(
        email=email,
        name=clean_line(name),
        team=team,
        country=country.upper(),
        language=language,
        joined_on=day_of(now),
    )
    EmailAddress.objects.create(user=person, email=person.email, primary=True, verified=False)
    grant(person, roles)
    record(actor=actor, action="person.invite", target=person, data={"roles": sorted(roles)}, now=now)
    send(
        to=person,
        kind="people.invited",
        context={"inviter": actor.name if actor else "", "name": person.name},
        now=now,
    )
    return person
