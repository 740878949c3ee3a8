import datetime as dt

import pytest
from django.conf import settings

from firsthand.jobs import doorbell, leases, relay
from firsthand.jobs.models import Job

LEASE = dt.timedelta(seconds=settings.JOBS_LEASE_SECONDS)
SECOND = dt.timedelta(seconds=1)


@pytest.fixture
def rung(monkeypatch) -> list[int]:
    heard: list[int] = []

    def ring(jobs):
        heard.extend(job.pk for job in jobs)
        return len(jobs)

    monkeypatch.setattr(relay, "ring", ring)
    monkeypatch.setattr(relay, "waiting_in", lambda queue: 0)
    return heard


def ring_for(now):
    return relay.relay(queues=["default", "media"], now=now)


def test_every_due_job_is_rung_for_once(ask, rung, now):
    jobs = [ask(), ask("trial.break")]
    assert ring_for(now) == 2
    assert sorted(rung) == [job.pk for job in jobs]
    assert ring_for(now + SECOND) == 0


def test_a_job_that_nobody_heard_is_rung_for_again(ask, rung, now):
    job = ask()
    ring_for(now)
    ring_for(now + LEASE + SECOND)
    assert rung == [job.pk, job.pk]


def test_a_job_whose_worker_vanished_is_rung_for(ask, rung, now):
    job = ask()
    ring_for(now)
    leases.claim(worker="a", now=now)
    assert ring_for(now + LEASE) == 0
    ring_for(now + LEASE + SECOND)
    assert rung == [job.pk, job.pk]


def test_what_is_for_later_or_over_is_left_alone(ask, rung, now):
    ask(run_at=now + SECOND)
    over = ask()
    Job.objects.filter(pk=over.pk).update(state="done", finished_at=now)
    assert ring_for(now) == 0


def test_a_full_broker_is_not_filled_further(ask, rung, now, monkeypatch):
    ask()
    monkeypatch.setattr(relay, "waiting_in", lambda queue: 500)
    assert ring_for(now) == 0


def test_a_worker_that_is_its_own_broker_forgets_what_its_predecessor_rang(ask, rung, now):
    job = ask()
    ring_for(now)
    relay.forget_rings()
    ring_for(now + SECOND)
    assert rung == [job.pk, job.pk]


class DeadBroker:
    def __init__(self, hears: int = 0) -> None:
        self.hears = hears
        self.asked = 0

    def send_task(self, *_args, **_options):
        self.asked += 1
        if self.asked > self.hears:
            raise ConnectionError("no such host")


@pytest.fixture
def dead(monkeypatch):
    def broker(hears: int) -> DeadBroker:
        found = DeadBroker(hears)
        monkeypatch.setattr("firsthand.jobs.celery_app.app", found)
        monkeypatch.setattr(doorbell, "_resting_until", 0.0)
        return found

    return broker


def test_what_a_broker_did_not_hear_is_left_to_the_relay(ask, dead, now):
    jobs = [ask() for _ in range(3)]
    Job.objects.update(rung_at=now)
    dead(hears=1)
    assert doorbell.ring(jobs) == 1
    assert list(Job.objects.order_by("pk").values_list("rung_at", flat=True)) == [now, None, None]


def test_a_dead_broker_is_not_asked_again_at_once(ask, dead, now):
    broker = dead(hears=0)
    for _ in range(5):
        doorbell.ring([ask()])
    assert broker.asked == 1
