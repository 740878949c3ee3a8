import pytest

from backend.support.files import mp4, pdf
from firsthand.common.files.kinds import MP4, PDF, QUICKTIME, WEBM, document_kind, video_kind

WEBM_HEAD = b"\x1a\x45\xdf\xa3\x9f\x42\x86\x81\x01\x42\x82\x84webm" + b"\0" * 40


@pytest.mark.parametrize(
    ("head", "kind"),
    [
        (mp4(), MP4),
        (mp4(brand=b"qt  "), QUICKTIME),
        (WEBM_HEAD, WEBM),
        (mp4(brand=b"heic"), None),
        (mp4(brand=b"avif"), None),
        (WEBM_HEAD.replace(b"webm", b"matr"), None),  # a Matroska file: few browsers play it
        (pdf(), None),
        (b"<html><video></video>", None),
        (b"", None),
        (b"\0\0\0\x18ftyp", MP4),
    ],
)
def test_what_a_film_is(head, kind):
    assert video_kind(head) == kind


@pytest.mark.parametrize(
    ("head", "kind"),
    [
        (pdf(), PDF),
        (b"\n\nHTTP junk\n" + pdf(), PDF),
        (b" " * 2_000 + pdf(), None),
        (b"MZ\x90\0 renamed.pdf", None),
        (b"<!doctype html><title>%PDF</title>", None),
    ],
)
def test_what_a_document_is(head, kind):
    assert document_kind(head) == kind
