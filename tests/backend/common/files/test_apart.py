"""The readers, run as they run in production: each file in a process of its own."""

import pytest
from PIL import Image

from backend.support.files import mp4, pdf
from backend.support.pictures import png
from firsthand.common.files.apart import ReadingFailed, read_apart

LOCKED = pdf().replace(
    b"/Root 1 0 R >>",
    b"/Root 1 0 R /Encrypt << /Filter /Standard /V 1 /R 2 /P -1 /O <" + b"41" * 32 + b"> /U <" + b"42" * 32 + b"> >>"
    b" /ID [<43> <43>] >>",
)


@pytest.fixture
def read(tmp_path):
    def run(reader: str, data: bytes, *, seconds: float = 20):
        source = tmp_path / "file"
        source.write_bytes(data)
        arguments = [str(source), str(tmp_path)] if reader == "pdf_pages" else [str(source)]
        return read_apart(reader, *arguments, seconds=seconds)

    return run


def test_pages_become_pictures_and_words(read, tmp_path):
    pages = read("pdf_pages", pdf(2))["pages"]
    assert [page["text"] for page in pages] == ["Page 1 of the brochure", "Page 2 of the brochure"]
    assert all((tmp_path / page["file"]).is_file() for page in pages)


def test_a_page_of_any_size_is_a_picture_of_ours(read, tmp_path):
    page = read("pdf_pages", pdf(1, size=(14_400, 3)))["pages"][0]
    with Image.open(tmp_path / page["file"]) as picture:
        assert picture.width == 1_600


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (LOCKED, "locked"),
        (pdf(61), "too_many_pages"),
        (pdf(2)[:200], "not_readable"),
        (b"%PDF-1.7\n" + b"\0" * 5_000, "not_readable"),
        (png(3, 2), "not_readable"),
    ],
    ids=["with a password", "61 pages", "cut off", "only a head", "a picture"],
)
def test_a_document_that_cannot_be_shown_says_why(read, data, code):
    with pytest.raises(ReadingFailed) as failure:
        read("pdf_pages", data)
    assert failure.value.code == code


def test_what_a_film_says_of_itself(read):
    facts = read("video_facts", mp4(1_920, 1_080, seconds=31))
    assert (facts["width"], facts["height"], facts["seconds"], facts["video_codec"]) == (1_920, 1_080, 31.0, "AVC")


@pytest.mark.parametrize("data", [mp4()[:60], png(3, 2), b""])
def test_a_film_without_a_picture_says_so(read, data):
    with pytest.raises(ReadingFailed) as failure:
        read("video_facts", data)
    assert failure.value.code in {"no_video", "not_readable"}


def test_a_reader_that_does_not_come_back_is_ended(read):
    with pytest.raises(ReadingFailed) as failure:
        read("pdf_pages", pdf(), seconds=0.001)
    assert failure.value.code == "takes_too_long"


def test_a_reader_that_falls_over_takes_nobody_with_it():
    with pytest.raises(ReadingFailed) as failure:
        read_apart("no_such_reader", seconds=20)
    assert failure.value.code == "not_readable"
