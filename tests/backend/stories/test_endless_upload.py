"""A picture of five gigabytes, sent to the server as it really runs: refused soon, and in little memory."""

import socket
import time

import pytest

from backend.support.web_process import WebProcess

BOUNDARY = b"----five-gigabytes"
HEAD = (
    b"--" + BOUNDARY + b'\r\nContent-Disposition: form-data; name="file"; filename="endless.jpg"\r\n'
    b"Content-Type: image/jpeg\r\n\r\n\xff\xd8\xff\xe0"
)
PIECE = b"\0" * 65_536
FIVE_GB = 5_000_000_000


@pytest.fixture(scope="module")
def web(tmp_path_factory):
    process = WebProcess(tmp_path_factory.mktemp("web"))
    process.start()
    yield process
    process.stop()


def send(web, headers: bytes, *, frame=lambda piece: piece) -> tuple[bytes, int, float]:
    """What was answered, how many bytes were sent before that, and how many seconds it took."""
    began, sent = time.monotonic(), 0
    with socket.create_connection(("127.0.0.1", web.port), timeout=20) as stream:
        start = b"PUT /api/v1/stories/%d/image/ HTTP/1.1\r\nHost: 127.0.0.1\r\n%s" % (web.story, web.signed_in)
        start += b"Content-Type: multipart/form-data; boundary=" + BOUNDARY + b"\r\n" + headers + b"\r\n"
        stream.sendall(start + frame(HEAD))
        stream.settimeout(0.001)
        answer = b""
        while sent < FIVE_GB and not answer and time.monotonic() - began < 60:
            try:
                answer = stream.recv(65_536)
                break
            except TimeoutError:
                pass
            except OSError:
                break
            sent += _push(stream, frame(PIECE))
    return answer, sent, time.monotonic() - began


def _push(stream: socket.socket, piece: bytes) -> int:
    stream.settimeout(20)
    try:
        stream.sendall(piece)
    except OSError:
        return 0
    finally:
        stream.settimeout(0.001)
    return len(piece)


def test_announced_as_it_is(web):
    before = web.memory()
    answer, sent, seconds = send(web, b"Content-Length: %d\r\n" % FIVE_GB)
    assert answer.startswith(b"HTTP/1.1 413")
    assert b"image_too_large" in answer
    assert sent < 150_000_000
    assert seconds < 30
    assert web.memory() - before < 200_000_000


def test_of_unannounced_length(web):
    before = web.memory()
    answer, sent, seconds = send(
        web, b"Transfer-Encoding: chunked\r\n", frame=lambda piece: b"%x\r\n%s\r\n" % (len(piece), piece)
    )
    assert answer.startswith((b"HTTP/1.1 400", b"HTTP/1.1 411", b"HTTP/1.1 413"))
    assert sent < 150_000_000
    assert seconds < 30
    assert web.memory() - before < 200_000_000


def test_nothing_of_it_is_left(web):
    assert not [path for path in web.folder.rglob("*") if path.is_file() and path.stat().st_size > 20_000_000]
