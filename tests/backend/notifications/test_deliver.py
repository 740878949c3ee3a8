from smtplib import SMTPRecipientsRefused

import pytest
from django.core import mail

from firsthand.notifications.actions.deliver import deliver_message
from firsthand.notifications.models import Delivery
from firsthand.notifications.transports import email

pytestmark = pytest.mark.usefixtures("kinds")


@pytest.fixture
def delivery(erin, now) -> Delivery:
    return Delivery.objects.create(
        person=erin, kind="trial.news", context={"name": "Erin", "inviter": "Ada <script>"}, created_at=now
    )


def refusing(code):
    def mail_it(delivery):
        raise SMTPRecipientsRefused({delivery.person.email: (code, b"no")})

    return mail_it


def test_it_is_sent_once_and_its_context_forgotten(delivery, now):
    deliver_message(delivery_id=delivery.pk, now=now)
    deliver_message(delivery_id=delivery.pk, now=now)
    delivery.refresh_from_db()
    assert (delivery.state, delivery.sent_at, delivery.context) == ("sent", now, {})
    assert len(mail.outbox) == 1


def test_it_is_plain_text_with_links_that_work_outside_the_browser(delivery, now, settings):
    settings.SITE_URL = "https://stories.firsthand.example"
    deliver_message(delivery_id=delivery.pk, now=now)
    [message] = mail.outbox
    assert message.subject == "Ada <script> invites you to Firsthand"
    assert "https://stories.firsthand.example/sign-in/code" in message.body
    assert message.extra_headers["Message-ID"] == f"<delivery-{delivery.pk}@stories.firsthand.example>"


def test_it_speaks_the_readers_language(delivery, hana, now):
    delivery.person = hana
    delivery.save(update_fields=["person"])
    deliver_message(delivery_id=delivery.pk, now=now)
    assert "Ada <script> nodigt je uit voor Firsthand" in mail.outbox[0].subject


def test_nobody_writes_to_somebody_who_left(delivery, erin, now):
    erin.is_active = False
    erin.save(update_fields=["is_active"])
    deliver_message(delivery_id=delivery.pk, now=now)
    delivery.refresh_from_db()
    assert (delivery.state, delivery.context) == ("skipped", {})
    assert mail.outbox == []


def test_an_address_that_does_not_exist_is_not_asked_again(delivery, now, monkeypatch):
    monkeypatch.setattr("firsthand.notifications.actions.deliver.mail", refusing(550))
    deliver_message(delivery_id=delivery.pk, now=now)
    delivery.refresh_from_db()
    assert (delivery.state, delivery.sent_at, delivery.context) == ("failed", None, {})


def test_a_mail_server_that_says_later_is_asked_later(delivery, now, monkeypatch):
    monkeypatch.setattr("firsthand.notifications.actions.deliver.mail", refusing(451))
    with pytest.raises(SMTPRecipientsRefused):
        deliver_message(delivery_id=delivery.pk, now=now)
    delivery.refresh_from_db()
    assert delivery.state == "queued"


def test_a_subject_stays_on_one_line(delivery, now):
    delivery.context = {"inviter": "Ada\nBcc: everybody@firsthand.example"}
    subject, _body = email.texts_of(delivery)
    assert "\n" not in subject
