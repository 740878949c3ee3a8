"""Run by a job: reads the page and the pictures it offers, and keeps small copies of those.

The copies are what our screens show: a picture shown from a stranger's server would tell that server who looks.
"""

import datetime as dt
import hashlib
import time

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage

from firsthand.common.errors import DomainError
from firsthand.common.http import Fetched, FetchFailed, fetch
from firsthand.common.images import decode, fit_width
from firsthand.common.images.formats import look
from firsthand.stories.models import LinkPreview
from firsthand.stories.previews import PagePreview, read_page
from firsthand.stories.previews.findings import Findings, Picture, findings_of

_PAGE_KINDS = ("text/html", "application/xhtml+xml", "application/xml", "text/xml", "text/plain", "image/*",
               "application/pdf", "video/*", "audio/*")  # fmt: skip
_PAGE_BYTES = 1_500_000  # what networks read is less
_PICTURE_BYTES = 10_000_000
_COPY_WIDTH = 800
_MOST_LEADS = 2


def fetch_preview(*, preview_id: int, now: dt.datetime) -> None:
    preview = LinkPreview.objects.filter(pk=preview_id, state=LinkPreview.State.PENDING).first()
    if preview is None:  # swept, or done by an earlier run
        return
    before = copies_of(preview)
    try:
        findings = _found(preview)
        answer = {"state": LinkPreview.State.READY, "reason": "", "data": findings.as_json()}
    except FetchFailed as failure:
        hops = [hop.url for hop in failure.hops]
        answer = {"state": LinkPreview.State.FAILED, "reason": failure.code, "data": {"hops": hops}}
    LinkPreview.objects.filter(pk=preview.pk).update(**answer, fetched_at=now)
    preview.refresh_from_db()
    delete_copies(before - copies_of(preview))


def _found(preview: LinkPreview) -> Findings:
    started = time.monotonic()
    fetched, page, hops = _page(preview.address)
    seconds = time.monotonic() - started
    pictures = tuple(_picture(preview, url) for url in _wanted(page))
    return Findings(preview.address, page, fetched.status, hops, pictures, round(seconds, 1))


def _page(address: str) -> tuple[Fetched, PagePreview, tuple[str, ...]]:
    """Also where an empty page sends its visitors on by itself, as networks follow that too."""
    hops: list[str] = []
    for _ in range(_MOST_LEADS + 1):
        fetched = fetch(address, accept=_PAGE_KINDS, max_bytes=_PAGE_BYTES, keep_truncated=True)
        page = read_page(
            fetched.body,
            url=fetched.url,
            content_type=fetched.content_type,
            charset=fetched.charset,
            headers=fetched.headers,
            truncated=fetched.truncated,
        )
        hops += [hop.url for hop in fetched.hops]
        if not page.refresh or page.images or page.refresh == fetched.url:
            break
        hops.append(fetched.url)
        address = page.refresh
    return fetched, page, tuple(hops)


def _wanted(page: PagePreview) -> list[str]:
    """The first picture, and the one that X prefers."""
    own = [image.url for image in page.images if image.source == "twitter"][:1]
    return list(dict.fromkeys([*(image.url for image in page.images[:1]), *own]))


def _picture(preview: LinkPreview, url: str) -> Picture:
    try:
        fetched = fetch(url, accept=("image/*", "application/octet-stream"), max_bytes=_PICTURE_BYTES)
    except FetchFailed as failure:
        return Picture(url, reason=failure.code)
    if fetched.status >= 400:
        return Picture(url, reason="error_status")
    try:
        return _copied(preview, url, fetched.body)
    except DomainError as error:
        return Picture(url, bytes=len(fetched.body), reason=error.code)


def _copied(preview: LinkPreview, url: str, data: bytes) -> Picture:
    copy = fit_width(decode(data, name=url.rpartition("/")[2]), _COPY_WIDTH)
    header = look(data)
    path = f"previews/{preview.key[:16]}/{hashlib.sha256(copy.data).hexdigest()[:32]}.{copy.extension}"
    if not default_storage.exists(path):
        default_storage.save(path, ContentFile(copy.data))
    return Picture(url, header.width, header.height, len(data), "", path, copy.width, copy.height)


def copies_of(preview: LinkPreview) -> set[str]:
    if "page" not in preview.data:
        return set()
    return {picture.path for picture in findings_of(preview.data).pictures if picture.path}


def delete_copies(paths: set[str]) -> None:
    for path in paths:
        default_storage.delete(path)
