from django.db.models import QuerySet

from firsthand.audit.models import AuditEvent
from firsthand.common.access import Person, Policy


class AuditPolicy(Policy[AuditEvent]):
    """Works council and admin read the log. Nobody, not even they, changes it."""

    model = AuditEvent

    def visible_to(self, user: Person) -> QuerySet[AuditEvent]:
        if user.is_authenticated and user.can("audit.view"):
            return AuditEvent.objects.select_related("actor")
        return AuditEvent.objects.none()

    def may(self, user: Person, action: str) -> bool:
        return action == "list" and user.can("audit.view")
