"""Where the files of a picture lie, and which ones there are. Named by content, so that they never change."""

from collections.abc import Collection
from functools import lru_cache
from typing import Any, TypedDict

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage

from firsthand.common.images import Encoded, Focus
from firsthand.stories.models import StoryImage
from firsthand.stories.renditions import AVIF_WIDTHS, CARD, FIRST, NETWORK_SIZES, WANTED, WIDTHS, made_among

__all__ = ["CARD", "FIRST", "WIDTHS"]


class Rendition(TypedDict):
    path: str
    width: int
    height: int
    bytes: int
    format: str


class Progress(TypedDict):
    made: int
    wanted: int


class ChannelFile(TypedDict):
    channel: str
    name: str
    url: str
    width: int
    height: int
    bytes: int


def folder_of(sha256: str) -> str:
    return f"stories/{sha256[:2]}/{sha256}"


def keep(path: str, data: bytes) -> str:
    """The same path always means the same bytes, so what is there already is left alone."""
    if not default_storage.exists(path):
        default_storage.save(path, ContentFile(data))
    return path


def keep_rendition(folder: str, name: str, made: Encoded) -> Rendition:
    return keep_file(f"{folder}/{name}.{made.extension}", made)


def keep_file(path: str, made: Encoded) -> Rendition:
    keep(path, made.data)
    return Rendition(path=path, width=made.width, height=made.height, bytes=len(made.data), format=made.format)


@lru_cache(maxsize=4096)
def address_of(path: str) -> str:
    """A feed page asks for eighty of these."""
    return str(default_storage.url(path))


def srcset(renditions: dict[str, Any], names: Collection[str] = WIDTHS) -> str:
    """Narrow pictures have the same width under several names; each width is named once."""
    by_width = {made["width"]: made["path"] for name, made in sorted(renditions.items()) if name in names}
    return ", ".join(f"{address_of(path)} {width}w" for width, path in sorted(by_width.items()))


def avif_srcset(renditions: dict[str, Any]) -> str:
    """Empty until all of them are there: a browser takes the first format that it knows, whatever its sizes."""
    return srcset(renditions, AVIF_WIDTHS) if renditions.keys() >= AVIF_WIDTHS.keys() else ""


def progress_of(image: StoryImage) -> Progress:
    """A picture that is done, or never will be, has no more to wait for."""
    if image.state != StoryImage.State.PROCESSING:
        return Progress(made=len(WANTED), wanted=len(WANTED))
    paths = {name: made["path"] for name, made in image.renditions.items()}
    made = list(made_among(paths, folder_of(image.sha256), Focus(image.focal_x, image.focal_y)))
    return Progress(made=len(made), wanted=len(WANTED))


def channel_files(image: StoryImage) -> list[ChannelFile]:
    """What is made for each network, in the table's order; a cut that is not there yet is left out."""
    return [
        ChannelFile(
            channel=size.channel,
            name=size.cut,
            url=address_of(made["path"]),
            width=made["width"],
            height=made["height"],
            bytes=made["bytes"],
        )
        for size in NETWORK_SIZES
        if (made := image.renditions.get(size.cut))
    ]
