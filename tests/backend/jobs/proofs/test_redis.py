import os
import signal

from backend.jobs.proofs.waiting import wait_until

KEYS = [f"{number:02}" for number in range(40)]


def ask_all(world):
    world.ask("trial.record", *({"key": key} for key in KEYS))


def test_jobs_survive_a_redis_that_was_flushed(redis_world, broker):
    redis_world.lease_seconds = 2
    ask_all(redis_world)
    assert broker.client.llen("default") == len(KEYS)
    broker.client.flushall()
    redis_world.worker()
    redis_world.wait_for(done=len(KEYS))
    assert redis_world.effects() == KEYS


def test_a_doorbell_that_rings_twice_does_nothing_twice(redis_world, broker):
    ask_all(redis_world)
    for message in broker.client.lrange("default", 0, -1):
        broker.client.lpush("default", message)
    assert broker.client.llen("default") == 2 * len(KEYS)
    redis_world.worker()
    redis_world.worker()
    redis_world.wait_for(done=len(KEYS))
    wait_until(lambda: broker.client.llen("default") == 0, "the second messages are read too")
    assert redis_world.effects() == KEYS


def test_asking_works_while_redis_is_away(redis_world, broker):
    broker.stop()
    ask_all(redis_world)
    broker.start()
    redis_world.worker()
    redis_world.wait_for(done=len(KEYS))


def test_a_killed_process_of_celerys_own_pool_loses_nothing(redis_world):
    """`celery -A config worker` in front, `manage.py worker` for the relay."""
    redis_world.lease_seconds = 3
    redis_world.ask("trial.wait_at_gate", {"key": "a", "folder": str(redis_world.folder)})
    redis_world.start("celery", "-A", "config", "worker", "--concurrency=1", "--loglevel=WARNING")
    starts = redis_world.folder / "starts"
    wait_until((redis_world.folder / "pid").exists, "the job has begun")
    os.kill(int((redis_world.folder / "pid").read_text()), signal.SIGKILL)
    redis_world.worker()
    wait_until(lambda: starts.read_text().count("a") > 1, "the job has begun again")
    (redis_world.folder / "open").touch()
    redis_world.wait_for(done=1)
    assert redis_world.effects() == ["a"]


def test_a_worker_outlives_a_redis_that_goes_away_and_comes_back_empty(redis_world, broker):
    redis_world.worker()
    ask_all(redis_world)
    redis_world.wait_for(done=len(KEYS))
    broker.stop()
    broker.start()
    redis_world.ask("trial.record", {"key": "afterwards"})
    redis_world.wait_for(done=len(KEYS) + 1)
    assert redis_world.effects() == [*KEYS, "afterwards"]
