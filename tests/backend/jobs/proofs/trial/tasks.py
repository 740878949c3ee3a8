import os
import time
from pathlib import Path

from backend.jobs.proofs.trial.models import Effect
from firsthand.jobs.registry import Backoff, job

QUICK = Backoff(first=0.2, factor=1, longest=0.2)


@job("trial.record")
def record(*, key: str) -> None:
    Effect.objects.create(key=key)


@job("trial.wait_at_gate")
def wait_at_gate(*, key: str, folder: str) -> None:
    """Says in `starts` that it began and in `pid` where, and does its work once the file `open` is there."""
    with Path(folder, "starts").open("a", encoding="utf-8") as starts:
        starts.write(f"{key}\n")
    Path(folder, "pid").write_text(str(os.getpid()), encoding="utf-8")
    while not Path(folder, "open").exists():
        time.sleep(0.02)
    Effect.objects.create(key=key)


@job("trial.flaky", max_attempts=5, backoff=QUICK)
def flaky(*, key: str) -> None:
    """Works the third time."""
    if Effect.objects.filter(key=f"{key} failed").count() < 2:
        Effect.objects.create(key=f"{key} failed")
        raise ConnectionError("erin@firsthand.example could not be reached")
    Effect.objects.create(key=key)


@job("trial.doomed", max_attempts=3, backoff=QUICK)
def doomed(*, key: str) -> None:
    Effect.objects.create(key=key)
    raise ValueError("erin@firsthand.example is not a number")


@job("trial.beat")
def beat() -> None:
    Effect.objects.create(key="beat")
