"""From bytes of unknown origin to plain 8-bit sRGB pixels, the right way up and with nothing else attached.

The order matters: bytes, then the header's promise of pixels and frames, and only then the decoder. The kind of
file is read from its bytes; its name and content type are not looked at.
"""

import io
from threading import BoundedSemaphore

import pillow_heif
from django.conf import settings
from PIL import Image

from firsthand.common.errors import DomainError
from firsthand.common.images.colours import in_srgb
from firsthand.common.images.formats import Broken, CutOff, Header, UnpacksTooLarge, WrongKind, look
from firsthand.common.images.refusals import (
    MAX_FRAMES,
    MAX_PIXELS,
    ImageCutOff,
    ImageDamaged,
    ImageNotReadable,
    ImageTooLarge,
    ImageTooManyPixels,
    ImageUnpacksTooLarge,
    ImageWrongKind,
)

# What else such a file may carry is never decoded.
pillow_heif.register_heif_opener(thumbnails=False, depth_images=False, aux_images=False)

# Nothing that we make is wider; larger pictures are scaled while they are read where the format can do that.
MAX_SIDE = 2_400
_ORIENTATION = 0x0112
_HIGH_BYTE = [round(value / 257) for value in range(65_536)]
_TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
# One picture at the limit takes 200 MB while it is decoded, and a web process has eight threads.
_at_once = BoundedSemaphore(2)


def decode(data: bytes, *, name: str) -> Image.Image:
    """The first frame. `name` is only for the message; it comes from a stranger and decides nothing."""
    if len(data) > settings.IMAGE_MAX_BYTES:
        raise ImageTooLarge(name)
    header = _promised(data, name)
    try:
        with _at_once:
            return _plain(_opened(header.data or data, header, name), header)
    except DomainError:
        raise
    except (Image.DecompressionBombError, MemoryError) as error:
        raise ImageTooManyPixels(name) from error
    except Exception as error:
        raise ImageDamaged(name) from error


def _promised(data: bytes, name: str) -> Header:
    try:
        header = look(data)
    except CutOff as error:
        raise ImageCutOff(name) from error
    except UnpacksTooLarge as error:
        raise ImageUnpacksTooLarge(name) from error
    except WrongKind as error:
        raise ImageWrongKind(name, kind=error.kind) from error
    except Broken as error:
        raise ImageNotReadable(name) from error
    if header.width < 1 or header.height < 1:
        raise ImageDamaged(name)
    if header.width * header.height > MAX_PIXELS or header.frames > MAX_FRAMES:
        raise ImageTooManyPixels(name)
    return header


def _opened(data: bytes, header: Header, name: str) -> Image.Image:
    image = Image.open(io.BytesIO(data), formats=(header.format,))
    if header.format != "GIF" and getattr(image, "n_frames", 1) > MAX_FRAMES:  # a GIF's were counted, which is cheaper
        raise ImageTooManyPixels(name)
    if image.format in {"JPEG", "MPO"}:
        scale = min(1, MAX_SIDE / max(image.size))
        image.draft(None, (max(1, int(image.width * scale)), max(1, int(image.height * scale))))
    _require_few_pixels(image, name)
    try:
        image.load()
    except OSError as error:
        raise (ImageCutOff if "truncated" in str(error) else ImageDamaged)(name) from error
    _require_few_pixels(image, name)  # once more: a container may promise less than the picture in it
    return image


def _require_few_pixels(image: Image.Image, name: str) -> None:
    if image.width * image.height > MAX_PIXELS:
        raise ImageTooManyPixels(name)


def _plain(image: Image.Image, header: Header) -> Image.Image:
    """Small first, then the rest: a large picture is turned and translated in a sixth of the time."""
    turn, profile = _turn_of(image), header.profile or image.info.get("icc_profile")
    colours = image.info.get("nclx_profile") or header.colours
    small = _without_palette(image)
    small.thumbnail((MAX_SIDE, MAX_SIDE), Image.Resampling.LANCZOS)
    small = in_srgb(small, profile, colours)
    small = small if turn is None else small.transpose(turn)
    # A new image has none of the old one's comments, places, profiles and camera numbers.
    clean = Image.new(small.mode, small.size)
    clean.paste(small)
    return clean


def _turn_of(image: Image.Image) -> Image.Transpose | None:
    """HEIC and AVIF turn their pixels by a box of their own, which the decoders have seen to or written here."""
    try:
        return _TURNS.get(image.getexif().get(_ORIENTATION, 1))
    except Exception:  # noqa: BLE001  whatever a broken tag breaks, the picture itself is good
        return None


def _without_palette(image: Image.Image) -> Image.Image:
    """Eight bits, and in a mode whose colours can be mixed when a picture is made smaller."""
    if image.mode.startswith("I") or image.mode == "F":
        return _eight_bits(image)
    if image.mode in {"P", "PA", "La", "RGBa"} or image.has_transparency_data:
        return image.convert("RGBA" if image.has_transparency_data or image.mode == "RGBa" else "RGB")
    return image.convert("L") if image.mode == "1" else image


def _eight_bits(image: Image.Image) -> Image.Image:
    """Of a grey picture with sixteen, one value of which may mean that nothing is there."""
    wide = image.convert("I")
    grey = wide.point(_HIGH_BYTE, "L")
    clear = image.info.get("transparency")
    if not isinstance(clear, int):
        return grey
    return Image.merge("LA", (grey, wide.point([255 * (value != clear) for value in range(65_536)], "L")))
