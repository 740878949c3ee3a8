"""Links in memory: as many as fit, each believed for a moment only, unknown codes kept where they push nothing out."""

from collections import OrderedDict
from typing import Generic, NamedTuple, TypeVar

Value = TypeVar("Value")


class _Entry(NamedTuple, Generic[Value]):
    value: Value
    good_until: float


class ShortMemory(Generic[Value]):
    """Least recently used goes first. Times are whatever clock the caller uses, in seconds."""

    def __init__(self, *, size: int, seconds: float) -> None:
        self._size = size
        self._seconds = seconds
        self._entries: OrderedDict[str, _Entry[Value]] = OrderedDict()

    def get(self, key: str, now: float) -> Value | None:
        entry = self._entries.get(key)
        if entry is None or entry.good_until <= now:
            return None
        self._entries.move_to_end(key)
        return entry.value

    def put(self, key: str, value: Value, now: float) -> None:
        self._entries[key] = _Entry(value, now + self._seconds)
        self._entries.move_to_end(key)
        if len(self._entries) > self._size:
            self._entries.popitem(last=False)

    def forget(self, key: str) -> None:
        self._entries.pop(key, None)

    def __len__(self) -> int:
        return len(self._entries)
