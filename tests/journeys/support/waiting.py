"""For what happens outside the browser; inside it, `expect` waits."""

import time
from collections.abc import Callable
from typing import TypeVar

Found = TypeVar("Found")
PATIENCE, LOOK_EVERY = 30.0, 0.05


def wait_for(look: Callable[[], Found | None], what: str) -> Found:
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        found = look()
        if found is not None:
            return found
        time.sleep(LOOK_EVERY)
    raise AssertionError(f"waited {PATIENCE:g} s in vain for {what}")
