import time
from collections.abc import Callable
from typing import Any

# Generous, because only a failure waits for it.
DEADLINE = 60


def wait_until(condition: Callable[[], Any], what: str) -> Any:
    end = time.monotonic() + DEADLINE
    while not (found := condition()):
        assert time.monotonic() < end, f"Waited {DEADLINE} s in vain: {what}"
        time.sleep(0.05)
    return found
