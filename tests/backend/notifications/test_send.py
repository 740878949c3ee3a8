import pytest
from django.core import mail
from django.db import transaction

from firsthand.jobs.models import Job
from firsthand.notifications.actions.set_preferences import set_preferences
from firsthand.notifications.models import Delivery
from firsthand.notifications.outbox import send
from firsthand.notifications.tasks import deliver

pytestmark = pytest.mark.usefixtures("kinds")


def test_the_message_waits_for_a_worker(erin, now):
    send(to=erin, kind="trial.news", context={"name": "Erin"}, now=now)
    delivery = Delivery.objects.get()
    assert (delivery.person, delivery.state, delivery.created_at) == (erin, "queued", now)
    job = Job.objects.get(name="notifications.deliver")
    assert job.kwargs == {"delivery_id": delivery.pk}
    assert mail.outbox == []


def test_what_is_rolled_back_is_never_sent(erin, now):
    with transaction.atomic():
        send(to=erin, kind="trial.news", context={}, now=now)
        transaction.set_rollback(True)
    assert not Delivery.objects.exists()
    assert not Job.objects.filter(name="notifications.deliver").exists()


def test_a_kind_that_was_switched_off_is_not_sent(erin, mark, now):
    set_preferences(actor=erin, email={"trial.news": False}, now=now)
    for person in (erin, mark):
        send(to=person, kind="trial.news", context={}, now=now)
    assert [delivery.person for delivery in Delivery.objects.all()] == [mark]


def test_a_kind_that_nobody_registered_is_refused(erin, now):
    with pytest.raises(KeyError):
        send(to=erin, kind="trial.nonsense", context={}, now=now)


def test_the_job_delivers_it(erin, now):
    send(to=erin, kind="trial.news", context={"name": "Erin"}, now=now)
    deliver(**Job.objects.get(name="notifications.deliver").kwargs)
    [message] = mail.outbox
    assert message.to == ["Erin <erin@firsthand.example>"]
