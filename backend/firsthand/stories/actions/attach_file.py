import datetime as dt
import io
from typing import IO

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from firsthand.audit.recording import record
from firsthand.common.errors import DomainError, TooMuch
from firsthand.common.files.captions import CaptionsNotReadable, clean_captions
from firsthand.common.files.kinds import HEAD_BYTES, VTT
from firsthand.common.text import clean_line
from firsthand.jobs.outbox import enqueue
from firsthand.people.models import User
from firsthand.stories.actions.edit import note_edit
from firsthand.stories.actions.locked import locked
from firsthand.stories.actions.replaced_files import lay_aside
from firsthand.stories.files import MAX_CAPTIONS_BYTES, TAKES, keep_file
from firsthand.stories.models import Story, StoryFile
from firsthand.stories.policies import StoryPolicy

Role = StoryFile.Role
_NAME_LENGTH = 200


class FileTooLarge(TooMuch):
    code = "file_too_large"
    param = "file"

    def __init__(self, most: int) -> None:
        super().__init__(_("This file is larger than %(megabytes)d MB.") % {"megabytes": most // 1_000_000})


class FileNotTaken(DomainError):
    code = "file_not_taken"
    param = "file"

    def __init__(self, name: str, accepts: str) -> None:
        text = _("“%(name)s” is not a file that we can use here. %(accepts)s is.")
        super().__init__(text % {"name": name[:80], "accepts": accepts})


def attach_file(
    *,
    actor: User,
    story: Story,
    role: str,
    language: str = "",
    file: IO[bytes],
    file_name: str,
    version: int | None = None,
    now: dt.datetime,
) -> Story:
    """Takes the place of the file that was there. Known by its bytes now; a job reads it and says if it will do."""
    StoryPolicy.at(now).require(actor, "attach_file", story)
    row = _captions(file, file_name) if role == Role.CAPTIONS else _large(role, file, file_name)
    row.role, row.language = role, language if role == Role.CAPTIONS else ""
    row.name = clean_line(file_name)[:_NAME_LENGTH]
    row.uploaded_by, row.created_at = actor, now
    return _attach(actor, story, row, version, now)


def _large(role: str, file: IO[bytes], file_name: str) -> StoryFile:
    taken = TAKES[role]
    kind = taken.kind(file.read(HEAD_BYTES))
    if kind is None:
        raise FileNotTaken(file_name, taken.accepts)
    if file.seek(0, io.SEEK_END) > taken.most:
        raise FileTooLarge(taken.most)
    path, sha256, size = keep_file(file, kind.extension)
    return StoryFile(media_type=kind.media_type, path=path, sha256=sha256, bytes=size)


def _captions(file: IO[bytes], file_name: str) -> StoryFile:
    """Small, and rewritten from what was understood of them; so there is nothing left to wait for."""
    data = file.read(MAX_CAPTIONS_BYTES + 1)
    if len(data) > MAX_CAPTIONS_BYTES:
        raise FileTooLarge(MAX_CAPTIONS_BYTES)
    try:
        clean = clean_captions(data)
    except CaptionsNotReadable as error:
        raise FileNotTaken(file_name, "WebVTT, SubRip (.srt)") from error
    path, sha256, size = keep_file(io.BytesIO(clean.encode()), VTT.extension)
    return StoryFile(media_type=VTT.media_type, path=path, sha256=sha256, bytes=size, state=StoryFile.State.READY)


@transaction.atomic
def _attach(actor: User, story: Story, row: StoryFile, version: int | None, now: dt.datetime) -> Story:
    story = locked(story, version=version)
    StoryPolicy.at(now).require(actor, "attach_file", story)
    lay_aside(story, role=row.role, language=row.language)
    row.story = story
    row.save(force_insert=True)
    if row.state == StoryFile.State.PROCESSING:
        enqueue("stories.read_file", kwargs={"file_id": row.pk}, unique_key=str(row.pk), now=now)
    note_file_edit(story, actor=actor, now=now)
    record(actor=actor, action="story.attach_file", target=story, data={"role": row.role}, now=now)
    return story


def note_file_edit(story: Story, *, actor: User, now: dt.datetime) -> None:
    note_edit(story, actor=actor, words_changed=True, now=now)
    story.save(update_fields=["version", "updated_at", "submitted_at", "state", "last_editor"])
