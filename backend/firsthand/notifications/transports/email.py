"""A message as plain text mail, in the language of whoever reads it, with links that work outside the browser."""

from email.utils import formataddr
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.core.mail import EmailMessage
from django.template.loader import render_to_string
from django.utils import translation

from firsthand.notifications.models import Delivery
from firsthand.notifications.registry import kind_named


def mail(delivery: Delivery) -> None:
    person = delivery.person
    with translation.override(person.language):
        subject, body = texts_of(delivery)
    host = urlsplit(settings.SITE_URL).hostname
    EmailMessage(
        subject=subject,
        body=body,
        to=[formataddr((person.name, person.email))],
        headers={"Message-ID": f"<delivery-{delivery.pk}@{host}>", "Auto-Submitted": "auto-generated"},
    ).send()


def texts_of(delivery: Delivery) -> tuple[str, str]:
    kind = kind_named(delivery.kind)
    context: dict[str, Any] = {
        "site_url": settings.SITE_URL,
        "organisation": settings.ORGANISATION,
        "person": delivery.person,
        **delivery.context,
    }
    subject = render_to_string(kind.template("subject"), context)
    body = render_to_string(kind.template("body"), context)
    return " ".join(subject.split()), body.strip() + "\n"
