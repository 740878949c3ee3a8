"""The one door out. Messages are queued in the caller's transaction: what is rolled back is never sent."""

import datetime as dt
from typing import Any

from firsthand.common.access import Person
from firsthand.jobs.outbox import enqueue
from firsthand.notifications.models import Delivery, Preference
from firsthand.notifications.registry import kind_named


def send(*, to: Person, kind: str, context: dict[str, Any], now: dt.datetime) -> None:
    """Nothing happens when this person has switched this kind off."""
    if not kind_named(kind).essential and _is_switched_off(to, kind):
        return
    delivery = Delivery.objects.create(person=to, kind=kind, context=context, created_at=now)
    enqueue("notifications.deliver", kwargs={"delivery_id": delivery.pk}, now=now)


def _is_switched_off(person: Person, kind: str) -> bool:
    return Preference.objects.filter(person=person, kind=kind, email=False).exists()
