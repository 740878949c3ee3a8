import pytest
from django.test import Client

# Django ends a request by looking after its connections.
pytestmark = pytest.mark.usefixtures("db")

FILM = bytes(range(256)) * 4


@pytest.fixture
def media(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    (tmp_path / "film.mp4").write_bytes(FILM)
    (tmp_path / "folder.pdf").write_bytes(b"%PDF-1.4")

    def get(path: str = "film.mp4", **headers: str):
        return Client().get(f"/media/{path}", headers=headers)

    return get


def body(response) -> bytes:
    sent = b"".join(response.streaming_content) if response.streaming else response.content
    response.close()
    return sent


def test_the_whole_file_says_that_parts_may_be_asked_for(media):
    answer = media()
    assert (answer.status_code, answer["Accept-Ranges"], body(answer)) == (200, "bytes", FILM)


@pytest.mark.parametrize(
    ("asked", "first", "last"),
    [
        ("bytes=0-1", 0, 1),  # how Safari asks whether ranges work here
        ("bytes=100-", 100, 1023),
        ("bytes=-24", 1000, 1023),
        ("bytes=1000-999999", 1000, 1023),
        ("bytes=-999999", 0, 1023),
    ],
)
def test_a_part(media, asked, first, last):
    answer = media(range=asked)
    assert answer.status_code == 206
    assert answer["Content-Range"] == f"bytes {first}-{last}/1024"
    assert answer["Content-Type"] == "video/mp4"
    assert body(answer) == FILM[first : last + 1]
    assert int(answer["Content-Length"]) == last - first + 1


@pytest.mark.parametrize("asked", ["bytes=1024-", "bytes=5-2", "bytes=-0"])
def test_a_part_that_is_not_there(media, asked):
    answer = media(range=asked)
    assert (answer.status_code, answer["Content-Range"]) == (416, "bytes */1024")


@pytest.mark.parametrize("asked", ["bytes=-", "bytes=a-b", "lines=1-2", "bytes=0-1,5-9", "bytes=" + "9" * 40 + "-"])
def test_what_is_no_range_gets_the_whole(media, asked):
    answer = media(range=asked)
    assert (answer.status_code, body(answer)) == (200, FILM)


def test_nothing_here_is_a_page_of_ours(media):
    answer = media("folder.pdf")
    assert answer["Content-Disposition"].startswith("attachment")
    assert answer["Content-Security-Policy"] == "default-src 'none'; sandbox"
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert body(answer) == b"%PDF-1.4"


@pytest.mark.parametrize("path", ["../settings.py", "%2e%2e/%2e%2e/etc/passwd", "nothing.png"])
def test_other_paths_lead_nowhere(media, path):
    assert media(path).status_code in {400, 404}
