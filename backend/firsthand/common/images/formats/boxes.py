"""HEIC and AVIF: pictures in the boxes of an MP4 file."""

from collections.abc import Iterator

from firsthand.common.images.formats.header import Broken, Colours, CutOff, Header

_HEIF = frozenset({b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"hevm", b"hevs", b"mif1", b"msf1"})
_AVIF = frozenset({b"avif", b"avis"})
# Boxes that hold boxes, and how many bytes of their own come first.
_NESTED = {b"meta": 4, b"iprp": 0, b"ipco": 0}
_MOST_BOXES = 10_000


def format_of(data: bytes) -> str | None:
    """By the brands that the file claims; a film claims none of these."""
    length = min(int.from_bytes(data[:4], "big"), 512)
    brands = {data[at : at + 4] for at in (8, *range(16, length - 3, 4))}
    if brands & _AVIF:
        return "AVIF"
    return "HEIF" if brands & _HEIF else None


def look(data: bytes, format_: str) -> Header:
    sizes: list[tuple[int, int]] = []
    colours: Colours | None = None
    for number, (kind, body) in enumerate(_boxes(data, 0, len(data), outermost=True)):
        if number > _MOST_BOXES:
            raise Broken
        if kind == b"ispe" and len(body) >= 12:
            sizes.append((int.from_bytes(body[4:8], "big"), int.from_bytes(body[8:12], "big")))
        if kind == b"colr" and body[:4] == b"nclx" and len(body) >= 8 and colours is None:
            colours = Colours(int.from_bytes(body[4:6], "big"), int.from_bytes(body[6:8], "big"))
    if not sizes:
        raise Broken
    # Thumbnails and tiles are smaller than the picture that they belong to.
    width, height = max(sizes, key=lambda size: size[0] * size[1])
    return Header(format_, width, height, colours=colours, data=_known(data, format_))


def _boxes(data: bytes, position: int, end: int, *, outermost: bool = False) -> Iterator[tuple[bytes, bytes]]:
    while position + 8 <= end:
        length, kind, body = int.from_bytes(data[position : position + 4], "big"), data[position + 4 : position + 8], 8
        if length == 1:
            length, body = int.from_bytes(data[position + 8 : position + 16], "big"), 16
        if length == 0:  # to the end of the file
            length = end - position
        if length < body or position + length > end:
            if outermost and not kind.isalnum():
                return  # something else behind the picture
            raise CutOff if outermost and length >= body else Broken
        if kind in _NESTED:
            yield from _boxes(data, position + body + _NESTED[kind], position + length)
        else:
            yield kind, data[position + body : position + min(length, body + 64)]
        position += length


def _known(data: bytes, format_: str) -> bytes | None:
    """pillow-heif goes by the first brand alone, which may be a newer one than it knows."""
    if format_ == "HEIF" and data[8:12] not in _HEIF:
        return data[:8] + b"heic" + data[12:]
    return None
