from collections.abc import Callable

import pytest

from firsthand.jobs import registry
from firsthand.jobs.models import Job
from firsthand.jobs.outbox import enqueue
from firsthand.jobs.registry import Backoff


@pytest.fixture
def effects(monkeypatch) -> list[str]:
    """What the trial jobs did. They stand in a registry of their own for as long as the test lasts."""
    done: list[str] = []
    monkeypatch.setattr(registry, "_definitions", {})

    @registry.job("trial.note", max_attempts=3, backoff=Backoff(first=10, factor=2, longest=25))
    def note(*, text: str) -> None:
        done.append(text)

    @registry.job("trial.break", queue="media", max_attempts=2)
    def break_down(*, text: str) -> None:
        raise ValueError(text)

    @registry.job("trial.later")
    def later() -> None:
        raise registry.RetryLater(registry.timedelta(minutes=7), "the network asked for it")

    @registry.job("trial.never")
    def never() -> None:
        raise registry.Discard("the picture is gone")

    @registry.job("trial.tick")
    def tick() -> None:
        done.append("tick")

    return done


@pytest.fixture
def ask(db, effects, now) -> Callable[..., Job]:
    def enqueued(name: str = "trial.note", *, kwargs=None, **options) -> Job:
        given = kwargs if kwargs is not None else {"text": "a"}
        job = enqueue(name, kwargs=given, now=options.pop("now", now), **options)
        assert job is not None
        return job

    return enqueued
