import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.jobs.registry import Backoff, job, job_named, job_names, queue_names


@pytest.mark.parametrize(("attempt", "least", "most"), [(1, 5, 15), (2, 10, 30), (3, 20, 60), (9, 30, 90)])
def test_pauses_grow_to_the_longest_and_are_spread(attempt, least, most):
    pauses = [Backoff(first=10, factor=2, longest=60).pause(attempt).total_seconds() for _ in range(200)]
    assert least <= min(pauses) < max(pauses) <= most


@given(attempt=st.integers(min_value=1, max_value=500))
def test_a_pause_is_never_longer_than_a_day(attempt):
    assert 0 < Backoff().pause(attempt).total_seconds() < 86_400


def test_a_job_stays_an_ordinary_function(effects):
    job_named("trial.note").run(text="a")
    assert effects == ["a"]


def test_a_name_is_given_once(effects):
    with pytest.raises(ValueError, match=r"Two jobs are called trial\.note"):
        job("trial.note")(print)


def test_the_queues_are_those_that_jobs_name(effects):
    assert queue_names() == ["default", "media"]


def test_every_app_declares_its_jobs_under_its_own_name():
    assert "notifications.deliver" in job_names()
    for name in job_names():
        assert job_named(name).run.__module__.startswith(f"firsthand.{name.partition('.')[0]}.")
