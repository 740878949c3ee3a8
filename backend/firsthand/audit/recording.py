import datetime as dt
from typing import Any

from django.db import transaction
from django.db.models import Model

from firsthand.audit.labels import sentence
from firsthand.audit.models import AuditEvent
from firsthand.common.access import Person


def record(
    *,
    actor: Person | None,
    action: str,
    target: Model | None = None,
    data: dict[str, Any] | None = None,
    now: dt.datetime,
) -> AuditEvent:
    """Call inside the action's own transaction. `actor` None: the system did it. `data` holds no texts of people."""
    if not transaction.get_connection().in_atomic_block:
        raise RuntimeError("An audit entry belongs in the transaction of the change that it records")
    sentence(action)  # refuses an action that nobody gave words
    return AuditEvent.objects.create(
        at=now,
        actor=actor,
        action=action,
        target_type=target._meta.label_lower if target else "",
        target_id=str(target.pk) if target else "",
        target_label=str(target)[:200] if target else "",
        data=data or {},
    )
