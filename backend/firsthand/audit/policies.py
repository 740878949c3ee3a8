from django.db.models import Q, QuerySet

from firsthand.audit.labels import personal_actions
from firsthand.audit.models import AuditEvent
from firsthand.common.access import Person, Policy


class AuditPolicy(Policy[AuditEvent]):
    """Works council and admin read the log, without what people did for themselves alone. Nobody changes it."""

    model = AuditEvent

    def visible_to(self, user: Person) -> QuerySet[AuditEvent]:
        if user.is_authenticated and user.can("audit.view"):
            not_private = ~Q(action__in=personal_actions())
            return AuditEvent.objects.filter(not_private | Q(actor=user)).select_related("actor")
        return AuditEvent.objects.none()

    def may(self, user: Person, action: str) -> bool:
        return action == "list" and user.can("audit.view")
