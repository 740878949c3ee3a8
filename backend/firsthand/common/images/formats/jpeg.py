"""JPEG, and MPO: what many phones write, a JPEG with further ones behind it. Only the first is looked at."""

import re

from firsthand.common.images.formats.header import Broken, CutOff, Header, UnpacksTooLarge

# A progressive picture may be refined over and over, each time across all of it. Cameras and optimisers need a dozen.
MAX_SCANS = 100
_MARKER = re.compile(rb"\xff+([^\x00\xff])")
_IN_SCAN = re.compile(rb"\xff+([^\x00\xff\xd0-\xd7])")
_SIZES = frozenset({*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC})
_ALONE = frozenset({0x01, *range(0xD0, 0xD9)})
_SCAN, _END = 0xDA, 0xD9


def look(data: bytes) -> Header:
    size: tuple[int, int] | None = None
    scans, position, pattern = 0, 2, _MARKER
    while (found := pattern.search(data, position)) and found[1][0] != _END:
        marker, position, pattern = found[1][0], found.end(), _MARKER
        if marker in _ALONE:
            continue
        length = int.from_bytes(data[position : position + 2], "big")
        if marker in _SIZES and size is None:
            size = _size(data, position)
        if marker == _SCAN:
            scans, pattern = scans + 1, _IN_SCAN
        if scans > MAX_SCANS:
            raise UnpacksTooLarge
        position += max(length, 2)
    if found is None:
        raise CutOff
    if size is None or scans == 0:
        raise Broken
    return Header("JPEG", *size)


def _size(data: bytes, position: int) -> tuple[int, int]:
    if len(data) < position + 7:
        raise CutOff
    return int.from_bytes(data[position + 5 : position + 7], "big"), int.from_bytes(
        data[position + 3 : position + 5], "big"
    )
