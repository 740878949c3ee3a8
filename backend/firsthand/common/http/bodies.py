"""Bodies unpacked piece by piece, so that a small file that unpacks to a huge one stops at the limit."""

import zlib
from collections.abc import Callable, Iterator
from typing import Protocol

import brotli

from firsthand.common.http.failures import FetchFailed

ACCEPTED = "gzip, deflate, br"
# As some servers write in this header what belongs in another.
_NOTHING_TO_DO = {"", "identity", "none", "utf-8", "utf8", "binary", "8bit", "text/html"}
_PIECE = 65_536


class Unpacker(Protocol):
    def pieces(self, data: bytes) -> Iterator[bytes]: ...


class _Plain:
    def pieces(self, data: bytes) -> Iterator[bytes]:
        if data:
            yield data


class _Zlib:
    """gzip, of which several may follow each other, and deflate, which half the world writes without its header."""

    def __init__(self, window: int) -> None:
        self._window = window
        self._unpacker = zlib.decompressobj(window)
        self._started = False
        self._done = False

    def pieces(self, data: bytes) -> Iterator[bytes]:
        more = bool(data)
        while more and not self._done:
            piece = self._unpacked(data)
            if piece:
                yield piece
            data = self._unpacker.unconsumed_tail
            more = bool(data) or len(piece) == _PIECE  # a full piece may have left some behind
            if self._unpacker.eof:
                data = self._next_member(self._unpacker.unused_data)
                more = True

    def _unpacked(self, data: bytes) -> bytes:
        try:
            piece = self._unpacker.decompress(data, _PIECE)
        except zlib.error:
            if self._started or self._window != zlib.MAX_WBITS:
                raise
            self._unpacker = zlib.decompressobj(-zlib.MAX_WBITS)
            piece = self._unpacker.decompress(data, _PIECE)
        self._started = True
        return piece

    def _next_member(self, rest: bytes) -> bytes:
        self._done = not rest.startswith(b"\x1f\x8b")
        if not self._done:
            self._unpacker = zlib.decompressobj(self._window)
        return rest


class _Brotli:
    def __init__(self) -> None:
        self._unpacker = brotli.Decompressor()

    def pieces(self, data: bytes) -> Iterator[bytes]:
        while piece := self._unpacker.process(data, output_buffer_limit=_PIECE):
            yield piece
            data = b""  # what did not fit comes out before anything more may go in


_UNPACKERS: dict[str, Callable[[], Unpacker]] = {
    "gzip": lambda: _Zlib(zlib.MAX_WBITS | 16),
    "x-gzip": lambda: _Zlib(zlib.MAX_WBITS | 16),
    "deflate": lambda: _Zlib(zlib.MAX_WBITS),
    "br": _Brotli,
}


def unpacker_for(encoding: str) -> Unpacker:
    """One encoding, as all servers of pages send. Packed twice is refused: it is how bombs are built."""
    name = encoding.strip().lower()
    if name in _NOTHING_TO_DO:
        return _Plain()
    if name not in _UNPACKERS:
        raise FetchFailed("unreadable", detail=f"content-encoding {name[:40]}")
    return _UNPACKERS[name]()


def unpacked(raw: Iterator[bytes], encoding: str) -> Iterator[bytes]:
    unpacker = unpacker_for(encoding)
    try:
        for chunk in raw:
            yield from unpacker.pieces(chunk)
    except (zlib.error, brotli.error) as error:
        raise FetchFailed("unreadable", detail=f"broken {encoding}") from error
