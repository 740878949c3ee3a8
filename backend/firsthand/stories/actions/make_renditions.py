"""Run by a job. The same picture and focal point give the same files, so a second run changes nothing."""

from django.core.files.storage import default_storage
from django.db import transaction

from firsthand.common.errors import DomainError
from firsthand.common.images import Focus, cover, decode, fit_width
from firsthand.stories.models import StoryImage
from firsthand.stories.pictures import CARD, CARD_SIZE, FIRST, WIDTHS, folder_of, keep_rendition


def make_renditions(*, image_id: int) -> None:
    image = StoryImage.objects.filter(pk=image_id).first()
    if image is None:  # taken off the story before the job came round
        return
    try:
        renditions = _made(image)
    except (DomainError, FileNotFoundError):
        # Our own copy is gone or broken; another attempt would meet the same. The first rendition still serves.
        StoryImage.objects.filter(pk=image_id).update(state=StoryImage.State.FAILED)
        return
    _write(image, renditions)


def _made(image: StoryImage) -> dict[str, object]:
    with default_storage.open(image.source) as file:
        picture = decode(file.read(), name=image.source)
    folder = folder_of(image.sha256)
    made: dict[str, object] = {FIRST: image.renditions[FIRST]}
    for name, width in WIDTHS.items():
        if name not in made:
            made[name] = keep_rendition(folder, name, fit_width(picture, width))
    focus = Focus(image.focal_x, image.focal_y)
    # The cut depends on the focal point, and files may be cached for ever: its name must too.
    spot = f"{round(focus.x * 100)}-{round(focus.y * 100)}"
    made[CARD] = keep_rendition(folder, f"{CARD}-{spot}", cover(picture, CARD_SIZE, focus))
    return made


@transaction.atomic
def _write(image: StoryImage, renditions: dict[str, object]) -> None:
    """Only when the focal point is still the one that was used; else a later job has the last word."""
    StoryImage.objects.filter(pk=image.pk, focal_x=image.focal_x, focal_y=image.focal_y).update(
        renditions=renditions, state=StoryImage.State.READY
    )
