"""Why a file is not taken as a picture. Each names the file, says what is wrong with it and what to do."""

from django.conf import settings
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from firsthand.common.errors import DomainError, TooMuch
from firsthand.common.text import clean_line

MAX_PIXELS = 50_000_000
MAX_FRAMES = 200


class ImageTooLarge(TooMuch):
    code = "image_too_large"
    param = "file"

    def __init__(self, name: str = "") -> None:
        """Without a name when the request was refused before the file in it was looked at."""
        text = (
            _("“%(name)s” is larger than %(megabytes)d MB.")
            if name
            else _("This file is larger than %(megabytes)d MB.")
        )
        super().__init__(text % {"name": shown(name), "megabytes": settings.IMAGE_MAX_BYTES // 1_000_000})


class _Refused(DomainError):
    param = "file"
    text: str | Promise

    def __init__(self, name: str, **values: object) -> None:
        super().__init__(str(self.text) % {"name": shown(name), **values})


class ImageNotReadable(_Refused):
    code = "image_not_readable"
    text = _("“%(name)s” is not a picture that we can read. JPEG, PNG, WebP, AVIF, HEIC and GIF are.")


class ImageWrongKind(_Refused):
    code = "image_wrong_kind"
    text = _("“%(name)s” is %(kind)s, and we take pictures only. Save it as JPEG or PNG and send that.")


class ImageCutOff(_Refused):
    code = "image_cut_off"
    text = _("“%(name)s” ends too soon: a part of it is missing. Fetch or save it again and send the whole file.")


class ImageDamaged(_Refused):
    code = "image_damaged"
    text = _("“%(name)s” is damaged. Save it again from the program that it came from and send that.")


class ImageTooManyPixels(_Refused):
    code = "image_too_many_pixels"
    text = _("“%(name)s” has more pixels or frames than we accept (%(pixels)d million, %(frames)d frames).")

    def __init__(self, name: str) -> None:
        super().__init__(name, pixels=MAX_PIXELS // 1_000_000, frames=MAX_FRAMES)


class ImageUnpacksTooLarge(_Refused):
    code = "image_unpacks_too_large"
    text = _("“%(name)s” unpacks to far more than a picture needs. Save it again without extras and send that.")


def shown(name: str) -> str:
    """A stranger's name for a file, short enough to stand in a sentence."""
    return clean_line(name)[:80]
