import datetime as dt

import pytest

from firsthand.jobs import leases
from firsthand.jobs.execution import describe, perform
from firsthand.jobs.models import Job
from firsthand.jobs.registry import Discard, RetryLater


@pytest.fixture
def run(ask, now):
    """Claims and performs it once; `now` does not move while it runs."""

    def once(job: Job) -> Job:
        Job.objects.filter(pk=job.pk).update(run_at=now)
        claimed = leases.claim(job_id=job.pk, worker="a", now=now)
        assert claimed is not None
        perform(claimed, clock=lambda: now)
        job.refresh_from_db()
        return job

    return once


def test_it_works(ask, run, effects, now):
    job = run(ask())
    assert effects == ["a"]
    assert (job.state, job.finished_at, job.worker, job.lease_ends_at) == ("done", now, "", None)


def test_a_failure_comes_back_after_a_pause(ask, run, now):
    job = run(ask("trial.break"))
    assert (job.state, job.attempt, job.worker, job.lease_ends_at) == ("ready", 1, "", None)
    assert now + dt.timedelta(seconds=2.5) <= job.run_at <= now + dt.timedelta(seconds=7.5)


def test_after_its_attempts_it_is_dead(ask, run, now):
    job = ask("trial.break")
    run(job)
    assert (run(job).state, job.attempt, job.finished_at) == ("dead", 2, now)


def test_what_is_kept_of_an_error_quotes_nobody(ask, run):
    job = run(ask("trial.break", kwargs={"text": "erin@firsthand.example"}))
    assert job.last_error.startswith("ValueError at conftest.py:")
    assert "erin" not in job.last_error


def test_a_job_may_say_when_to_come_back(ask, run, now):
    job = run(ask("trial.later", kwargs={}))
    assert (job.state, job.run_at) == ("ready", now + dt.timedelta(minutes=7))
    assert "the network asked for it" in job.last_error


def test_a_job_that_can_never_succeed_dies_at_once(ask, run):
    job = run(ask("trial.never", kwargs={}))
    assert (job.state, job.attempt) == ("dead", 1)
    assert "the picture is gone" in job.last_error


def test_a_job_of_another_version_waits_for_that_version(ask, run, now):
    job = ask()
    Job.objects.update(name="trial.removed")
    assert (run(job).state, job.run_at) == ("ready", now + dt.timedelta(minutes=1))
    for _ in range(4):
        run(job)
    assert job.state == "dead"


def test_whoever_lost_the_lease_says_so(ask, now, effects, caplog):
    ask()
    lost = leases.claim(worker="a", now=now)
    leases.claim(worker="b", now=now + dt.timedelta(days=1))
    perform(lost, clock=lambda: now)
    assert Job.objects.get().worker == "b"
    assert "job_lease_lost" in caplog.text


def test_a_dead_job_is_an_error_in_the_log(ask, run, caplog):
    run(ask("trial.never", kwargs={}))
    [record] = [record for record in caplog.records if record.levelname == "ERROR"]
    assert "job_dead" in str(record.msg)


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (ValueError("erin"), "ValueError"),
        (Discard("gone"), "Discard: gone"),
        (RetryLater(dt.timedelta(1)), "RetryLater"),
    ],
)
def test_an_error_is_described_by_its_kind(error, words):
    assert describe(error) == words
