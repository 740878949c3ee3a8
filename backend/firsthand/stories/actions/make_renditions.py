"""Run by a job. The same picture and focal point give the same files, so a second run changes nothing."""

from collections.abc import Iterator

from django.core.files.storage import default_storage
from django.db import transaction
from PIL import Image

from firsthand.common.errors import DomainError
from firsthand.common.images import Encoded, Focus, avif, cover, decode, scaled, webp
from firsthand.stories.models import StoryImage
from firsthand.stories.pictures import Rendition, folder_of, keep_file
from firsthand.stories.renditions import AVIF_WIDTHS, CUTS, FIRST, MAX_BYTES, WIDTHS, file_name


def make_renditions(*, image_id: int) -> None:
    image = StoryImage.objects.filter(pk=image_id).first()
    if image is None:  # taken off the story before the job came round
        return
    try:
        _make(image)
    except (DomainError, FileNotFoundError):
        # Our own copy is gone or broken; another attempt would meet the same. The first rendition still serves.
        StoryImage.objects.filter(pk=image_id).update(state=StoryImage.State.FAILED)


def _make(image: StoryImage) -> None:
    """Each is written down as it is made: that is the progress which the screen shows."""
    with default_storage.open(image.source) as file:
        picture = decode(file.read(), name=image.source)
    focus, folder = Focus(image.focal_x, image.focal_y), folder_of(image.sha256)
    renditions: dict[str, Rendition] = dict(image.renditions)
    for name, made in _encoded(picture, focus):
        renditions[name] = keep_file(f"{folder}/{file_name(name, focus)}", made)
        if not _write(image, renditions, StoryImage.State.PROCESSING):
            return
    _write(image, renditions, StoryImage.State.READY)


def _encoded(picture: Image.Image, focus: Focus) -> Iterator[tuple[str, Encoded]]:
    """WebP first, because every browser reads it; then what the networks draw; AVIF, which takes longest, last."""
    sizes = _ladder(picture)
    for name, width in WIDTHS.items():
        if name != FIRST:
            yield name, webp(sizes[width])
    for name, size in CUTS.items():
        yield name, cover(picture, size, focus, max_bytes=MAX_BYTES[name])
    for name, width in AVIF_WIDTHS.items():
        yield name, avif(sizes[width])


def _ladder(picture: Image.Image) -> dict[int, Image.Image]:
    """Each width from the smallest that is at least twice as wide: as sharp as from the original, and quicker."""
    sizes: dict[int, Image.Image] = {}
    for width in sorted({*WIDTHS.values(), *AVIF_WIDTHS.values()}, reverse=True):
        larger = [image for made, image in sizes.items() if made >= 2 * width]
        sizes[width] = scaled(larger[-1] if larger else picture, width)
    return sizes


@transaction.atomic
def _write(image: StoryImage, renditions: dict[str, Rendition], state: StoryImage.State) -> bool:
    """Only while the focal point is still the one that was used; else a later job has the last word."""
    rows = StoryImage.objects.filter(pk=image.pk, focal_x=image.focal_x, focal_y=image.focal_y)
    return bool(rows.update(renditions=renditions, state=state))
