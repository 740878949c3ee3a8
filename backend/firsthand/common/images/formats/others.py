"""Kinds of files that people take for pictures, so that the refusal can say what it is."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

_BEGINNINGS: tuple[tuple[bytes, str | Promise], ...] = (
    (b"II*\0", _("a TIFF or camera raw file")),
    (b"MM\0*", _("a TIFF or camera raw file")),
    (b"II+\0", _("a TIFF or camera raw file")),
    (b"MM\0+", _("a TIFF or camera raw file")),
    (b"IIU\0", _("a TIFF or camera raw file")),
    (b"FUJIFILMCCD-RAW", _("a TIFF or camera raw file")),
    (b"BM", _("a BMP file")),
    (b"%PDF", _("a PDF document")),
    (b"%!PS", _("a PostScript file")),
    (b"\xc5\xd0\xd3\xc6", _("a PostScript file")),
    (b"8BPS", _("a Photoshop file")),
    (b"\0\0\1\0", _("an icon file")),
    (b"\0\0\2\0", _("an icon file")),
    (b"\xff\x0a", _("a JPEG XL file")),
    (b"\0\0\0\x0cJXL ", _("a JPEG XL file")),
    (b"\0\0\0\x0cjP  ", _("a JPEG 2000 file")),
    (b"\xff\x4f\xff\x51", _("a JPEG 2000 file")),
    (b"PK\x03\x04", _("an archive or office document")),
    (b"\x1aE\xdf\xa3", _("a film")),
    (b"ID3", _("a sound file")),
    (b"MZ", _("a program")),
    (b"\x7fELF", _("a program")),
    (b"#!", _("a program")),
)
_MARKUP: tuple[tuple[bytes, str | Promise], ...] = (
    (b"<svg", _("an SVG drawing")),
    (b"<!doctype svg", _("an SVG drawing")),
    (b"<html", _("a web page")),
    (b"<!doctype html", _("a web page")),
    (b"<script", _("a web page")),
    (b"<?php", _("a program")),
)


def kind_of(data: bytes) -> str | Promise | None:
    """With its article, in the reader's language; None when nothing is recognised."""
    for beginning, kind in _BEGINNINGS:
        if data.startswith(beginning):
            return kind
    if data[4:8] == b"ftyp":
        return _("a film")
    if data.startswith(b"RIFF"):
        return _("a film")
    return _markup(data)


def _markup(data: bytes) -> str | Promise | None:
    head = data[:4_096]
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        head = head.replace(b"\0", b"")[2:]
    head = head.removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    if not head.startswith(b"<"):
        return None
    found = [(head.find(mark), kind) for mark, kind in _MARKUP if mark in head]
    return min(found, key=lambda pair: pair[0])[1] if found else None
