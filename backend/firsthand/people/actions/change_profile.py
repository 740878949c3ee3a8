import datetime as dt
from zoneinfo import available_timezones

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from firsthand.audit.recording import record
from firsthand.common.errors import DomainError
from firsthand.common.text import clean_line
from firsthand.people.models import User


class UnknownTimeZone(DomainError):
    code = "unknown_time_zone"
    message = _("We do not know this time zone.")
    param = "time_zone"


@transaction.atomic
def change_profile(
    *,
    actor: User,
    name: str | None = None,
    language: str | None = None,
    time_zone: str | None = None,
    now: dt.datetime,
) -> User:
    if time_zone is not None and time_zone not in available_timezones():
        raise UnknownTimeZone
    wanted = {"name": clean_line(name) if name else None, "language": language, "time_zone": time_zone}
    changed = [key for key, value in wanted.items() if value is not None and getattr(actor, key) != value]
    for key in changed:
        setattr(actor, key, wanted[key])
    if changed:
        actor.save(update_fields=changed)
        record(actor=actor, action="person.change_profile", target=actor, data={"fields": changed}, now=now)
    return actor
