"""Addresses that lead to a picture or a document instead of a page."""

import re
from collections.abc import Mapping
from urllib.parse import unquote, urlsplit

from firsthand.stories.previews.page import PageImage, PagePreview
from firsthand.stories.previews.words import line

_PAGES = ("text/html", "application/xhtml+xml", "application/xml", "text/xml", "text/plain", "application/rss+xml", "")
_MAGIC = (
    (b"%PDF-", "application/pdf"),
    (b"\x89PNG", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"GIF8", "image/gif"),
)
_NAME = re.compile(r"filename\*?\s*=\s*(?:utf-8'[^']*')?\"?([^\";]{1,300})", re.IGNORECASE)


def looks_like_file(body: bytes, content_type: str) -> bool:
    return bool(_kind(body, content_type))


def _kind(body: bytes, content_type: str) -> str:
    """Empty for a page. What bytes say goes first: pictures are served as text often enough."""
    by_bytes = next((kind for magic, kind in _MAGIC if body.startswith(magic)), "")
    return by_bytes or ("" if content_type.lower() in _PAGES or "+xml" in content_type else content_type.lower())


def file_preview(body: bytes, *, url: str, content_type: str, headers: Mapping[str, str]) -> PagePreview:
    kind = _kind(body, content_type)
    is_image = kind.startswith("image/")
    return PagePreview(
        url=url,
        canonical=url,
        title=_name(url, headers),
        type="image" if is_image else kind.partition("/")[0] if kind.startswith(("video/", "audio/")) else "document",
        images=(PageImage(url=url, source="file"),) if is_image else (),
        noindex="noindex" in headers.get("x-robots-tag", "").lower(),
    )


def _name(url: str, headers: Mapping[str, str]) -> str:
    found = _NAME.search(headers.get("content-disposition", ""))
    name = unquote(found[1]) if found else unquote(urlsplit(url).path.rstrip("/").rpartition("/")[2])
    return line(name.rpartition("/")[2], at_most=200)
