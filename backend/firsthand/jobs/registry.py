"""Every job of the product by name. An app declares its own in `tasks.py`; `JobsConfig.ready` imports those."""

import inspect
import random
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, TypeVar

Task = TypeVar("Task", bound=Callable[..., None])
_definitions: dict[str, "Definition"] = {}


@dataclass(frozen=True, slots=True)
class Backoff:
    """Seconds before the second attempt, then so many times longer after each failure, up to `longest`."""

    first: float = 5
    factor: float = 4
    longest: float = 3600

    def pause(self, attempt: int) -> timedelta:
        """Spread by half either way, so that what failed together does not come back together."""
        plain = min(self.longest, self.first * self.factor ** (attempt - 1))
        return timedelta(seconds=plain * random.uniform(0.5, 1.5))  # noqa: S311  spreading load is no secret


@dataclass(frozen=True, slots=True)
class Definition:
    name: str
    run: Callable[..., None]
    queue: str
    max_attempts: int
    backoff: Backoff
    # A run that lasts longer is taken for hung: its lease is no longer renewed.
    time_limit: timedelta

    def check_kwargs(self, kwargs: dict[str, Any]) -> None:
        """Raises TypeError for arguments that the function does not take or would miss."""
        inspect.signature(self.run).bind(**kwargs)


class RetryLater(Exception):
    """Raised by a job that knows when to come back, as after "429 Retry-After: 60". It counts as an attempt."""

    def __init__(self, after: timedelta, reason: str = "") -> None:
        self.after = after
        super().__init__(reason)


class Discard(Exception):
    """Raised by a job that can never succeed. It is dead at once; `reason` is kept, so it names no people."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)


def job(
    name: str,
    *,
    queue: str = "default",
    max_attempts: int = 5,
    backoff: Backoff | None = None,
    time_limit: timedelta = timedelta(minutes=15),
) -> Callable[[Task], Task]:
    """The function stays callable as it is. It may run twice after a crash, so its effect must be the same twice."""

    def register(function: Task) -> Task:
        if name in _definitions:
            raise ValueError(f"Two jobs are called {name}")
        _definitions[name] = Definition(name, function, queue, max_attempts, backoff or Backoff(), time_limit)
        return function

    return register


def job_named(name: str) -> Definition:
    """Raises KeyError for a job that nobody registered."""
    return _definitions[name]


def job_names() -> frozenset[str]:
    return frozenset(_definitions)


def queue_names() -> list[str]:
    return sorted({definition.queue for definition in _definitions.values()} | {"default"})
