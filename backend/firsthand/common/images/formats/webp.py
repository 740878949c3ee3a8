"""WebP, still and moving."""

import struct
from collections.abc import Iterator

from firsthand.common.images.formats.header import Broken, CutOff, Header

_PIXELS = frozenset({b"VP8 ", b"VP8L", b"ANMF"})


def look(data: bytes) -> Header:
    size: tuple[int, int] | None = None
    frames, pixels = 0, False
    for kind, body in _chunks(data):
        if size is None:
            size = _size(kind, body)
        frames += kind == b"ANMF"
        pixels = pixels or kind in _PIXELS
    if size is None:
        raise Broken
    if not pixels:
        raise CutOff
    return Header("WEBP", *size, max(frames, 1))


def _chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """As far as the container reaches; what lies behind it belongs to somebody else."""
    end = min(len(data), 8 + int.from_bytes(data[4:8], "little"))
    position = 12
    while position + 8 <= end:
        kind, length = data[position : position + 4], int.from_bytes(data[position + 4 : position + 8], "little")
        if position + 8 + length > len(data):
            raise CutOff
        yield kind, data[position + 8 : position + 8 + min(length, 64)]
        position += 8 + length + length % 2


def _size(kind: bytes, body: bytes) -> tuple[int, int] | None:
    if kind == b"VP8X" and len(body) >= 10:
        return 1 + int.from_bytes(body[4:7], "little"), 1 + int.from_bytes(body[7:10], "little")
    if kind == b"VP8L" and len(body) >= 5:
        bits = int.from_bytes(body[1:5], "little")
        return 1 + (bits & 0x3FFF), 1 + (bits >> 14 & 0x3FFF)
    if kind == b"VP8 " and len(body) >= 10:
        width, height = struct.unpack_from("<HH", body, 6)
        return width & 0x3FFF, height & 0x3FFF
    return None
