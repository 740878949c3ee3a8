"""Pictures, films and documents of stories. They are public by nature of their use (networks fetch them) and named by
content, so they never change.

One range of bytes is answered (RFC 9110, section 14): without it Safari plays no film, and nobody can skip in one.
"""

import re
from collections.abc import Iterator
from typing import IO

from django.conf import settings
from django.http import FileResponse, HttpRequest, HttpResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.views.static import serve

_RANGE = re.compile(r"bytes=(\d{0,18})-(\d{0,18})")
_CHUNK = 1 << 16
# Nothing that a stranger sent is shown as a page of ours: such a file could do what our own pages can.
_AS_DOWNLOAD = (".pdf",)


def serve_media(request: HttpRequest, path: str) -> HttpResponseBase:
    response: HttpResponseBase = serve(request, path, document_root=str(settings.MEDIA_ROOT))
    if isinstance(response, FileResponse) and response.status_code == 200:
        response = _ranged(request, response)
        response["Accept-Ranges"] = "bytes"
    response["Cache-Control"] = "public, max-age=31536000, immutable"
    response["X-Content-Type-Options"] = "nosniff"
    response["Content-Security-Policy"] = "default-src 'none'; sandbox"
    if path.endswith(_AS_DOWNLOAD):
        response["Content-Disposition"] = "attachment"
    return response


def _ranged(request: HttpRequest, response: FileResponse) -> HttpResponseBase:
    """The part that was asked for; the whole file for a range that makes no sense."""
    size = int(response["Content-Length"])
    found = _RANGE.fullmatch(request.headers.get("Range", ""))
    if found is None or found.groups() == ("", ""):
        return response
    first, last = _bounds(*found.groups(), size=size)
    file = response.file_to_stream
    assert file is not None  # noqa: S101  it was found, so there is one to read
    if first > last or first >= size:
        file.close()  # the file alone: closing the answer would end the request
        return HttpResponse(status=416, headers={"Content-Range": f"bytes */{size}"})
    length = last - first + 1
    part = StreamingHttpResponse(_part(file, first, length), status=206, content_type=response["Content-Type"])
    part["Content-Range"] = f"bytes {first}-{last}/{size}"
    part["Content-Length"] = str(length)
    part["Last-Modified"] = response["Last-Modified"]
    return part


def _bounds(first: str, last: str, *, size: int) -> tuple[int, int]:
    if not first:  # the last so many bytes
        return max(size - int(last), 0), size - 1
    return int(first), min(int(last), size - 1) if last else size - 1


def _part(file: IO[bytes], first: int, length: int) -> Iterator[bytes]:
    with file:
        file.seek(first)
        while length > 0 and (chunk := file.read(min(_CHUNK, length))):
            length -= len(chunk)
            yield chunk
