"""PNG and APNG. The decoder gets only the parts that make up the default picture, so that nothing else can harm it."""

import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from firsthand.common.images.formats.header import Broken, Colours, CutOff, Header, UnpacksTooLarge
from firsthand.common.images.refusals import MAX_PIXELS

SIGNATURE = b"\x89PNG\r\n\x1a\n"
MAX_PROFILE = 4_000_000
MAX_TEXT = 8_000_000  # generators write their whole recipe into a picture; a bomb is a thousand times that
_CRITICAL = frozenset({b"IHDR", b"PLTE", b"IDAT", b"IEND"})
_NEEDED = _CRITICAL | {b"tRNS", b"eXIf"}
_TEXTS = frozenset({b"zTXt", b"iTXt", b"tEXt"})
# Where programs write the orientation when they write no eXIf.
_TELLING = (b"Raw profile type exif\0", b"XML:com.adobe.xmp\0")
_USUAL_GAMMA = 0.45455
_CHANNELS = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}
_PIECE = 1_000_000


@dataclass(slots=True)
class _Found:
    size: tuple[int, int] | None = None
    frames: int = 1
    profile: bytes | None = None
    colours: Colours | None = None
    says_srgb: bool = False
    pixels: bool = False
    room: int = 0  # bytes that the pixels may unpack to
    deep: bool = False  # sixteen bits for each of three colours
    unpacker: Any = field(default_factory=zlib.decompressobj)
    parts: list[bytes] = field(default_factory=lambda: [SIGNATURE])


def look(data: bytes) -> Header:
    found = _Found()
    for kind, body, whole in _chunks(data):
        _note(found, kind, body)
        if found.size and found.size[0] * found.size[1] > MAX_PIXELS:
            return Header("PNG", *found.size)  # refused for its size; what it holds must not cost anything more
        if kind == b"tRNS" and found.deep:  # the decoder keeps the high bytes of colours, and compares with these
            found.parts.append(_chunk(kind, bytes(high for low in body[::2] for high in (0, low))))
        elif kind in _NEEDED or (kind in _TEXTS and body.startswith(_TELLING)):
            found.parts.append(whole)
    if found.size is None or not found.pixels:
        raise Broken
    colours = None if found.says_srgb or found.profile else found.colours
    return Header("PNG", *found.size, found.frames, found.profile, colours, b"".join(found.parts))


def _chunks(data: bytes) -> Iterator[tuple[bytes, bytes, bytes]]:
    """Kind, content and the whole chunk, up to the end of the picture. What lies behind it is nobody's business."""
    position, kind = len(SIGNATURE), b""
    while kind != b"IEND":
        if len(data) < position + 12:
            raise CutOff
        (length,) = struct.unpack_from(">I", data, position)
        kind, end = data[position + 4 : position + 8], position + 12 + length
        if end > len(data):
            raise CutOff if kind.isalpha() else Broken
        body = data[position + 8 : end - 4]
        if zlib.crc32(body, zlib.crc32(kind)) == int.from_bytes(data[end - 4 : end], "big"):
            yield kind, body, data[position:end]
        elif kind in _CRITICAL or not kind.isalpha():
            raise Broken
        position = end


def _note(found: _Found, kind: bytes, body: bytes) -> None:
    if found.size is None and kind != b"IHDR":
        raise Broken
    match kind:
        case b"IHDR":
            _note_size(found, body)
        case b"IDAT":
            found.pixels = True
            _require_room(found, body)
        case b"acTL" if len(body) == 8:
            found.frames = int.from_bytes(body[:4], "big")
        case b"iCCP":
            found.profile = _unpacked(body.partition(b"\0")[2][1:], MAX_PROFILE) or None
        case b"zTXt":
            _unpacked(body.partition(b"\0")[2][1:], MAX_TEXT)
        case b"iTXt":
            _international(body)
        case _:
            _note_colours(found, kind, body)


def _note_size(found: _Found, body: bytes) -> None:
    if len(body) != 13 or found.size is not None:
        raise Broken
    width, height, depth, colour = struct.unpack_from(">IIBB", body)
    found.size = width, height
    found.deep = depth == 16 and colour == 2
    # Twice what the pixels take at most: interlacing adds to it, and some writers pad.
    found.room = 2 * height * (width * depth * _CHANNELS.get(colour, 4) // 8 + 8) + 1_000_000


def _require_room(found: _Found, packed: bytes) -> None:
    """Unpacks the pixels piece by piece and keeps none of them. What cannot be unpacked is the decoder's to judge."""
    while packed and found.room >= 0:
        try:
            found.room -= len(found.unpacker.decompress(packed, _PIECE))
        except zlib.error:
            return
        packed = found.unpacker.unconsumed_tail
    if found.room < 0:
        raise UnpacksTooLarge


def _chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(body, zlib.crc32(kind)))


def _note_colours(found: _Found, kind: bytes, body: bytes) -> None:
    """cICP has the last word, then sRGB, then gAMA."""
    if kind == b"cICP" and len(body) == 4:
        found.colours, found.profile = Colours(primaries=body[0], transfer=body[1]), None
    elif kind == b"sRGB":
        found.says_srgb = found.colours is None or found.colours.gamma is not None
    elif kind == b"gAMA" and len(body) == 4 and found.colours is None:
        gamma = int.from_bytes(body, "big") / 100_000
        if 0.05 < gamma < 5 and abs(gamma - _USUAL_GAMMA) > 0.02:
            found.colours = Colours(gamma=gamma)


def _international(body: bytes) -> None:
    packed, _, rest = body.partition(b"\0")[2][:1], b"", body.partition(b"\0")[2][2:]
    if packed == b"\1":
        _unpacked(rest.partition(b"\0")[2].partition(b"\0")[2], MAX_TEXT)


def _unpacked(packed: bytes, limit: int) -> bytes:
    """Empty when it cannot be unpacked: a broken extra is as good as none."""
    try:
        content = zlib.decompressobj().decompress(packed, limit + 1)
    except zlib.error:
        return b""
    if len(content) > limit:
        raise UnpacksTooLarge
    return content
