import datetime as dt
from smtplib import SMTPRecipientsRefused

import structlog

from firsthand.notifications.models import Delivery
from firsthand.notifications.transports.email import mail

log = structlog.get_logger(__name__)


def deliver_message(*, delivery_id: int, now: dt.datetime) -> None:
    """Safe to repeat. Between the mail server's yes and our own note lies the one moment in which a crash sends it
    twice; both copies then carry the same Message-ID.

    Not in a transaction: nobody may wait for a mail server with the database locked.
    """
    delivery = Delivery.objects.select_related("person").get(pk=delivery_id)
    if delivery.state != Delivery.State.QUEUED:
        return
    if not delivery.person.is_active:
        _close(delivery, Delivery.State.SKIPPED, None)
        return
    try:
        mail(delivery)
    except SMTPRecipientsRefused as refusal:
        if not _is_final(refusal):
            raise
        log.warning("mail_address_refused", delivery=delivery.pk, kind=delivery.kind)
        _close(delivery, Delivery.State.FAILED, None)
    else:
        _close(delivery, Delivery.State.SENT, now)


def _is_final(refusal: SMTPRecipientsRefused) -> bool:
    """5xx: this address does not exist, and asking again makes us a nuisance. 4xx: later, perhaps."""
    return all(code >= 500 for code, _reason in refusal.recipients.values())


def _close(delivery: Delivery, state: Delivery.State, sent_at: dt.datetime | None) -> None:
    delivery.state, delivery.sent_at, delivery.context = state, sent_at, {}
    delivery.save(update_fields=["state", "sent_at", "context"])
