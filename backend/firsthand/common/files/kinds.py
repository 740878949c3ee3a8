"""Pure: what a file is, told from how it begins. Its name and the content type that came with it decide nothing."""

from dataclasses import dataclass

# As far into a file as a signature may stand: some programs write a few bytes before "%PDF-" (PDF 1.7, annex H).
HEAD_BYTES = 1_024


@dataclass(frozen=True, slots=True)
class FileKind:
    media_type: str
    extension: str


PDF = FileKind("application/pdf", "pdf")
MP4 = FileKind("video/mp4", "mp4")
QUICKTIME = FileKind("video/quicktime", "mov")
WEBM = FileKind("video/webm", "webm")
VTT = FileKind("text/vtt", "vtt")

# ISO base media files that hold still pictures, not films.
_PICTURE_BRANDS = frozenset({b"avif", b"avis", b"heic", b"heix", b"hevc", b"heim", b"heis", b"mif1", b"msf1"})


def video_kind(head: bytes) -> FileKind | None:
    if head[4:8] == b"ftyp":
        brand = head[8:12]
        if brand in _PICTURE_BRANDS:
            return None
        return QUICKTIME if brand == b"qt  " else MP4
    if head.startswith(b"\x1a\x45\xdf\xa3") and b"webm" in head[:64]:  # EBML that says its type is WebM
        return WEBM
    return None


def document_kind(head: bytes) -> FileKind | None:
    return PDF if b"%PDF-" in head[:HEAD_BYTES] else None
