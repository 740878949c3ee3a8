"""Pictures from people: decoded within limits, made harmless, and cut to size."""

from firsthand.common.images.decoding import (
    MAX_FRAMES,
    MAX_PIXELS,
    ImageNotReadable,
    ImageTooLarge,
    ImageTooManyPixels,
    decode,
)
from firsthand.common.images.renditions import Encoded, Focus, cover, dominant_colour, fit_width, placeholder, source

__all__ = [
    "MAX_FRAMES",
    "MAX_PIXELS",
    "Encoded",
    "Focus",
    "ImageNotReadable",
    "ImageTooLarge",
    "ImageTooManyPixels",
    "cover",
    "decode",
    "dominant_colour",
    "fit_width",
    "placeholder",
    "source",
]
