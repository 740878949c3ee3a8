"""Pictures from people: decoded within limits, made harmless, and cut to size."""

from firsthand.common.images.decoding import MAX_SIDE, decode
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
from firsthand.common.images.renditions import (
    Encoded,
    Focus,
    avif,
    cover,
    dominant_colour,
    fit_width,
    placeholder,
    scaled,
    source,
    webp,
)

__all__ = [
    "MAX_FRAMES",
    "MAX_PIXELS",
    "MAX_SIDE",
    "Encoded",
    "Focus",
    "ImageCutOff",
    "ImageDamaged",
    "ImageNotReadable",
    "ImageTooLarge",
    "ImageTooManyPixels",
    "ImageUnpacksTooLarge",
    "ImageWrongKind",
    "avif",
    "cover",
    "decode",
    "dominant_colour",
    "fit_width",
    "placeholder",
    "scaled",
    "source",
    "webp",
]
