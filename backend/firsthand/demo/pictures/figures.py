"""What the scenes have in common: the cargo bike, people, trees, houses."""

import math

from firsthand.demo.pictures.canvas import Canvas, Point, Points, arc, oval, placed, rounded, smooth
from firsthand.demo.pictures.colour import darker, lighter, mix


def wheel(
    c: Canvas, x: float, y: float, radius: float, colour: str, *, rim: str | None = None, spokes: int = 14
) -> None:
    c.ring(x, y, radius, radius * 0.13, colour)
    c.ring(x, y, radius * 0.86, radius * 0.045, rim or lighter(colour, 0.35))
    for number in range(spokes):
        turn = math.pi * 2 * number / spokes + 0.2
        end = (x + math.cos(turn) * radius * 0.84, y + math.sin(turn) * radius * 0.84)
        c.line([(x, y), end], radius * 0.018, rim or lighter(colour, 0.3))
    c.disc(x, y, radius * 0.11, colour)


def cargo_bike(
    c: Canvas,
    x: float,
    ground: float,
    size: float,
    frame: str,
    box: str,
    dark: str = "#1d1a26",
    *,
    flip: bool = False,
    tilt: float = 0,
) -> "Bike":
    """A long john, box in front. (x, ground) is where the rear wheel stands; it looks to the right unless flipped."""
    bike = Bike(x, ground, size, -1.0 if flip else 1.0, tilt)
    at = bike.at
    wheel(c, *at(0, -35), 35 * size, dark)
    wheel(c, *at(196, -27), 27 * size, dark)
    tube = 6.2 * size
    c.line([at(0, -35), at(46, -36)], tube * 0.7, darker(frame, 0.3))
    c.line([at(0, -35), at(24, -88)], tube * 0.6, darker(frame, 0.2))
    c.line([at(46, -36), at(20, -104)], tube, frame)
    c.line(smooth([at(27, -84), at(60, -66), at(84, -34), at(120, -28), at(172, -30)]), tube, frame)
    c.line([at(46, -36), at(80, -36)], tube * 0.9, darker(frame, 0.15))
    c.line([at(76, -40), at(66, -118)], tube * 0.75, frame)
    c.line([at(196, -27), at(178, -58)], tube * 0.7, darker(frame, 0.2))
    c.line([at(66, -118), at(56, -121)], tube * 0.8, dark)
    c.line([at(8, -106), at(32, -108)], tube * 1.5, dark)
    crate = [at(82, -98), at(182, -92), at(172, -36), at(92, -36)]
    c.shape(crate, box, to=darker(box, 0.28))
    c.line([at(80, -99), at(184, -93)], tube * 0.9, lighter(box, 0.25))
    c.ring(*at(46, -36), 8 * size, 2.4 * size, dark)
    c.line([at(46, -36), at(54, -26)], tube * 0.5, dark)
    return bike


class Bike:
    """Turns places on the bike into places in the picture."""

    def __init__(self, x: float, ground: float, size: float, way: float, tilt: float) -> None:
        self.x, self.ground, self.size, self.way, self.tilt = x, ground, size, way, tilt

    def at(self, right: float, down: float) -> Point:
        return placed([(right * self.way, down)], self.x, self.ground, self.size, self.tilt)[0]


def rider(c: Canvas, bike: Bike, coat: str, trousers: str, skin: str, *, hat: str | None = None) -> None:
    at, size = bike.at, bike.size
    c.line([at(20, -108), at(58, -78), at(52, -30)], 15 * size, darker(trousers, 0.15))
    c.line([at(20, -108), at(60, -84), at(54, -28)], 16 * size, trousers)
    c.line([at(52, -27), at(64, -25)], 9 * size, darker(trousers, 0.5))
    c.line([at(20, -112), at(38, -160)], 29 * size, coat)
    c.line([at(38, -166), at(54, -136), at(66, -120)], 12 * size, lighter(coat, 0.14))
    c.disc(*at(66, -120), 6.5 * size, skin)
    c.line([at(41, -172), at(44, -186)], 10 * size, darker(skin, 0.12))
    c.disc(*at(46, -194), 15 * size, skin)
    cap = hat or darker(trousers, 0.4)
    c.shape([at(x, y) for x, y in arc(45, -196, 17, 170, 370)], cap)
    c.line([at(45, -197), at(64, -195)], 4 * size, cap)


def person(
    c: Canvas, x: float, ground: float, size: float, coat: str, trousers: str, skin: str, *, hair: str = "#2a2028",
    arms: tuple[Points, Points] | None = None, lean: float = 0.0,
) -> None:  # fmt: skip
    """Standing, some 200 points high. `arms`: two lines of points from the shoulders, measured from the feet."""

    def at(right: float, down: float) -> Point:
        return x + (right + lean * -down / 100) * size, ground + down * size

    c.line([at(-11, -92), at(-13, -48), at(-14, -6)], 22 * size, darker(trousers, 0.12))
    c.line([at(11, -92), at(13, -48), at(14, -6)], 22 * size, trousers)
    for side in (-15, 15):
        c.line([at(side, -4), at(side + 10, -4)], 11 * size, darker(trousers, 0.5))
    back, front = arms or ([(-24, -150), (-32, -118), (-28, -86)], [(24, -150), (34, -118), (28, -86)])
    c.line([at(*point) for point in back], 15 * size, darker(coat, 0.2))
    c.disc(*at(*back[-1]), 8 * size, darker(skin, 0.1))
    c.shape([at(a, b) for a, b in rounded(-28, -166, 28, -82, 20)], coat, to=darker(coat, 0.18))
    c.line([at(*point) for point in front], 15 * size, lighter(coat, 0.1))
    c.disc(*at(*front[-1]), 8 * size, skin)
    c.line([at(0, -164), at(2, -178)], 13 * size, darker(skin, 0.15))
    c.disc(*at(2, -190), 19 * size, skin)
    c.shape([at(a, b) for a, b in arc(1, -193, 20.5, 165, 372)], hair)


def tree(c: Canvas, x: float, ground: float, size: float, leaf: str, trunk: str = "#3b2a2a") -> None:
    c.line([(x, ground), (x, ground - 70 * size)], 8 * size, trunk)
    for right, down, radius in ((-24, -86, 32), (22, -92, 34), (0, -122, 36), (-4, -84, 34)):
        c.disc(x + right * size, ground + down * size, radius * size, darker(leaf, 0.12))
    for right, down, radius in ((-28, -96, 22), (14, -106, 26), (-4, -132, 24)):
        c.disc(x + right * size, ground + down * size, radius * size, leaf)
    c.disc(x - 10 * size, ground - 136 * size, 12 * size, lighter(leaf, 0.18))


def bare_tree(
    c: Canvas, x: float, ground: float, length: float, colour: str, *, turn: float = -90, width: float = 9
) -> None:
    end = (x + math.cos(math.radians(turn)) * length, ground + math.sin(math.radians(turn)) * length)
    c.line([(x, ground), end], width, colour)
    if length > 14:
        for bend in (-c.chance.uniform(16, 34), c.chance.uniform(14, 36)):
            bare_tree(c, *end, length * c.chance.uniform(0.66, 0.78), colour, turn=turn + bend, width=width * 0.66)


def gable(x: float, ground: float, wide: float, high: float, kind: str) -> list[Point]:
    """The outline of a house front: stepped, bell, neck, or plain with a pointed roof."""
    top, half = ground - high, wide / 2
    outlines: dict[str, list[Point]] = {
        "step": [
            (-half, high * 0.2), (-half * 0.72, high * 0.2), (-half * 0.72, high * 0.12), (-half * 0.44, high * 0.12),
            (-half * 0.44, high * 0.05), (-half * 0.18, high * 0.05), (-half * 0.18, 0), (half * 0.18, 0),
            (half * 0.18, high * 0.05), (half * 0.44, high * 0.05), (half * 0.44, high * 0.12),
            (half * 0.72, high * 0.12), (half * 0.72, high * 0.2), (half, high * 0.2),
        ],
        "bell": smooth([
            (-half, high * 0.2), (-half * 0.82, high * 0.17), (-half * 0.5, high * 0.1), (-half * 0.36, high * 0.02),
            (0, -high * 0.02), (half * 0.36, high * 0.02), (half * 0.5, high * 0.1), (half * 0.82, high * 0.17),
            (half, high * 0.2),
        ]),
        "neck": [
            (-half, high * 0.18), (-half * 0.5, high * 0.18), (-half * 0.46, high * 0.04), (0, -high * 0.03),
            (half * 0.46, high * 0.04), (half * 0.5, high * 0.18), (half, high * 0.18),
        ],
        "point": [(-half, high * 0.2), (0, -high * 0.02), (half, high * 0.2)],
        "flat": [(-half, 0), (half, 0)],
    }  # fmt: skip
    return [(x - half, ground), *((x + a, top + b) for a, b in outlines[kind]), (x + half, ground)]


def windows(
    c: Canvas,
    x: float,
    ground: float,
    wide: float,
    high: float,
    *,
    lit: str,
    dark: str,
    across: int,
    up: int,
    share: float,
) -> None:
    """A grid of panes, some of them lit."""
    step_x, step_y = wide / across, high / up
    for row in range(up):
        for column in range(across):
            left, top = x - wide / 2 + step_x * (column + 0.22), ground - high + step_y * (row + 0.2)
            colour = mix(lit, "#ffffff", c.chance.uniform(0, 0.25)) if c.chance.random() < share else dark
            pane = [
                (left, top),
                (left + step_x * 0.56, top),
                (left + step_x * 0.56, top + step_y * 0.6),
                (left, top + step_y * 0.6),
            ]
            c.shape(pane, colour)
            c.line([(left, top + step_y * 0.3), (left + step_x * 0.56, top + step_y * 0.3)], 1.4, darker(dark, 0.3))


def leaf(x: float, y: float, length: float, wide: float, turn: float) -> list[Point]:
    half = [(0.0, 0.0), (length * 0.28, -wide * 0.46), (length * 0.6, -wide * 0.42), (length, 0.0)]
    under = [(length * 0.6, wide * 0.42), (length * 0.28, wide * 0.46)]
    return placed(smooth([*half, *under], closed=True), x, y, 1, turn)


def cloud(c: Canvas, x: float, y: float, size: float, colour: str, *, alpha: float = 0.9) -> None:
    for right, down, wide, high in ((0, 0, 120, 22), (-44, -16, 52, 26), (18, -30, 60, 38), (62, -10, 44, 22)):
        c.shape(oval(x + right * size, y + down * size, wide * size, high * size), colour, alpha=alpha, blur=1.5)
