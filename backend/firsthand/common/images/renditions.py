"""What is made from a decoded picture. Every function returns new bytes and leaves the picture as it was."""

import base64
import io
from dataclasses import dataclass
from typing import cast

from PIL import Image, ImageFilter


@dataclass(frozen=True, slots=True)
class Encoded:
    data: bytes
    width: int
    height: int
    format: str  # "webp" or "jpeg"

    @property
    def extension(self) -> str:
        return {"jpeg": "jpg"}.get(self.format, self.format)


@dataclass(frozen=True, slots=True)
class Focus:
    """The spot that must stay in sight when a picture is cut; 0 to 1 from the left and from the top."""

    x: float = 0.5
    y: float = 0.5


def source(image: Image.Image) -> Encoded:
    """The copy that renditions are made from later: near to lossless, and quick to write."""
    if image.mode == "RGBA":
        return _encoded(image, "webp", quality=92, method=1)
    return _encoded(image, "jpeg", quality=93, subsampling=0)


def fit_width(image: Image.Image, width: int) -> Encoded:
    """WebP, never wider than the picture itself."""
    height = max(1, round(image.height * min(1, width / image.width)))
    size = (min(width, image.width), height)
    scaled = image if size == image.size else image.resize(size, Image.Resampling.LANCZOS, reducing_gap=3)
    return _encoded(scaled, "webp", quality=80, method=4)


def cover(image: Image.Image, size: tuple[int, int], focus: Focus) -> Encoded:
    """A JPEG of exactly this size, for readers that know nothing newer, cut around the focal point."""
    box = _crop_box(image.size, size, focus)
    cut = _on_white(image).resize(size, Image.Resampling.LANCZOS, box=box, reducing_gap=3)
    return _encoded(cut, "jpeg", quality=84, progressive=True, optimize=True)


def placeholder(image: Image.Image) -> str:
    """A blur of 16 pixels as a data: address, to stand where the picture will be."""
    tiny = _on_white(image).resize((16, max(1, min(24, round(16 * image.height / image.width)))), Image.Resampling.BOX)
    data = _encoded(tiny.filter(ImageFilter.GaussianBlur(0.6)), "webp", quality=30, method=6).data
    return f"data:image/webp;base64,{base64.b64encode(data).decode()}"


def dominant_colour(image: Image.Image) -> str:
    """The largest of five groups of colours, as #rrggbb."""
    few = _on_white(image).resize((48, 48), Image.Resampling.BOX).quantize(5)
    palette = few.getpalette() or [0, 0, 0]
    counted = few.getcolors() or [(1, 0)]
    # A palette picture's colours are numbers; Pillow's types allow for other modes.
    index = cast("int", max(counted)[1])
    red, green, blue = palette[3 * index : 3 * index + 3]
    return f"#{red:02x}{green:02x}{blue:02x}"


def _crop_box(have: tuple[int, int], want: tuple[int, int], focus: Focus) -> tuple[float, float, float, float]:
    """The largest part with the wanted proportions that keeps the focal point as central as the edges allow."""
    scale = min(have[0] / want[0], have[1] / want[1])
    width, height = want[0] * scale, want[1] * scale
    left = min(max(focus.x * have[0] - width / 2, 0), have[0] - width)
    top = min(max(focus.y * have[1] - height / 2, 0), have[1] - height)
    return left, top, left + width, top + height


def _on_white(image: Image.Image) -> Image.Image:
    if image.mode != "RGBA":
        return image
    ground = Image.new("RGB", image.size, "white")
    ground.paste(image, mask=image.getchannel("A"))
    return ground


def _encoded(image: Image.Image, file_format: str, **options: object) -> Encoded:
    out = io.BytesIO()
    image.save(out, file_format.upper(), **options)
    return Encoded(data=out.getvalue(), width=image.width, height=image.height, format=file_format)
