"""A small kit for drawing with light: gradients, soft shadows, glow and grain on top of Pillow.

Everything is measured in points of a picture 1600 wide; it is drawn twice as large and made smaller at the end, which
smooths every edge.
"""

import math
import random
from collections.abc import Sequence
from typing import TypeAlias

from PIL import Image, ImageChops, ImageDraw, ImageFilter

from firsthand.demo.pictures.colour import Rgb, rgb

WIDTH, HEIGHT = 1600, 838
SCALE = 2
Point: TypeAlias = tuple[float, float]
Points: TypeAlias = Sequence[Point]


class Canvas:
    def __init__(self, seed: int) -> None:
        self.chance = random.Random(seed)  # noqa: S311  pictures that come out the same each time, not secrets
        self.image = Image.new("RGB", (WIDTH * SCALE, HEIGHT * SCALE))
        self.draw = ImageDraw.Draw(self.image)

    # --- grounds ---------------------------------------------------------------------------------------------
    def wash(self, *colours: str, box: tuple[float, float, float, float] | None = None) -> None:
        """A gradient from top to bottom, over everything or in a box (left, top, right, bottom)."""
        left, top, right, bottom = (round(value * SCALE) for value in box or (0, 0, WIDTH, HEIGHT))
        size = (max(right - left, 1), max(bottom - top, 1))
        self.image.paste(gradient(size, colours), (left, top))

    def slant(self, first: str, second: str) -> None:
        """A gradient from the upper left to the lower right."""
        small = Image.new("RGB", (2, 2))
        middle = tuple((a + b) // 2 for a, b in zip(rgb(first), rgb(second), strict=True))
        small.putdata([rgb(first), middle, middle, rgb(second)])
        self.image.paste(small.resize(self.image.size, Image.Resampling.BICUBIC), (0, 0))

    # --- shapes ----------------------------------------------------------------------------------------------
    def shape(
        self, points: Points, colour: str, *, to: str | None = None, alpha: float = 1.0, blur: float = 0.0
    ) -> None:
        """A polygon, plain or fading to a second colour at its bottom."""
        if to is None and alpha >= 1 and not blur:
            self.draw.polygon(scaled(points), fill=rgb(colour))
            return
        left, top, right, bottom = self._bounds(points, blur)
        if right <= left or bottom <= top:
            return
        mask = Image.new("L", (right - left, bottom - top))
        moved = [(x - left, y - top) for x, y in scaled(points)]
        ImageDraw.Draw(mask).polygon(moved, fill=round(255 * min(alpha, 1)))
        if blur:
            mask = mask.filter(ImageFilter.GaussianBlur(blur * SCALE))
        fill = gradient(mask.size, (colour, to)) if to else Image.new("RGB", mask.size, rgb(colour))
        self.image.paste(fill, (left, top), mask)

    def shadow(self, points: Points, *, by: Point = (10, 14), blur: float = 10, alpha: float = 0.35) -> None:
        self.shape(moved(points, *by), "#140f1e", alpha=alpha, blur=blur)

    def disc(
        self,
        x: float,
        y: float,
        radius: float,
        colour: str,
        *,
        to: str | None = None,
        alpha: float = 1.0,
        blur: float = 0,
    ) -> None:
        if to is None and alpha >= 1 and not blur:
            box = [(x - radius) * SCALE, (y - radius) * SCALE, (x + radius) * SCALE, (y + radius) * SCALE]
            self.draw.ellipse(box, fill=rgb(colour))
        else:
            self.shape(oval(x, y, radius, radius), colour, to=to, alpha=alpha, blur=blur)

    def ring(self, x: float, y: float, radius: float, width: float, colour: str) -> None:
        box = [(x - radius) * SCALE, (y - radius) * SCALE, (x + radius) * SCALE, (y + radius) * SCALE]
        self.draw.ellipse(box, outline=rgb(colour), width=max(1, round(width * SCALE)))

    def line(self, points: Points, width: float, colour: str, *, alpha: float = 1.0) -> None:
        """With round ends and corners."""
        if alpha < 1:
            self._glass_line(points, width, colour, alpha)
            return
        pixels = scaled(points)
        self.draw.line(pixels, fill=rgb(colour), width=max(1, round(width * SCALE)), joint="curve")
        radius = width * SCALE / 2
        for x, y in (pixels[0], pixels[-1]) if radius > 1 else ():
            self.draw.ellipse([x - radius, y - radius, x + radius, y + radius], fill=rgb(colour))

    def _glass_line(self, points: Points, width: float, colour: str, alpha: float) -> None:
        left, top, right, bottom = self._bounds(points, width)
        if right <= left or bottom <= top:
            return
        mask = Image.new("L", (right - left, bottom - top))
        inside = [(x - left, y - top) for x, y in scaled(points)]
        ImageDraw.Draw(mask).line(inside, fill=round(255 * alpha), width=max(1, round(width * SCALE)), joint="curve")
        self.image.paste(rgb(colour), (left, top, right, bottom), mask)

    def _bounds(self, points: Points, around: float) -> tuple[int, int, int, int]:
        pixels, edge = scaled(points), around * SCALE * 3 + 2
        wide, high = self.image.size
        left, right = min(x for x, _ in pixels) - edge, max(x for x, _ in pixels) + edge
        top, bottom = min(y for _, y in pixels) - edge, max(y for _, y in pixels) + edge
        return max(0, int(left)), max(0, int(top)), min(wide, int(right) + 1), min(high, int(bottom) + 1)

    # --- light -----------------------------------------------------------------------------------------------
    def glow(self, x: float, y: float, radius: float, colour: str, strength: float = 0.8) -> None:
        """Light that adds to what is there."""
        size = round(radius * 2 * SCALE)
        left, top = round((x - radius) * SCALE), round((y - radius) * SCALE)
        falloff = Image.radial_gradient("L").point(
            [round(max(0, 255 - v * 1.42) ** 1.6 / 255**0.6 * strength) for v in range(256)]
        )
        light = Image.merge("RGB", [falloff.point([v * part // 255 for v in range(256)]) for part in rgb(colour)])
        light = light.resize((size, size), Image.Resampling.BICUBIC)
        box = (max(0, left), max(0, top), min(self.image.width, left + size), min(self.image.height, top + size))
        if box[0] < box[2] and box[1] < box[3]:
            part = light.crop((box[0] - left, box[1] - top, box[2] - left, box[3] - top))
            self.image.paste(ImageChops.screen(self.image.crop(box), part), box[:2])

    def mirror(self, waterline: float, *, dim: str, share: float = 0.45) -> None:
        """What stands above the line, upside down below it, as in calm water."""
        line = round(waterline * SCALE)
        high = self.image.height - line
        above = self.image.crop((0, line - high, self.image.width, line)).transpose(Image.Transpose.FLIP_TOP_BOTTOM)
        above = above.resize((above.width // 8, above.height // 3)).resize(above.size, Image.Resampling.BILINEAR)
        self.image.paste(Image.blend(above, Image.new("RGB", above.size, rgb(dim)), share), (0, line))

    # --- the end ---------------------------------------------------------------------------------------------
    def finish(self, *, grain: float = 0.07, vignette: float = 0.22) -> Image.Image:
        picture = self.image.reduce(SCALE)
        if vignette:
            edge = Image.radial_gradient("L").point([round(max(0, v - 110) * vignette) for v in range(256)])
            edge = edge.resize(picture.size, Image.Resampling.BICUBIC)
            picture.paste((16, 10, 28), (0, 0, *picture.size), edge)
        return _with_grain(picture, self.chance, grain)


def _with_grain(picture: Image.Image, chance: random.Random, amount: float) -> Image.Image:
    """Paper: fine noise, with a little of it in larger grains."""
    wide, high = picture.size
    fine = Image.frombytes("L", (wide, high), chance.randbytes(wide * high))
    coarse = Image.frombytes("L", (wide // 2, high // 2), chance.randbytes((wide // 2) * (high // 2)))
    noise = Image.blend(fine, coarse.resize((wide, high), Image.Resampling.BILINEAR), 0.5)
    grey = noise.point([round(128 + (v - 128) * amount * 2.2) for v in range(256)])
    return ImageChops.overlay(picture, Image.merge("RGB", (grey, grey, grey)))


def gradient(size: tuple[int, int], colours: Sequence[str]) -> Image.Image:
    if len(colours) == 1:
        return Image.new("RGB", size, rgb(colours[0]))
    rows: list[Rgb] = []
    for number in range(96):
        place = number / 95 * (len(colours) - 1)
        index = min(int(place), len(colours) - 2)
        first, second = rgb(colours[index]), rgb(colours[index + 1])
        red, green, blue = (round(a + (b - a) * (place - index)) for a, b in zip(first, second, strict=True))
        rows.append((red, green, blue))
    strip = Image.new("RGB", (1, len(rows)))
    strip.putdata(rows)
    return strip.resize((1, size[1]), Image.Resampling.BILINEAR).resize(size, Image.Resampling.NEAREST)


# --- points --------------------------------------------------------------------------------------------------
def scaled(points: Points) -> list[Point]:
    return [(x * SCALE, y * SCALE) for x, y in points]


def moved(points: Points, right: float, down: float) -> list[Point]:
    return [(x + right, y + down) for x, y in points]


def placed(points: Points, x: float, y: float, size: float = 1.0, turn: float = 0.0) -> list[Point]:
    """Points drawn around (0, 0), turned by degrees, made larger and put at (x, y)."""
    cos, sin = math.cos(math.radians(turn)), math.sin(math.radians(turn))
    return [(x + (a * cos - b * sin) * size, y + (a * sin + b * cos) * size) for a, b in points]


def oval(x: float, y: float, wide: float, high: float, *, steps: int = 72) -> list[Point]:
    turns = [2 * math.pi * number / steps for number in range(steps)]
    return [(x + wide * math.cos(turn), y + high * math.sin(turn)) for turn in turns]


def arc(x: float, y: float, radius: float, start: float, end: float, *, steps: int = 40) -> list[Point]:
    """Degrees, clockwise from three o'clock."""
    turns = [math.radians(start + (end - start) * number / steps) for number in range(steps + 1)]
    return [(x + radius * math.cos(turn), y + radius * math.sin(turn)) for turn in turns]


def rounded(left: float, top: float, right: float, bottom: float, radius: float) -> list[Point]:
    corners = [(right - radius, top + radius, -90), (right - radius, bottom - radius, 0)]
    corners += [(left + radius, bottom - radius, 90), (left + radius, top + radius, 180)]
    return [point for x, y, start in corners for point in arc(x, y, radius, start, start + 90, steps=8)]


def smooth(points: Points, *, closed: bool = False, steps: int = 12) -> list[Point]:
    """A curve through all points (Catmull and Rom's)."""
    around = [points[-1], *points, points[0], points[1]] if closed else [points[0], *points, points[-1]]
    curve: list[Point] = []
    for a, b, c, d in zip(around, around[1:], around[2:], around[3:], strict=False):
        curve += [_between(a, b, c, d, number / steps) for number in range(steps)]
    return curve if closed else [*curve, points[-1]]


def _between(a: Point, b: Point, c: Point, d: Point, t: float) -> Point:
    def one(p: float, q: float, r: float, s: float) -> float:
        return 0.5 * (2 * q + (r - p) * t + (2 * p - 5 * q + 4 * r - s) * t**2 + (3 * q - p - 3 * r + s) * t**3)

    return one(a[0], b[0], c[0], d[0]), one(a[1], b[1], c[1], d[1])


def ridge(
    chance: random.Random, base: float, height: float, *, peaks: float = 3.0, detail: float = 0.25
) -> list[Point]:
    """A line of hills across the picture, closed along the bottom."""
    waves = [(height / 2 / n, peaks * n / WIDTH * math.pi, chance.uniform(0, 7)) for n in (1, 1.7, 2.9)]
    top: list[Point] = []
    for x in range(-20, WIDTH + 21, 10):
        y = base + sum(high * math.sin(x * fast + start) for high, fast, start in waves)
        top.append((x, y + chance.uniform(-1, 1) * height * detail * 0.08))
    return [*top, (WIDTH + 20, HEIGHT + 20), (-20, HEIGHT + 20)]
