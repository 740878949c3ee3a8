"""What the domain may refuse, and how each refusal answers over HTTP.

DomainError          400  a rule says no; the field it belongs to is `param`
├── NotAllowed       403  this person may not do this
├── Conflict         409  somebody, or something, was there first
└── TooMuch          413  larger than we accept

Every concrete error is declared beside the action that raises it, with a `code` that never changes.
"""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


class DomainError(Exception):
    status = 400
    code = "invalid"
    message: str | Promise = _("This is not possible.")
    param: str | None = None

    def __init__(self, message: str | None = None, *, param: str | None = None, **extra: object) -> None:
        self.message = message or self.message
        self.param = param or self.param
        self.extra = extra
        super().__init__(str(self.message))


class NotAllowed(DomainError):
    status = 403
    code = "not_allowed"
    message = _("You may not do this.")


class Conflict(DomainError):
    status = 409
    code = "conflict"
    message = _("Someone else changed this in the meantime.")


class TooMuch(DomainError):
    status = 413
    code = "too_large"
    message = _("This is larger than we accept.")
