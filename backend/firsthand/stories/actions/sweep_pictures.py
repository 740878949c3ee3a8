"""Run every night. Rows of pictures that nothing shows go first, then the files that no row speaks of, also those of
videos and documents; and a size that the table gained reaches pictures that were there before it."""

import datetime as dt
from collections.abc import Iterator

from django.apps import apps
from django.core.files.storage import default_storage
from django.db.models import Model, QuerySet

from firsthand.stories.actions.attach_image import enqueue_renditions
from firsthand.stories.models import Story, StoryFile, StoryImage, StoryPicture
from firsthand.stories.renditions import WANTED

# An upload writes its files before its row, and a form may stay open over night.
SPARED = dt.timedelta(days=1)
_ROOT, _FILES = "stories", "files"
_MOST_REMADE = 200  # a night


def sweep_pictures(*, now: dt.datetime) -> None:
    _forget_unshown(now)
    for folder in _folders():
        if not _spoken_of(folder) and _old(folder, now):
            _remove(folder)
    for path in _files(_FILES):
        if not StoryFile.objects.filter(path=path).exists() and _older(path, now):
            default_storage.delete(path)
    _ask_for_missing_sizes(now)


def _forget_unshown(now: dt.datetime) -> None:
    images = StoryImage.objects.filter(created_at__lt=now - SPARED)
    for model, column in _pointers():
        images = images.exclude(pk__in=model._default_manager.filter(**{f"{column}__isnull": False}).values(column))
    images.exclude(pk__in=_in_approved_sets()).delete()


def _pointers() -> Iterator[tuple[type[Model], str]]:
    """Every foreign key to a picture, also ones that are added some day."""
    for model in apps.get_models():
        for field in model._meta.concrete_fields:
            if field.related_model is StoryImage:
                yield model, field.name


def _in_approved_sets() -> set[int]:
    copies = Story.objects.filter(approved_copy__pictures__0__isnull=False).values_list("approved_copy", flat=True)
    return {pk for copy in copies if copy for pk in copy["pictures"]}


def _folders() -> Iterator[str]:
    """One for each upload: stories/<aa>/<sha256>."""
    for part in _listed(_ROOT)[0]:
        for name in _listed(f"{_ROOT}/{part}")[0]:
            yield f"{_ROOT}/{part}/{name}"


def _listed(folder: str) -> tuple[list[str], list[str]]:
    return default_storage.listdir(folder) if default_storage.exists(folder) else ([], [])


def _spoken_of(folder: str) -> bool:
    """Asked again for each folder just before it goes: somebody may have sent the same picture a moment ago."""
    sha256 = folder.rpartition("/")[2]
    return any(model.objects.filter(sha256=sha256).exists() for model in (StoryImage, StoryFile))


def _old(folder: str, now: dt.datetime) -> bool:
    return all(_older(path, now) for path in _files(folder))


def _older(path: str, now: dt.datetime) -> bool:
    return bool(default_storage.get_modified_time(path) < now - SPARED)


def _files(folder: str) -> list[str]:
    folders, files = _listed(folder)
    return [f"{folder}/{name}" for name in files] + [path for name in folders for path in _files(f"{folder}/{name}")]


def _remove(folder: str) -> None:
    for path in _files(folder):
        default_storage.delete(path)
    for name in [*(f"{folder}/{inner}" for inner in _listed(folder)[0]), folder]:
        default_storage.delete(name)  # an empty folder; object storage has none


def _ask_for_missing_sizes(now: dt.datetime) -> None:
    asked = 0
    for image in _finished().iterator():
        if asked < _MOST_REMADE and not image.renditions.keys() >= set(WANTED):
            StoryImage.objects.filter(pk=image.pk).update(state=StoryImage.State.PROCESSING)
            enqueue_renditions(image, now=now)
            asked += 1


def _finished() -> QuerySet[StoryImage]:
    """Of stories; pages of documents are made in fewer sizes."""
    ready = StoryImage.objects.filter(state=StoryImage.State.READY).only("renditions", "focal_x", "focal_y")
    of_stories = Story.objects.filter(image__isnull=False).values("image")
    of_sets = StoryPicture.objects.values("image")
    return ready.filter(pk__in=of_stories) | ready.filter(pk__in=of_sets)
