import datetime as dt
from collections.abc import Mapping

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from firsthand.common.access import Person
from firsthand.common.errors import DomainError
from firsthand.notifications.models import Preference
from firsthand.notifications.queries import kinds_for


class UnknownKind(DomainError):
    code = "unknown_kind"
    message = _("We send no messages of this kind.")
    param = "kinds"


class EssentialKind(DomainError):
    code = "essential_kind"
    message = _("This message is always sent: you would miss something that concerns you.")
    param = "kinds"


@transaction.atomic
def set_preferences(*, actor: Person, email: Mapping[str, bool], now: dt.datetime) -> None:
    """{kind: wanted}; kinds that are not named stay as they are.

    Leaves no audit entry: what somebody wants to read is nobody else's business, and undoing it is one switch.
    """
    offered = {kind.name: kind for kind in kinds_for(actor)}
    for place, (name, wanted) in enumerate(email.items()):
        if name not in offered:
            raise UnknownKind(param=f"kinds.{place}.name")
        if offered[name].essential and not wanted:
            raise EssentialKind(param=f"kinds.{place}.email")
    for name, wanted in email.items():
        Preference.objects.update_or_create(person=actor, kind=name, defaults={"email": wanted})
