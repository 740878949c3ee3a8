"""How many frames a picture has, without decoding any of them."""

from PIL import Image

_EXTENSION, _FRAME, _END = 0x21, 0x2C, 0x3B


def frame_count(image: Image.Image, data: bytes, *, stop_after: int) -> int:
    """Other formats write the number in their header; a GIF has to be walked, and one of a million frames is cheap
    to send. Counting stops at the first frame too many."""
    return _gif_frames(data, stop_after) if image.format == "GIF" else getattr(image, "n_frames", 1)


def _gif_frames(data: bytes, stop_after: int) -> int:
    position = 13 + _table_size(data[10])
    frames = 0
    while position < len(data) and frames <= stop_after:
        kind = data[position]
        if kind == _EXTENSION:
            position = _after_blocks(data, position + 2)
        elif kind == _FRAME and position + 9 < len(data):
            frames += 1
            position = _after_blocks(data, position + 11 + _table_size(data[position + 9]))
        else:  # the end, or a file cut off, which the decoder will judge
            break
    return max(frames, 1)


def _table_size(flags: int) -> int:
    return 3 << ((flags & 0b111) + 1) if flags & 0b1000_0000 else 0


def _after_blocks(data: bytes, position: int) -> int:
    while position < len(data) and data[position]:
        position += data[position] + 1
    return position + 1
