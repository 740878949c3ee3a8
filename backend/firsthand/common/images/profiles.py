"""Colour profiles: sRGB itself, and ones made for files that describe their colours by number instead of by profile."""

import struct
from collections.abc import Callable, Iterator
from functools import lru_cache

from PIL import ImageCms

from firsthand.common.images.formats.header import Colours

SRGB = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB"))
# Red, green and blue of each set of primaries as XYZ under D50: 1 BT.709, 9 BT.2020, 12 Display P3.
_PRIMARIES = {
    1: ((0.43607, 0.22249, 0.01392), (0.38515, 0.71687, 0.09708), (0.14307, 0.06061, 0.71410)),
    9: ((0.67348, 0.27904, -0.00194), (0.16568, 0.67534, 0.02998), (0.12504, 0.04561, 0.79686)),
    12: ((0.51512, 0.24120, -0.00105), (0.29198, 0.69225, 0.04189), (0.15710, 0.06657, 0.78407)),
}
_PQ, _HLG, _LINEAR, _GAMMA_22, _GAMMA_28 = 16, 18, 8, 4, 5
_STEPS = 1_024


@lru_cache(maxsize=32)
def profile_of(colours: Colours) -> bytes | None:
    """None where the numbers mean sRGB, or nothing that we know."""
    ordinary = colours.transfer not in {_PQ, _HLG, _LINEAR, _GAMMA_22, _GAMMA_28}
    if colours.primaries not in _PRIMARIES or (colours.primaries == 1 and ordinary and colours.gamma is None):
        return None
    return _matrix_profile(_PRIMARIES[colours.primaries], _light_of(colours))


def _light_of(colours: Colours) -> Callable[[float], float]:
    """From a number to light, both 0 to 1, where 1 is the white of paper; brighter than that is cut off."""
    if colours.gamma is not None:
        exponent = 1 / colours.gamma
        return lambda value: value**exponent
    return {_PQ: _pq, _HLG: _hlg, _LINEAR: lambda value: value, _GAMMA_22: _power(2.2), _GAMMA_28: _power(2.8)}.get(
        colours.transfer, _srgb
    )


def _power(exponent: float) -> Callable[[float], float]:
    return lambda value: value**exponent


def _srgb(value: float) -> float:
    return float(value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4)


def _pq(value: float) -> float:
    """SMPTE ST 2084, with white at 203 of 10,000 nits as ITU-R BT.2408 has it."""
    root = value ** (1 / 78.84375)
    return float(min(1.0, (max(root - 0.8359375, 0) / (18.8515625 - 18.6875 * root)) ** (1 / 0.1593017578125) / 0.0203))


def _hlg(value: float) -> float:
    """ITU-R BT.2100, with white at three quarters of the signal."""
    scene = value**2 / 3 if value <= 0.5 else (2.718281828 ** ((value - 0.55991073) / 0.17883277) + 0.28466892) / 12
    return float(min(1.0, (scene / 0.26496256) ** 1.2))


def _matrix_profile(primaries: tuple[tuple[float, ...], ...], light: Callable[[float], float]) -> bytes:
    """An ICC profile of version 2: three colours, a white and one curve."""
    curve = b"curv" + bytes(4) + struct.pack(">I", _STEPS) + b"".join(_samples(light))
    parts = [(b"desc", b"desc" + bytes(4) + struct.pack(">I", 2) + b"f\0" + bytes(78)), (b"wtpt", _xyz(_D50))]
    parts += [(name, _xyz(colour)) for name, colour in zip((b"rXYZ", b"gXYZ", b"bXYZ"), primaries, strict=True)]
    parts += [(b"cprt", b"text" + bytes(4) + b"CC0\0")]
    parts += [(name, curve) for name in (b"rTRC", b"gTRC", b"bTRC")]
    return _assembled(parts)


_D50 = (0.9642, 1.0, 0.8249)


def _samples(light: Callable[[float], float]) -> Iterator[bytes]:
    for step in range(_STEPS):
        yield struct.pack(">H", round(65_535 * light(step / (_STEPS - 1))))


def _xyz(colour: tuple[float, ...]) -> bytes:
    return b"XYZ " + bytes(4) + struct.pack(">3i", *(round(part * 65_536) for part in colour))


def _assembled(parts: list[tuple[bytes, bytes]]) -> bytes:
    at = 128 + 4 + 12 * len(parts)
    table, bodies = b"", b""
    for name, body in parts:
        table += name + struct.pack(">II", at + len(bodies), len(body))
        bodies += body + bytes(-len(body) % 4)
    kinds = b"mntr" + b"RGB " + b"XYZ " + bytes(12) + b"acsp"
    white = struct.pack(">3i", *(round(part * 65_536) for part in _D50))
    head = struct.pack(">I4sI", at + len(bodies), b"", 0x02100000) + kinds + bytes(28) + white + bytes(48)
    return head + struct.pack(">I", len(parts)) + table + bodies
