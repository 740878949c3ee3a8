import datetime as dt

import pytest
from django.db import transaction

from firsthand.jobs import outbox
from firsthand.jobs.models import Job
from firsthand.jobs.outbox import enqueue


@pytest.fixture
def rung(monkeypatch, settings) -> list[int]:
    """With a broker: the jobs that it heard of."""
    settings.BROKER_URL = "redis://broker.example/0"
    heard: list[int] = []
    monkeypatch.setattr(outbox, "ring", lambda jobs: heard.extend(job.pk for job in jobs))
    return heard


def test_it_is_a_row_that_is_due_at_once(ask, now):
    job = ask()
    job.refresh_from_db()
    assert (job.state, job.queue, job.kwargs, job.run_at, job.attempt) == ("ready", "default", {"text": "a"}, now, 0)


def test_it_goes_back_with_the_change_that_wanted_it(ask):
    with transaction.atomic():
        ask()
        transaction.set_rollback(True)
    assert not Job.objects.exists()


def test_a_name_that_nobody_declared_is_refused(ask):
    with pytest.raises(KeyError):
        ask("trial.nonsense")


@pytest.mark.parametrize("kwargs", [{}, {"txt": "a"}, {"text": "a", "more": 1}])
def test_arguments_that_the_job_does_not_take_are_refused(ask, kwargs):
    with pytest.raises(TypeError):
        ask(kwargs=kwargs)


@pytest.mark.parametrize(
    "value", [("a", "b"), {1: "a"}, dt.date(2026, 1, 1), {"a"}, b"a", object()], ids=lambda value: type(value).__name__
)
def test_arguments_that_json_would_change_or_refuse_are_refused(ask, value):
    with pytest.raises(TypeError):
        ask(kwargs={"text": value})


def test_a_number_that_json_does_not_know_is_refused(ask):
    with pytest.raises(ValueError, match="JSON"):
        ask(kwargs={"text": float("nan")})


@pytest.mark.parametrize(("state", "is_live"), [("ready", True), ("running", True), ("done", False), ("dead", False)])
def test_a_key_is_taken_while_its_job_is_live(ask, now, state, is_live):
    first = ask(unique_key="story 7")
    Job.objects.filter(pk=first.pk).update(state=state, lease_ends_at=now if state == "running" else None)
    again = enqueue("trial.note", kwargs={"text": "b"}, unique_key="story 7", now=now)
    assert (again is None) is is_live


def test_a_key_belongs_to_one_name(ask):
    ask(unique_key="story 7")
    ask("trial.tick", kwargs={}, unique_key="story 7")
    assert Job.objects.count() == 2


def test_a_taken_key_leaves_the_transaction_usable(ask, now):
    with transaction.atomic():
        ask(unique_key="story 7")
        assert enqueue("trial.note", kwargs={"text": "b"}, unique_key="story 7", now=now) is None
        ask(unique_key="story 8")
    assert Job.objects.count() == 2


def test_a_broker_hears_of_it_after_the_commit(ask, rung, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks() as callbacks:
        job = ask()
        assert rung == []
    for callback in callbacks:
        callback()
    assert rung == [job.pk]


def test_a_broker_hears_nothing_of_what_is_for_later(ask, rung, now, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        job = ask(run_at=now + dt.timedelta(minutes=1))
    assert rung == []
    assert job.rung_at is None


def test_without_a_broker_nothing_waits_for_the_commit(ask, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks() as callbacks:
        ask()
    assert callbacks == []
