"""Small real files, made here: a PDF with words on its pages, and a film of one frame's worth of boxes."""

import struct


def pdf(pages: int = 2, *, size: tuple[int, int] = (595, 842), words: str = "Page %d of the brochure") -> bytes:
    objects = {
        1: b"<< /Type /Catalog /Pages 2 0 R >>",
        2: b"<< /Type /Pages /Kids [%s] /Count %d >>"
        % (b" ".join(b"%d 0 R" % (3 + 2 * page) for page in range(pages)), pages),
    }
    font = b"<< /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >>"
    for page in range(pages):
        drawn = b"BT /F1 24 Tf 72 700 Td (%s) Tj ET" % (words % (page + 1)).encode()
        objects[3 + 2 * page] = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 %d %d] /Contents %d 0 R %s >>" % (
            *size,
            4 + 2 * page,
            b"/Resources << /Font %s >>" % font,
        )
        objects[4 + 2 * page] = b"<< /Length %d >>\nstream\n%s\nendstream" % (len(drawn), drawn)
    return _with_table(objects)


def _with_table(objects: dict[int, bytes]) -> bytes:
    out, places = b"%PDF-1.4\n", []
    for number, text in objects.items():
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, text)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    count = len(objects) + 1
    return out + b"xref\n0 %d\n0000000000 65535 f \n%strailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % (
        count,
        table,
        count,
        len(out),
    )


def mp4(
    width: int = 1_280, height: int = 720, *, seconds: int = 12, codec: bytes = b"avc1", brand: bytes = b"isom"
) -> bytes:
    """ISO/IEC 14496-12 boxes that say what a film is, around a frame that shows nothing."""
    scale = 1_000
    length = seconds * scale
    matrix = struct.pack(">9I", 0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x40000000)
    header = _box(
        b"mvhd",
        struct.pack(">IIIII", 0, 0, 0, scale, length),
        b"\0\1\0\0\1\0" + b"\0" * 10,
        matrix,
        b"\0" * 24,
        struct.pack(">I", 2),
    )
    track = _box(
        b"tkhd",
        struct.pack(">IIIIII", 7, 0, 0, 1, 0, length),
        b"\0" * 16,
        matrix,
        struct.pack(">II", width << 16, height << 16),
    )
    media = _box(b"mdhd", struct.pack(">IIIIIHH", 0, 0, 0, scale, length, 0x55C4, 0))
    handler = _box(b"hdlr", b"\0" * 8, b"vide", b"\0" * 13)
    entry = _box(
        codec,
        b"\0" * 6 + b"\0\1" + b"\0" * 16,
        struct.pack(">HH", width, height),
        b"\0\x48\0\0\0\x48\0\0\0\0\0\0\0\1",
        b"\0" * 32,
        b"\0\x18\xff\xff",
    )
    samples = _box(
        b"stbl",
        _box(b"stsd", struct.pack(">II", 0, 1), entry),
        _box(b"stts", struct.pack(">IIII", 0, 1, 1, length)),
        _box(b"stsc", struct.pack(">IIIII", 0, 1, 1, 1, 1)),
        _box(b"stsz", struct.pack(">IIII", 0, 0, 1, 64)),
        _box(b"stco", struct.pack(">III", 0, 1, 40)),
    )
    info = _box(b"minf", _box(b"vmhd", struct.pack(">II", 1, 0), b"\0" * 4), samples)
    movie = _box(b"moov", header, _box(b"trak", track, _box(b"mdia", media, handler, info)))
    return _box(b"ftyp", brand, b"\0\0\2\0", b"isomiso2") + _box(b"mdat", b"\0" * 64) + movie


def _box(kind: bytes, *parts: bytes) -> bytes:
    body = b"".join(parts)
    return struct.pack(">I", len(body) + 8) + kind + body
