"""What the public page shows of a story's files: a film that plays without a script, a document as its pages."""

from typing import Any, TypedDict

from django.conf import settings

from firsthand.stories.models import Story, StoryFile, StoryImage
from firsthand.stories.pictures import FIRST, address_of, avif_srcset, srcset


class Film(TypedDict):
    address: str
    url: str
    media_type: str
    width: int
    height: int
    seconds: float
    captions: list[dict[str, str]]


class Document(TypedDict):
    url: str
    name: str
    megabytes: float
    pages: list[dict[str, Any]]


def film_of(story: Story) -> Film | None:
    files = _approved(story)
    film = next((file for file in files if file.role == StoryFile.Role.VIDEO), None)
    if film is None:
        return None
    return Film(
        address=f"{settings.SITE_URL}{address_of(film.path)}",
        url=address_of(film.path),
        media_type=film.media_type,
        width=film.facts.get("width", 1_280),
        height=film.facts.get("height", 720),
        seconds=film.facts.get("seconds", 0),
        captions=[
            {"url": address_of(file.path), "language": file.language}
            for file in files
            if file.role == StoryFile.Role.CAPTIONS
        ],
    )


def document_of(story: Story) -> Document | None:
    file = next((file for file in _approved(story) if file.role == StoryFile.Role.DOCUMENT), None)
    if file is None:
        return None
    return Document(
        url=address_of(file.path),
        name=file.name,
        megabytes=file.bytes / 1_000_000,
        pages=[_page(page.image, page.number, page.text) for page in file.pages.all()],
    )


def gallery_of(story: Story) -> list[dict[str, Any]]:
    """The pictures of the approved image set, in their order. One query, for those that have one."""
    wanted = (story.approved_copy or {}).get("pictures", [])
    found = {image.pk: image for image in StoryImage.objects.filter(pk__in=wanted)} if wanted else {}
    return [
        {
            "url": address_of(image.renditions[FIRST]["path"]),
            "srcset": srcset(image.renditions),
            "avif_srcset": avif_srcset(image.renditions),
            "width": image.renditions[FIRST]["width"],
            "height": image.renditions[FIRST]["height"],
            "alt": image.alt,
        }
        for pk in wanted
        if (image := found.get(pk))
    ]


def _page(image: Any, number: int, text: str) -> dict[str, Any]:
    first = image.renditions[FIRST]
    return {
        "number": number,
        "url": address_of(first["path"]),
        "srcset": srcset(image.renditions),
        "width": first["width"],
        "height": first["height"],
        "text": text,
    }


def _approved(story: Story) -> list[StoryFile]:
    """Those that the approved copy names; a query, unless the files were prefetched."""
    shown = (story.approved_copy or {}).get("files", [])
    if not shown:
        return []
    return [file for file in story.files.all() if file.pk in shown and file.state == StoryFile.State.READY]
