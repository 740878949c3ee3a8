"""What a file is, and what it promises, read from its bytes alone and without unpacking a pixel.

The libraries behind Pillow have limits too, but some of them reserve memory before anybody can ask how much.
"""

from firsthand.common.images.formats import boxes, gif, jpeg, png, webp
from firsthand.common.images.formats.header import Broken, CutOff, Header, UnpacksTooLarge, WrongKind
from firsthand.common.images.formats.others import kind_of

__all__ = ["Broken", "CutOff", "Header", "UnpacksTooLarge", "WrongKind", "look"]


def look(data: bytes) -> Header:
    """Raises one of the four when the file cannot be a picture that we take."""
    if data.startswith(b"\xff\xd8\xff"):
        return jpeg.look(data)
    if data.startswith(b"\x89PNG\r\n\x1a\n"):
        return png.look(data)
    if data.startswith((b"GIF87a", b"GIF89a")):
        return gif.look(data)
    if data.startswith(b"RIFF") and data[8:12] == b"WEBP":
        return webp.look(data)
    if data[4:8] == b"ftyp" and (format_ := boxes.format_of(data)):
        return boxes.look(data, format_)
    if kind := kind_of(data):
        raise WrongKind(kind)
    raise Broken
