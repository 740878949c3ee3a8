"""Picture files made byte by byte: the ones that no library would write."""

import io
import struct
import zlib
from typing import Any

from PIL import Image, ImageDraw


def saved(image: Image.Image, file_format: str, **options: Any) -> bytes:
    out = io.BytesIO()
    image.save(out, file_format, **options)
    return out.getvalue()


def close(one: tuple[int, ...], other: tuple[int, ...], within: int = 6) -> bool:
    return all(abs(a - b) <= within for a, b in zip(one, other, strict=True))


def chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def raw_png(size: tuple[int, int], rows: bytes, *extras: tuple[bytes, bytes], depth: int = 8, colour: int = 2) -> bytes:
    """`rows` with the filter byte of each; `extras` are chunks that stand before the pixels."""
    header = struct.pack(">IIBBBBB", *size, depth, colour, 0, 0, 0)
    parts = [chunk(b"IHDR", header), *(chunk(*extra) for extra in extras)]
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


def even_png(pixel: bytes, *extras: tuple[bytes, bytes], depth: int = 8, colour: int = 2) -> bytes:
    """Eight by eight of the same pixel."""
    return raw_png((8, 8), (b"\0" + pixel * 8) * 8, *extras, depth=depth, colour=colour)


def png(width: int, height: int) -> bytes:
    """A PNG that promises this size and holds next to nothing."""
    return raw_png((width, height), b"\0" * 1000)


def gif(frames: int, size: tuple[int, int] = (1, 1), first: tuple[int, int] = (1, 1)) -> bytes:
    """A GIF of one pixel and this many frames, each a few bytes."""
    head = b"GIF89a" + struct.pack("<HHBBB", *size, 0x80, 0, 0) + b"\0\0\0\xff\xff\xff"
    frame = b"\x21\xf9\x04\0\0\0\0\0" + b"\x2c" + struct.pack("<HHHHB", 0, 0, *first, 0) + b"\x02\x02\x44\x01\0"
    return head + frame * frames + b"\x3b"


def jpeg_segments(data: bytes, *segments: tuple[int, bytes]) -> bytes:
    """The same JPEG with these segments (marker, content) right behind its beginning."""
    added = b"".join(b"\xff" + bytes([marker]) + struct.pack(">H", len(body) + 2) + body for marker, body in segments)
    return data[:2] + added + data[2:]


def picture(size: tuple[int, int] = (1600, 900), file_format: str = "JPEG", mode: str = "RGB", **options: Any) -> bytes:
    """A real picture: a dark sun low on the left of a light sky."""
    image = Image.new("RGB", size, (240, 200, 120))
    radius = min(size) // 4
    at = (size[0] // 4, 3 * size[1] // 4)
    ImageDraw.Draw(image).ellipse((at[0] - radius, at[1] - radius, at[0] + radius, at[1] + radius), fill=(40, 30, 90))
    out = io.BytesIO()
    image.convert(mode).save(out, file_format, **options)
    return out.getvalue()
