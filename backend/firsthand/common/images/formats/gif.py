"""GIF. Walked frame by frame, because asking the decoder about 400,000 of them takes seconds."""

import struct

from firsthand.common.images.formats.header import CutOff, Header
from firsthand.common.images.refusals import MAX_FRAMES

_EXTENSION, _FRAME = 0x21, 0x2C


def look(data: bytes) -> Header:
    if len(data) < 13:
        raise CutOff
    width, height = struct.unpack_from("<HH", data, 6)
    position = 13 + _table_size(data[10])
    frames = 0
    while position < len(data) and frames <= MAX_FRAMES:
        kind = data[position]
        if kind == _EXTENSION:
            position = _after_blocks(data, position + 2)
        elif kind == _FRAME and position + 9 < len(data):
            frames += 1
            if frames == 1:  # the decoder widens the picture to hold its first frame
                left, top, wide, high = struct.unpack_from("<HHHH", data, position + 1)
                width, height = max(width, left + wide), max(height, top + high)
            position = _after_blocks(data, position + 11 + _table_size(data[position + 9]))
        else:  # the end, or a file cut off, which the decoder will judge
            break
    if frames == 0 and position >= len(data):
        raise CutOff
    return Header("GIF", width, height, max(frames, 1))


def _table_size(flags: int) -> int:
    return 3 << ((flags & 0b111) + 1) if flags & 0b1000_0000 else 0


def _after_blocks(data: bytes, position: int) -> int:
    while position < len(data) and data[position]:
        position += data[position] + 1
    return position + 1
