"""From bytes of unknown origin to plain 8-bit sRGB pixels, the right way up and with nothing else attached.

The order matters: bytes, then the header's promise of pixels and frames, and only then the decoder. The kind of
file is read from its bytes; its name and content type are not looked at.
"""

import io

import pillow_heif
from django.conf import settings
from django.utils.translation import gettext_lazy as _
from PIL import Image, ImageCms, ImageOps

from firsthand.common.errors import DomainError, TooMuch
from firsthand.common.images.frames import frame_count

pillow_heif.register_heif_opener()

MAX_PIXELS = 50_000_000
MAX_FRAMES = 200
# Nothing that we make is wider; larger pictures are scaled while they are read where the format can do that.
MAX_SIDE = 2_400
_FORMATS = ("JPEG", "PNG", "WEBP", "GIF", "AVIF", "HEIF")
_SRGB = ImageCms.createProfile("sRGB")


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
        super().__init__(text % {"name": name, "megabytes": settings.IMAGE_MAX_BYTES // 1_000_000})


class ImageNotReadable(DomainError):
    code = "image_not_readable"
    param = "file"

    def __init__(self, name: str) -> None:
        text = _("“%(name)s” is not a picture that we can read. JPEG, PNG, WebP, AVIF, HEIC and GIF are.")
        super().__init__(text % {"name": name})


class ImageTooManyPixels(DomainError):
    code = "image_too_many_pixels"
    param = "file"

    def __init__(self, name: str) -> None:
        text = _("“%(name)s” has more pixels or frames than we accept (%(pixels)d million, %(frames)d frames).")
        super().__init__(text % {"name": name, "pixels": MAX_PIXELS // 1_000_000, "frames": MAX_FRAMES})


def decode(data: bytes, *, name: str) -> Image.Image:
    """The first frame. `name` is only for the message; it comes from a stranger and decides nothing."""
    name = name[:80]
    if len(data) > settings.IMAGE_MAX_BYTES:
        raise ImageTooLarge(name)
    try:
        return _plain(_opened(data, name))
    except DomainError:
        raise
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise ImageTooManyPixels(name) from error
    except Exception as error:
        raise ImageNotReadable(name) from error


def _opened(data: bytes, name: str) -> Image.Image:
    image = Image.open(io.BytesIO(data), formats=_FORMATS)
    if image.width * image.height > MAX_PIXELS or frame_count(image, data, stop_after=MAX_FRAMES) > MAX_FRAMES:
        raise ImageTooManyPixels(name)
    if image.format in {"JPEG", "MPO"}:  # MPO: what many phones write, a JPEG with a second view behind it
        image.draft("RGB", (MAX_SIDE, MAX_SIDE))
    image.load()
    return image


def _plain(image: Image.Image) -> Image.Image:
    profile = image.info.get("icc_profile")
    image = _eight_bits(ImageOps.exif_transpose(image))
    image.thumbnail((MAX_SIDE, MAX_SIDE), Image.Resampling.LANCZOS)
    image = _in_srgb(image, profile)
    # A new image has none of the old one's comments, places, profiles and camera numbers.
    clean = Image.new(image.mode, image.size)
    clean.paste(image)
    return clean


def _eight_bits(image: Image.Image) -> Image.Image:
    """Also without a palette, whose colours cannot be mixed when a picture is made smaller."""
    if image.mode.startswith("I;16"):
        image = image.convert("I")
    if image.mode in {"I", "F"}:
        return image.point(lambda value: value * (1 / 256)).convert("L")
    if image.mode in {"P", "PA", "1", "LA", "La", "RGBa"}:
        return image.convert("RGBA" if image.has_transparency_data else "RGB")
    return image


def _in_srgb(image: Image.Image, profile: bytes | None) -> Image.Image:
    wanted = "RGBA" if image.has_transparency_data else "RGB"
    if profile and image.mode in {"RGB", "RGBA", "CMYK", "L"}:
        try:
            given = ImageCms.ImageCmsProfile(io.BytesIO(profile))
            mode = "RGBA" if image.mode == "RGBA" else "RGB"
            image = ImageCms.profileToProfile(image, given, _SRGB, outputMode=mode) or image
        except (ImageCms.PyCMSError, OSError, ValueError):
            pass  # a profile that does not fit its picture is as good as none
    return image if image.mode == wanted else image.convert(wanted)
