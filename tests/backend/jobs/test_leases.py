import datetime as dt

import pytest
from django.conf import settings

from firsthand.jobs import leases
from firsthand.jobs.models import Job

LEASE = dt.timedelta(seconds=settings.JOBS_LEASE_SECONDS)
SECOND = dt.timedelta(seconds=1)


def claim(now, worker="a", **options):
    return leases.claim(worker=worker, now=now, **options)


def test_a_claim_takes_the_job_that_waited_longest(ask, now):
    ask(kwargs={"text": "second"})
    first = ask(now=now - SECOND)
    job = claim(now)
    assert (job.pk, job.state, job.worker, job.attempt) == (first.pk, "running", "a", 1)
    assert job.lease_ends_at == now + LEASE


def test_a_named_job_can_be_claimed_before_its_elders(ask, now):
    ask()
    wanted = ask()
    assert claim(now, job_id=wanted.pk).pk == wanted.pk


def test_nobody_claims_what_another_holds(ask, now):
    job = ask()
    assert claim(now) is not None
    assert claim(now, worker="b", job_id=job.pk) is None


def test_what_is_for_later_waits(ask, now):
    ask(run_at=now + SECOND)
    assert claim(now) is None
    assert claim(now + SECOND) is not None


def test_a_lease_that_ran_out_passes_the_job_on(ask, now):
    ask()
    claim(now)
    assert claim(now + LEASE, worker="b") is None
    passed_on = claim(now + LEASE + SECOND, worker="b")
    assert (passed_on.worker, passed_on.attempt) == ("b", 2)


def test_a_renewed_lease_keeps_it(ask, now):
    job = ask()
    claim(now)
    leases.renew([job.pk], worker="a", now=now + LEASE)
    assert claim(now + LEASE + SECOND, worker="b") is None


def test_nobody_renews_another_workers_lease(ask, now):
    job = ask()
    claim(now)
    leases.renew([job.pk], worker="b", now=now + LEASE)
    assert claim(now + LEASE + SECOND, worker="b") is not None


@pytest.mark.parametrize("outcome", ["finish", "put_back", "bury", "give_up"])
def test_the_outcome_of_a_lost_lease_does_not_count(ask, now, outcome):
    ask()
    lost = claim(now)
    claim(now + LEASE + SECOND, worker="b")
    arguments = {"finish": [now], "give_up": [now]}.get(outcome, ["error", now])
    assert getattr(leases, outcome)(lost, *arguments) is False
    assert Job.objects.get().worker == "b"


def test_even_the_same_worker_cannot_speak_for_an_earlier_attempt(ask, now):
    ask()
    first = claim(now)
    claim(now + LEASE + SECOND)
    assert leases.finish(first, now) is False


def test_a_job_that_takes_its_worker_along_each_time_dies(ask, now):
    ask()
    for attempt in range(3):
        now += LEASE + SECOND
        assert claim(now).attempt == attempt + 1
    assert claim(now + LEASE + SECOND) is None
    job = Job.objects.get()
    assert (job.state, job.worker) == ("dead", "")
    assert "vanished" in job.last_error


def test_looking_for_work_that_is_not_there_writes_nothing(ask, now, django_assert_num_queries):
    with django_assert_num_queries(1):
        assert claim(now) is None


def test_a_dead_job_begins_again_with_all_its_attempts(ask, now):
    job = ask()
    leases.bury(claim(now), "ValueError", now)
    assert leases.revive(job.pk, now=now)
    job.refresh_from_db()
    assert (job.state, job.attempt, job.finished_at) == ("ready", 0, None)


def test_only_the_dead_are_revived(ask, now):
    assert leases.revive(ask().pk, now=now) is False


def test_a_worker_is_named_once_per_process():
    assert leases.this_worker() == leases.this_worker()
    assert leases._worker_name(1) != leases._worker_name(2)
