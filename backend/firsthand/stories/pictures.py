"""Where the files of a picture lie, and which ones there are. Named by content, so that they never change."""

from functools import lru_cache
from typing import Any, TypedDict

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage

from firsthand.common.images import Encoded

WIDTHS = {"w400": 400, "w800": 800, "w1200": 1_200}
FIRST = "w800"  # made during the upload
CARD = "card"
CARD_SIZE = (1_200, 630)  # what the networks draw a link card from


class Rendition(TypedDict):
    path: str
    width: int
    height: int
    bytes: int
    format: str


def folder_of(sha256: str) -> str:
    return f"stories/{sha256[:2]}/{sha256}"


def keep(path: str, data: bytes) -> str:
    """The same path always means the same bytes, so what is there already is left alone."""
    if not default_storage.exists(path):
        default_storage.save(path, ContentFile(data))
    return path


def keep_rendition(folder: str, name: str, made: Encoded) -> Rendition:
    path = keep(f"{folder}/{name}.{made.extension}", made.data)
    return Rendition(path=path, width=made.width, height=made.height, bytes=len(made.data), format=made.format)


@lru_cache(maxsize=4096)
def address_of(path: str) -> str:
    """A feed page asks for eighty of these."""
    return str(default_storage.url(path))


def srcset(renditions: dict[str, Any]) -> str:
    """Narrow pictures have the same width under several names; each width is named once."""
    by_width = {made["width"]: made["path"] for name, made in sorted(renditions.items()) if name in WIDTHS}
    return ", ".join(f"{address_of(path)} {width}w" for width, path in sorted(by_width.items()))
