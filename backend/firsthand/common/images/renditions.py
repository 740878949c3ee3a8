"""What is made from a decoded picture. Every function returns new bytes and leaves the picture as it was."""

import base64
import io
from dataclasses import dataclass
from typing import cast

from PIL import Image, ImageFilter

_QUALITIES = (84, 76, 68, 58, 46, 34, 22)  # the first that fits; even noise fits a network's limit at the last


@dataclass(frozen=True, slots=True)
class Encoded:
    data: bytes
    width: int
    height: int
    format: str  # "webp", "avif" or "jpeg"

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
    return webp(scaled(image, width))


def scaled(image: Image.Image, width: int) -> Image.Image:
    """Never wider than the picture itself, which comes back as it is when it is narrower."""
    if width >= image.width:
        return image
    size = (width, max(1, round(image.height * width / image.width)))
    return image.resize(size, Image.Resampling.LANCZOS, reducing_gap=3)


def webp(image: Image.Image) -> Encoded:
    return _encoded(image, "webp", quality=80, method=4)


def avif(image: Image.Image) -> Encoded:
    """Speed 9 of 10: a fifth larger than at 6, in a fifth of the time, and still smaller than WebP (decision 0106)."""
    return _encoded(image, "avif", quality=60, speed=9, max_threads=1)


def cover(image: Image.Image, size: tuple[int, int], focus: Focus, *, max_bytes: int | None = None) -> Encoded:
    """A JPEG of exactly this size, for readers that know nothing newer, cut around the focal point."""
    box = _crop_box(image.size, size, focus)
    cut = _on_white(image).resize(size, Image.Resampling.LANCZOS, box=box, reducing_gap=3)
    for quality in _QUALITIES:
        made = _encoded(cut, "jpeg", quality=quality, progressive=True, optimize=True)
        if max_bytes is None or len(made.data) <= max_bytes:
            break
    return made


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
