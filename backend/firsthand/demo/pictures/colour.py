from functools import cache
from typing import TypeAlias

Rgb: TypeAlias = tuple[int, int, int]


@cache
def rgb(colour: str) -> Rgb:
    """ "#e8a33d" as three numbers."""
    value = colour.lstrip("#")
    return int(value[0:2], 16), int(value[2:4], 16), int(value[4:6], 16)


def mix(first: str, second: str, share: float) -> str:
    """`share` 0 is the first colour, 1 the second."""
    pairs = zip(rgb(first), rgb(second), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * share):02x}" for a, b in pairs)


def lighter(colour: str, share: float = 0.2) -> str:
    return mix(colour, "#fff6e6", share)


def darker(colour: str, share: float = 0.2) -> str:
    return mix(colour, "#120e1c", share)
