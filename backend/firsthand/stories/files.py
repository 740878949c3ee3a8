"""Where the files of stories lie, what each role takes, and what is said when one cannot be used."""

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import IO

from django.conf import settings
from django.core.files.base import File
from django.core.files.storage import default_storage
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from firsthand.common.files.kinds import FileKind, document_kind, video_kind
from firsthand.stories.models import StoryFile

Role = StoryFile.Role
MAX_CAPTIONS_BYTES = 1_000_000
_CHUNK = 1 << 18

# Why a file cannot be used, by the code that the reader answered with.
REASONS: dict[str, str | Promise] = {
    "locked": _("This document has a password. Save it without one and try again."),
    "too_many_pages": _("This document has more pages than we show (60). Leave some out and try again."),
    "not_readable": _("This file is damaged, or not what it says it is. Export it again and try once more."),
    "no_video": _("There is no picture in this video. Export it again and try once more."),
    "takes_too_long": _("This file is too complicated to read. Export a simpler version and try again."),
}
# Codecs that some browsers cannot play, by the name that MediaInfo gives them.
_NOT_EVERYWHERE = frozenset({"HEVC", "ProRes", "MPEG-4 Visual", "VC-1", "DV"})
PLAYS_NOT_EVERYWHERE = _("Some phones and browsers cannot play this video (%(codec)s). Export it as MP4 with H.264.")


@dataclass(frozen=True, slots=True)
class Taken:
    kind: Callable[[bytes], FileKind | None]
    setting: str
    accepts: str

    @property
    def most(self) -> int:
        """Bytes."""
        return int(getattr(settings, self.setting))


TAKES: dict[str, Taken] = {
    Role.VIDEO: Taken(video_kind, "VIDEO_MAX_BYTES", "MP4, MOV, WebM"),
    Role.DOCUMENT: Taken(document_kind, "DOCUMENT_MAX_BYTES", "PDF"),
}


def keep_file(file: IO[bytes], extension: str) -> tuple[str, str, int]:
    """(path, sha256, bytes). The same bytes lie in the same place, once."""
    digest, size = hashlib.sha256(), 0
    for chunk in chunks_of(file):
        digest.update(chunk)
        size += len(chunk)
    sha256 = digest.hexdigest()
    path = f"files/{sha256[:2]}/{sha256}.{extension}"
    if not default_storage.exists(path):
        file.seek(0)
        default_storage.save(path, File(file))
    return path, sha256, size


def chunks_of(file: IO[bytes]) -> Iterator[bytes]:
    file.seek(0)
    while chunk := file.read(_CHUNK):
        yield chunk


def advice_for(file: StoryFile) -> str | None:
    codec = file.facts.get("video_codec", "")
    return str(PLAYS_NOT_EVERYWHERE % {"codec": codec}) if codec in _NOT_EVERYWHERE else None
