"""Who may see and do what: one policy per model gives both the rows and the answers, so that they cannot disagree."""

from collections.abc import Mapping
from typing import Any, Generic, Protocol, TypeVar

from django.contrib.auth.models import AnonymousUser
from django.db.models import Model, QuerySet

from firsthand.common.errors import NotAllowed

Row = TypeVar("Row", bound=Model)


class Actor(Protocol):
    """A signed-in person, as far as the lower floors need to know."""

    pk: Any

    @property
    def is_authenticated(self) -> bool: ...

    def can(self, permission: str) -> bool: ...


Person = Any  # an Actor that is also a database row; lower floors know it only as settings.AUTH_USER_MODEL


class Policy(Generic[Row]):
    """Closed unless a subclass opens: no rows, no collection actions, no abilities."""

    model: type[Row]

    def visible_to(self, user: Person | AnonymousUser) -> QuerySet[Row]:
        return self.model._default_manager.none()

    def may(self, user: Person | AnonymousUser, action: str) -> bool:
        """For actions on the collection: list, create and the like."""
        return False

    def abilities(self, user: Person | AnonymousUser, obj: Row) -> Mapping[str, object]:
        """For actions on one object: name to yes or no, as a TypedDict. A name that is missing is a no."""
        return {}

    def require(self, user: Person, action: str, obj: Row | None = None) -> None:
        allowed = self.may(user, action) if obj is None else self.abilities(user, obj).get(action, False)
        if not allowed:
            raise NotAllowed
