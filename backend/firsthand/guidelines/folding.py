"""Small groups are not shown, and cannot be computed from what is shown: pure."""

from collections.abc import Callable, Iterable
from typing import TypeVar

Row = TypeVar("Row")


def fold(rows: Iterable[Row], *, size: Callable[[Row], int], smallest: int) -> tuple[list[Row], list[Row]]:
    """Rows to show, and rows to show only as one sum. The sum is never below `smallest` either: whoever subtracts the
    shown rows from the total finds a group that is large enough, or nothing. Empty groups tell nothing and are dropped.
    """
    by_size = sorted((row for row in rows if size(row) > 0), key=size)
    folded = [row for row in by_size if size(row) < smallest]
    shown = by_size[len(folded) :]
    while folded and shown and sum(map(size, folded)) < smallest:
        folded.append(shown.pop(0))
    return shown, folded
