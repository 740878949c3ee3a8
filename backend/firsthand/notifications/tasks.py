from django.utils import timezone

from firsthand.jobs.registry import job
from firsthand.notifications.actions.deliver import deliver_message
from firsthand.notifications.actions.sweep import sweep_deliveries


@job("notifications.deliver", queue="mail", max_attempts=8)
def deliver(*, delivery_id: int) -> None:
    deliver_message(delivery_id=delivery_id, now=timezone.now())


@job("notifications.sweep")
def sweep() -> None:
    sweep_deliveries(now=timezone.now())
