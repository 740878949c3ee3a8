import datetime as dt
import tempfile
from pathlib import Path
from typing import Any

from django.core.files.storage import default_storage
from django.db import transaction
from PIL import Image

from firsthand.common.files.apart import ReadingFailed, read_apart
from firsthand.common.images import dominant_colour, fit_width, placeholder
from firsthand.common.text import clean_text
from firsthand.stories.files import chunks_of
from firsthand.stories.models import DocumentPage, StoryFile, StoryImage
from firsthand.stories.pictures import FIRST, WIDTHS, folder_of, keep_rendition

SECONDS = {StoryFile.Role.VIDEO.value: 60, StoryFile.Role.DOCUMENT.value: 120}
_PAGES_BETWEEN_NEWS = 5


def read_file(*, file_id: int, now: dt.datetime) -> None:
    """What a video says of itself, or the pages of a document as pictures. A file that cannot be used says why."""
    row = StoryFile.objects.filter(pk=file_id).select_related("uploaded_by").first()
    if row is None:  # taken off the story before the job came round
        return
    try:
        _read(row, now)
    except ReadingFailed as failure:
        StoryFile.objects.filter(pk=row.pk).update(state=StoryFile.State.FAILED, reason=failure.code)


def _read(row: StoryFile, now: dt.datetime) -> None:
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "file"
        with default_storage.open(row.path) as stored, source.open("wb") as local:
            for chunk in chunks_of(stored):
                local.write(chunk)
        if row.role == StoryFile.Role.VIDEO:
            facts = read_apart("video_facts", str(source), seconds=SECONDS[row.role])
        else:
            facts = _draw_pages(row, source, now)
    StoryFile.objects.filter(pk=row.pk).update(state=StoryFile.State.READY, reason="", facts=facts)


def _draw_pages(row: StoryFile, source: Path, now: dt.datetime) -> dict[str, Any]:
    answer = read_apart("pdf_pages", str(source), str(source.parent), seconds=SECONDS[row.role])
    pages = answer["pages"]
    made: list[tuple[StoryImage, str]] = []
    for number, page in enumerate(pages):
        if number % _PAGES_BETWEEN_NEWS == 0:
            StoryFile.objects.filter(pk=row.pk).update(facts={"pages": len(pages), "made": number})
        made.append((_page_image(row, source.parent / page["file"], number, now), clean_text(page["text"])))
    _keep_pages(row, made)
    return {"pages": len(pages), "made": len(pages)}


def _page_image(row: StoryFile, file: Path, number: int, now: dt.datetime) -> StoryImage:
    """An unsaved row whose files are written."""
    with Image.open(file) as picture:
        picture.load()
    folder = f"{folder_of(row.sha256)}/page-{number + 1}"
    renditions = {name: keep_rendition(folder, name, fit_width(picture, width)) for name, width in WIDTHS.items()}
    return StoryImage(
        sha256=row.sha256,
        source=renditions[FIRST]["path"],
        width=picture.width,
        height=picture.height,
        renditions=renditions,
        state=StoryImage.State.READY,
        color=dominant_colour(picture),
        placeholder=placeholder(picture),
        uploaded_by=row.uploaded_by,
        created_at=now,
    )


@transaction.atomic
def _keep_pages(row: StoryFile, made: list[tuple[StoryImage, str]]) -> None:
    """An earlier attempt may have left some; this one has the last word."""
    DocumentPage.objects.filter(file=row).delete()
    StoryImage.objects.bulk_create([image for image, _ in made])
    DocumentPage.objects.bulk_create(
        DocumentPage(file=row, number=number, image=image, text=text)
        for number, (image, text) in enumerate(made, start=1)
    )
