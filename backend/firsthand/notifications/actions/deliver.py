import datetime as dt

from firsthand.notifications.models import Delivery
from firsthand.notifications.transports.email import mail


def deliver_message(*, delivery_id: int, now: dt.datetime) -> None:
    """Safe to repeat. Between the mail server's yes and our own note lies the one moment in which a crash sends it
    twice; both copies then carry the same Message-ID."""
    delivery = Delivery.objects.select_related("person").get(pk=delivery_id)
    if delivery.state != Delivery.State.QUEUED:
        return
    if not delivery.person.is_active:
        _close(delivery, Delivery.State.SKIPPED, None)
        return
    mail(delivery)
    _close(delivery, Delivery.State.SENT, now)


def _close(delivery: Delivery, state: Delivery.State, sent_at: dt.datetime | None) -> None:
    delivery.state, delivery.sent_at, delivery.context = state, sent_at, {}
    delivery.save(update_fields=["state", "sent_at", "context"])
