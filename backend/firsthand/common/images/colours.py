"""From whatever colours a picture's numbers mean to sRGB, eight bits each."""

import io
from typing import Any

from PIL import Image, ImageCms

from firsthand.common.images.formats.header import Colours
from firsthand.common.images.profiles import SRGB, profile_of

# Those of printing presses are half a megabyte to three. A larger one is not looked at.
_MOST_PROFILE_BYTES = 8_000_000
_MODES = {"RGB": ("RGB", "RGBA"), "GRAY": ("L",), "CMYK": ("CMYK",)}


def in_srgb(image: Image.Image, profile: bytes | None, colours: Colours | dict[str, Any] | None) -> Image.Image:
    """RGB, or RGBA where something shows through."""
    wanted = "RGBA" if image.mode in {"RGBA", "LA"} else "RGB"
    if image.mode not in {"RGB", "RGBA", "L", "CMYK"}:
        image = image.convert(wanted)
    profile = profile or _described(colours)
    if profile and len(profile) <= _MOST_PROFILE_BYTES:
        image = _translated(image, profile)
    return image if image.mode == wanted else image.convert(wanted)


def _described(colours: Colours | dict[str, Any] | None) -> bytes | None:
    if isinstance(colours, dict):
        colours = Colours(int(colours["color_primaries"]), int(colours["transfer_characteristics"]))
    return profile_of(colours) if colours else None


def _translated(image: Image.Image, profile: bytes) -> Image.Image:
    """The picture as it was when the profile is broken, or one for other numbers than the picture has."""
    try:
        given = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        space = given.profile.xcolor_space.strip()
        if space == "RGB" and image.mode == "L":
            image = image.convert("RGB")
        if image.mode not in _MODES.get(space, ()):
            return image
        mode = "RGBA" if image.mode == "RGBA" else "RGB"
        return ImageCms.profileToProfile(image, given, SRGB, outputMode=mode) or image
    except (ImageCms.PyCMSError, OSError, ValueError):
        return image
