import signal

import pytest

from backend.jobs.proofs.waiting import DEADLINE, wait_until
from backend.jobs.proofs.world import World


def starts(world: World) -> list[str]:
    file = world.folder / "starts"
    return file.read_text(encoding="utf-8").split() if file.exists() else []


@pytest.fixture(autouse=True)
def short_leases(world) -> None:
    world.lease_seconds = 3


def test_a_job_whose_worker_was_killed_runs_again_and_takes_effect_once(world):
    world.ask("trial.wait_at_gate", {"key": "a", "folder": str(world.folder)})
    first = world.worker()
    wait_until(lambda: starts(world) == ["a"], "the job has begun")
    first.send_signal(signal.SIGKILL)
    first.wait()
    world.worker()
    wait_until(lambda: len(starts(world)) > 1, "the job has begun again")
    (world.folder / "open").touch()
    world.wait_for(done=1)
    assert world.effects() == ["a"]
    ((attempt,),) = world.rows("SELECT attempt FROM jobs_job WHERE name = 'trial.wait_at_gate'")
    assert attempt == len(starts(world))


def test_a_job_that_outlasts_its_lease_is_not_begun_again(world):
    """A second worker looks on while the lease is renewed five times, every third of its length."""
    world.ask("trial.wait_at_gate", {"key": "a", "folder": str(world.folder)})
    world.worker()
    world.worker()
    wait_until(lambda: starts(world) == ["a"], "the job has begun")
    lease = "SELECT lease_ends_at FROM jobs_job WHERE name = 'trial.wait_at_gate'"
    seen = {world.rows(lease)[0]}
    wait_until(lambda: seen.add(world.rows(lease)[0]) or len(seen) > 5, "the lease was renewed five times")
    assert starts(world) == ["a"]
    (world.folder / "open").touch()
    world.wait_for(done=1)
    assert world.effects() == ["a"]


def test_a_stopped_worker_gives_its_job_back_at_once_and_the_attempt_does_not_count(world):
    world.ask("trial.wait_at_gate", {"key": "a", "folder": str(world.folder)})
    first = world.worker("--grace=1")
    wait_until(lambda: starts(world) == ["a"], "the job has begun")
    first.send_signal(signal.SIGTERM)
    assert first.wait(DEADLINE) == 0
    assert world.rows("SELECT state, attempt FROM jobs_job WHERE name = 'trial.wait_at_gate'") == [("ready", 0)]
