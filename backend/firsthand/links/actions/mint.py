import datetime as dt

from django.db import IntegrityError, transaction
from django.utils.translation import gettext_lazy as _

from firsthand.common.errors import DomainError
from firsthand.links.codes import new_code
from firsthand.links.models import TrackedLink
from firsthand.links.targets import clean_target

_ATTEMPTS = 5


class TargetNotAllowed(DomainError):
    code = "target_not_allowed"
    message = _("A link can only lead to a web address (http or https).")


@transaction.atomic
def mint_link(*, target_url: str, now: dt.datetime) -> TrackedLink:
    target = require_target(target_url)
    for _attempt in range(_ATTEMPTS - 1):
        try:
            return _insert(target, now)
        except IntegrityError:
            continue  # one in hundreds of billions: the code is taken
    return _insert(target, now)


def require_target(target_url: str) -> str:
    target = clean_target(target_url)
    if target is None:
        raise TargetNotAllowed
    return target


@transaction.atomic
def _insert(target: str, now: dt.datetime) -> TrackedLink:
    return TrackedLink.objects.create(code=new_code(), target_url=target, created_at=now, changed_at=now)
