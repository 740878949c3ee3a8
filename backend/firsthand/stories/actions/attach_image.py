import datetime as dt
import hashlib

from django.core.files.storage import default_storage
from django.db import transaction

from firsthand.audit.recording import record
from firsthand.common.images import decode, dominant_colour, fit_width, placeholder, source
from firsthand.common.text import clean_line
from firsthand.jobs.outbox import enqueue
from firsthand.people.models import User
from firsthand.stories.actions.edit import note_edit
from firsthand.stories.actions.locked import locked
from firsthand.stories.models import Story, StoryImage
from firsthand.stories.pictures import FIRST, folder_of, keep, keep_rendition
from firsthand.stories.policies import StoryPolicy

# What note_edit changes.
TOUCHED = ("version", "updated_at", "submitted_at", "reminded_at", "state", "last_editor")


def attach_image(
    *,
    actor: User,
    story: Story,
    data: bytes,
    file_name: str,
    alt: str = "",
    version: int | None = None,
    now: dt.datetime,
) -> Story:
    """Takes the place of the picture that was there. Decoding takes a while, so it ends before a transaction begins.

    With `version`: refuses when somebody else changed the story meanwhile, whose picture this would replace unseen."""
    StoryPolicy.at(now).require(actor, "attach_image", story)
    image = prepared(data, file_name)
    image.alt, image.uploaded_by, image.created_at = clean_line(alt), actor, now
    return _attach(actor, story, image, data=data, version=version, now=now)


def prepared(data: bytes, file_name: str) -> StoryImage:
    """An unsaved row whose files are written: one rendition now, so that no screen ever shows a hole."""
    picture = decode(data, name=file_name)
    sha256 = hashlib.sha256(data).hexdigest()
    folder = folder_of(sha256)
    own_copy = source(picture)
    return StoryImage(
        sha256=sha256,
        source=keep(f"{folder}/source.{own_copy.extension}", own_copy.data),
        width=picture.width,
        height=picture.height,
        renditions={FIRST: keep_rendition(folder, FIRST, fit_width(picture, 800))},
        color=dominant_colour(picture),
        placeholder=placeholder(picture),
    )


@transaction.atomic
def _attach(
    actor: User, story: Story, image: StoryImage, *, data: bytes, version: int | None, now: dt.datetime
) -> Story:
    story = locked(story, version=version)
    StoryPolicy.at(now).require(actor, "attach_image", story)
    keep_image(image, data)
    use_image(story, image, actor=actor, now=now)
    enqueue_renditions(image, now=now)
    record(actor=actor, action="story.attach_image", target=story, now=now)
    return story


def keep_image(image: StoryImage, data: bytes) -> None:
    """The row; and its files once more, if the nightly sweep took them away just before there was a row."""
    image.save(force_insert=True)
    if not default_storage.exists(image.source):
        prepared(data, "")


def use_image(story: Story, image: StoryImage | None, *, actor: User, now: dt.datetime) -> None:
    """Also drops the row that was there, unless the approved copy still shows it. Files stay: rows share them."""
    before = story.image
    story.image = image
    note_edit(story, actor=actor, words_changed=True, now=now)
    story.save(update_fields=["image", *TOUCHED])
    if before is not None and before.pk not in {story.image_id, story.approved_image_id}:
        before.delete()


def enqueue_renditions(image: StoryImage, *, now: dt.datetime) -> None:
    # The key holds the focal point: moving it while the job runs must ask for another run.
    key = f"{image.pk}:{image.focal_x:.2f}:{image.focal_y:.2f}"
    enqueue("stories.make_renditions", kwargs={"image_id": image.pk}, unique_key=key, now=now)
