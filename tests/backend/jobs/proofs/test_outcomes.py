from backend.jobs.proofs.waiting import wait_until


def test_a_flaky_job_is_tried_again_until_it_works(world):
    world.ask("trial.flaky", {"key": "a"})
    world.worker()
    world.wait_for(done=1)
    assert world.effects() == ["a", "a failed", "a failed"]


def test_a_job_that_never_works_dies_after_its_attempts_without_quoting_people(world):
    world.ask("trial.doomed", {"key": "a"})
    world.worker()
    world.wait_for(dead=1)
    assert world.effects() == ["a"] * 3
    ((error,),) = world.rows("SELECT last_error FROM jobs_job WHERE state = 'dead'")
    assert error.startswith("ValueError at tasks.py:")
    assert "erin" not in error + world.said()


def test_a_unique_job_is_asked_for_once_while_it_waits(world):
    assert world.ask("trial.record", {"key": "a"}, {"key": "b"}, unique="the same") == ["asked", "there already"]
    world.worker()
    world.wait_for(done=1)
    assert world.ask("trial.record", {"key": "c"}, unique="the same") == ["asked"]
    world.wait_for(done=2)
    assert world.effects() == ["a", "c"]


def test_two_workers_keep_one_timetable(world):
    """Every second, by either of them, never by both."""
    world.worker()
    world.worker()
    asked = "SELECT created_at FROM jobs_job WHERE name = 'trial.beat' ORDER BY created_at"
    wait_until(lambda: len(world.rows(asked)) >= 4, "four beats")
    ((rows,),) = world.rows("SELECT count(*) FROM jobs_schedule")
    assert rows == 1
    moments = [str(moment)[:19] for (moment,) in world.rows(asked)]
    assert len(moments) == len(set(moments))
