import datetime as dt

import pytest
from django.contrib.sessions.models import Session
from django.core.management import call_command
from django.core.management.base import CommandError
from prometheus_client import REGISTRY

from firsthand.jobs import clock, leases, tasks
from firsthand.jobs.models import Job

DAY = dt.timedelta(days=1)


@pytest.fixture
def dead(ask, now) -> Job:
    job = ask("trial.break")
    leases.bury(leases.claim(worker="a", now=now), "ValueError at tasks.py:7", now)
    return job


def test_done_jobs_go_after_a_week_and_dead_ones_stay(ask):
    for state, days in [("done", 8), ("done", 6), ("dead", 8), ("ready", 8)]:
        job = ask()
        finished_at = None if state == "ready" else clock.read() - days * DAY
        Job.objects.filter(pk=job.pk).update(state=state, finished_at=finished_at)
    tasks.sweep()
    assert sorted(Job.objects.values_list("state", flat=True)) == ["dead", "done", "ready"]


def test_expired_sessions_go(db):
    for number, days in enumerate((-1, 1)):
        Session.objects.create(session_key=str(number), session_data="", expire_date=clock.read() + days * DAY)
    tasks.clear_sessions()
    assert [session.session_key for session in Session.objects.all()] == ["1"]


def test_the_dead_are_listed(dead, capsys):
    call_command("jobs")
    assert "1 dead" in (listed := capsys.readouterr().out)
    assert f"{dead.pk}\ttrial.break\tgave up 2026-11-20 09:00\tValueError at tasks.py:7" in listed


@pytest.mark.parametrize("which", ["all", "its number"])
def test_the_dead_begin_again_when_told(dead, which):
    call_command("jobs", "retry", "all" if which == "all" else str(dead.pk))
    dead.refresh_from_db()
    assert (dead.state, dead.attempt) == ("ready", 0)


@pytest.mark.parametrize(("given", "sentence"), [([], "Which?"), (["x"], "x is not"), (["99999"], "not dead")])
def test_what_cannot_be_retried_is_said(dead, given, sentence):
    with pytest.raises(CommandError, match=sentence):
        call_command("jobs", "retry", *given)


def test_a_dead_job_whose_key_is_taken_again_stays_dead(ask, now):
    first = ask("trial.break", unique_key="story 7")
    leases.bury(leases.claim(worker="a", now=now), "ValueError", now)
    ask("trial.break", unique_key="story 7")
    with pytest.raises(CommandError, match="asked for again"):
        call_command("jobs", "retry", str(first.pk))


def test_metrics_count_the_dead_and_the_wait(dead, ask):
    ask(now=clock.read() - dt.timedelta(minutes=5))
    assert REGISTRY.get_sample_value("firsthand_jobs", {"state": "dead"}) == 1
    assert REGISTRY.get_sample_value("firsthand_jobs", {"state": "ready"}) == 1
    assert 300 <= REGISTRY.get_sample_value("firsthand_jobs_waiting_seconds") < 360
