from backend.jobs.proofs.waiting import DEADLINE

COUNT = 20


def test_eight_writers_at_once_lose_nothing_and_what_they_take_back_never_runs(world):
    world.worker()
    writers = [world.start("django", "write", name, "--threads=4", f"--count={COUNT}") for name in "ab"]
    assert [writer.wait(DEADLINE) for writer in writers] == [0, 0]
    assert world.said().count("errors: []") == 2, world.said()
    kept = [
        f"{process}{thread}.{number}"
        for process in "ab"
        for thread in range(4)
        for number in range(COUNT)
        if number % 5 != 4
    ]
    world.wait_for(done=len(kept))
    assert world.effects() == sorted(kept)
    assert {key for (key,) in world.rows("SELECT key FROM trial_note")} == set(kept)
    assert "locked" not in world.said()


def test_two_workers_share_the_work_and_do_none_of_it_twice(world):
    keys = [f"{number:03}" for number in range(200)]
    world.ask("trial.record", *({"key": key} for key in keys))
    world.worker("--threads=2")
    world.worker("--threads=2")
    world.wait_for(done=200)
    assert world.effects() == keys
