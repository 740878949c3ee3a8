"""Groups under the threshold are shown together, never alone, and cannot be computed from what is shown.

The choice is made for each day by itself. A group is shown for a period only when it was shown on every day of it; all
others stand in one row. So every figure on any screen, for any period, is a sum of parts of single days, and each part
is a shown group or the folded rest of that day: adding and subtracting answers never reaches below those.
"""

from collections.abc import Callable, Iterable, Mapping
from typing import TypeVar

Key = TypeVar("Key", int, str)


def folded(
    sizes: Mapping[Key, int], smallest: int, *, together: Callable[[Iterable[int]], int] = sum
) -> frozenset[Key]:
    """The groups that must stand in the one row for the rest.

    Too small a rest would give its members away (the total minus the rows shown), so the smallest of the others join
    it until it is large enough. `together` says how many people several groups are: their sum, or, where people can be
    in more than one, at least the largest.
    """
    hidden = {key for key, size in sizes.items() if size < smallest}
    others = sorted((key for key in sizes if key not in hidden), key=lambda key: (sizes[key], key), reverse=True)
    while hidden and others and together(sizes[key] for key in hidden) < smallest:
        hidden.add(others.pop())
    return frozenset(hidden)
