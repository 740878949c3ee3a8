"""The one door out. Messages are queued in the caller's transaction: what is rolled back is never sent."""

import datetime as dt
from typing import Any

from django.db import transaction

from firsthand.common.access import Person
from firsthand.jobs.outbox import enqueue
from firsthand.notifications.models import Delivery
from firsthand.notifications.queries import wants
from firsthand.notifications.registry import kind_named


@transaction.atomic
def send(*, to: Person, kind: str, context: dict[str, Any], now: dt.datetime) -> None:
    """Nothing happens when this person has switched this kind off. `context` is plain JSON."""
    if not wants(to, kind_named(kind)):
        return
    delivery = Delivery.objects.create(person=to, kind=kind, context=context, created_at=now)
    enqueue("notifications.deliver", kwargs={"delivery_id": delivery.pk}, now=now)
