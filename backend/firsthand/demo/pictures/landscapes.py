import math
from collections.abc import Callable

from firsthand.demo.pictures.canvas import HEIGHT, WIDTH, Canvas, Point, moved, oval, ridge, smooth
from firsthand.demo.pictures.colour import darker, lighter, mix
from firsthand.demo.pictures.figures import bare_tree, cargo_bike, cloud, person, rider, tree


def dunes(c: Canvas) -> None:
    """A summer evening by the sea."""
    c.wash("#f6b26b", "#f7cf98", "#fbe7c4", "#cfe3dc", box=(0, 0, WIDTH, 470))
    c.glow(1130, 300, 520, "#ffd28a", 0.9)
    c.disc(1130, 300, 92, "#fff3d6")
    cloud(c, 420, 150, 1.5, "#fff2dc", alpha=0.75)
    cloud(c, 800, 96, 0.8, "#fff2dc", alpha=0.6)
    c.wash("#5fa8a8", "#3f8791", "#2f6c7c", box=(0, 420, WIDTH, 620))
    for number in range(60):
        y = 424 + (number / 60) ** 1.6 * 180
        wide = 20 + number * 3
        x = 1130 + c.chance.gauss(0, 60 + number * 5)
        c.line([(x - wide, y), (x + wide, y)], 1.6 + number * 0.04, "#ffe9bd", alpha=0.55)
    for base, colour, to in ((560, "#d9b06a", "#c08f4e"), (640, "#e6c07c", "#b98547"), (722, "#f0d094", "#a8743c")):
        hill = ridge(c.chance, base, 90, peaks=2.2)
        c.shadow(hill, by=(0, -14), blur=16, alpha=0.18)
        c.shape(hill, colour, to=to)
    bike = cargo_bike(c, 420, 662, 1.25, "#d9503f", "#8a4b2c")
    rider(c, bike, "#2b5d7d", "#28324d", "#e5b08a", hat="#f2e3c6")
    for _ in range(150):
        _grass(
            c, c.chance.choice([c.chance.uniform(-20, 320), c.chance.uniform(860, 1640)]), c.chance.uniform(740, 860)
        )


def _grass(c: Canvas, x: float, ground: float) -> None:
    bend = c.chance.uniform(20, 90)
    high = c.chance.uniform(60, 170)
    blade = smooth([(x, ground), (x + bend * 0.2, ground - high * 0.6), (x + bend, ground - high)], steps=6)
    c.line(blade, c.chance.uniform(2, 4), c.chance.choice(["#6d7a3c", "#8a8f47", "#55652f", "#a59a52"]))


def snow(c: Canvas) -> None:
    c.wash("#8fb0cf", "#b9cde0", "#e6e3e6", "#f6e3d4")
    c.glow(380, 330, 420, "#ffe2c2", 0.75)
    c.disc(380, 330, 58, "#fff6e8")
    for base, colour, to in ((430, "#a9bfd6", "#c9d6e4"), (500, "#c3d2e2", "#e2e8ef")):
        c.shape(ridge(c.chance, base, 110, peaks=2.6), colour, to=to)
    for x in (90, 205, 300, 1260, 1400, 1530):
        bare_tree(c, x, 560 + c.chance.uniform(-12, 30), 78, "#5a6479", width=9)
    field = [(-20, 560), *smooth([(0, 566), (500, 545), (1000, 570), (1620, 548)]), (1620, 860), (-20, 860)]
    c.shape(field, "#eef1f6", to="#c7d3e4")
    road = [(760, 556), (812, 556), (1280, 860), (420, 860)]
    c.shape(road, "#dde5ef", to="#b3c2d8")
    for left, right in ((778, 690), (794, 905)):
        c.line(smooth([(left, 556), ((left + right) / 2, 690), (right, 850)]), 9, "#8fa2be", alpha=0.85)
    c.shadow(oval(860, 748, 200, 14), by=(0, 0), blur=8, alpha=0.28)
    bike = cargo_bike(c, 690, 738, 1.7, "#e2543e", "#2f5d50")
    rider(c, bike, "#e9a93a", "#2d3650", "#e2a983", hat="#a8322f")
    for _ in range(420):
        size = c.chance.choice([1.5, 2.2, 3.2, 5.5])
        c.disc(c.chance.uniform(0, WIDTH), c.chance.uniform(0, HEIGHT), size, "#ffffff")


def hill_in_rain(c: Canvas) -> None:
    c.wash("#33435c", "#4d6478", "#7d929c")
    for base, colour, to in ((330, "#53707c", "#47626d"), (420, "#3f5a62", "#34494f")):
        c.shape(ridge(c.chance, base, 130, peaks=2.4), colour, to=to)
    slope = [(-20, 300), *smooth([(0, 305), (400, 420), (900, 610), (1620, 760)]), (1620, 860), (-20, 860)]
    c.shadow(slope, by=(0, -20), blur=24, alpha=0.3)
    c.shape(slope, "#4c5560", to="#23272f")
    for row in range(15):
        for column in range(54):
            x = column * 32 + (row % 2) * 16 - 20
            y = _on_slope(x) + 16 + row * 27
            stone = oval(x, y, 13.5, 9.5, steps=14)
            c.shape(stone, mix("#59636f", "#2b3038", min(1, row / 13 + c.chance.uniform(-0.1, 0.2))))
            c.line([(x - 8, y - 5), (x + 5, y - 6)], 2, "#9fb2bd", alpha=0.35)
    for x in (140, 330):
        tree(c, x, _on_slope(x) + 8, 1.5, "#2f5547", "#20242b")
    c.glow(752, 512, 150, "#ff3b2a", 0.95)
    bike = cargo_bike(c, 790, 570, 1.5, "#f0b63c", "#b5462f", tilt=17)
    rider(c, bike, "#e8dd4a", "#1f2a3a", "#d9a27c", hat="#e8dd4a")
    c.glow(1120, 640, 230, "#ffe9b0", 0.7)
    c.disc(768, 512, 7, "#ff5a45")
    for _ in range(360):
        left, top, long = c.chance.uniform(-50, WIDTH), c.chance.uniform(-40, HEIGHT), c.chance.uniform(26, 74)
        c.line(
            [(left, top), (left - long * 0.32, top + long)],
            c.chance.uniform(1, 2.2),
            "#cfe0ea",
            alpha=c.chance.uniform(0.2, 0.5),
        )
    for _ in range(70):
        left = c.chance.uniform(0, WIDTH)
        top = _on_slope(left) + c.chance.uniform(20, 300)
        c.shape(oval(left, top, 9, 3, steps=16), "#cfe0ea", alpha=0.35)


def _on_slope(x: float) -> float:
    return 305 + 455 * math.pow(max(x, 0) / 1620, 0.92)


def school_run(c: Canvas) -> None:
    """Tulip fields in rows, and a box full of children."""
    c.wash("#ffcf8f", "#ffe2b5", "#fdf0d8", box=(0, 0, WIDTH, 420))
    c.glow(800, 392, 600, "#ffdf9c", 0.95)
    c.disc(800, 385, 78, "#fff8e4")
    cloud(c, 300, 130, 1.3, "#ffffff", alpha=0.8)
    cloud(c, 1290, 180, 1.0, "#ffffff", alpha=0.7)
    c.shape(ridge(c.chance, 392, 26, peaks=5), "#8fb38a", to="#7da37c")
    _windmill(c, 1180, 400, 1.0)
    colours = ["#e14b56", "#f08a3c", "#f6c544", "#d9457f", "#8f55a8", "#f3e7da"]
    for number in range(-16, 17):
        colour = colours[number % len(colours)]
        near = 800 + number * 160
        strip = [(800 + number * 9, 405), (800 + (number + 1) * 9, 405), (near + 160, 860), (near, 860)]
        c.shape(strip, mix(colour, "#fbe3bd", 0.35), to=darker(colour, 0.12))
        _tulips(c, number, colour)
        c.shape(
            [(800 + number * 9, 405), (800 + number * 9 + 2, 405), (near + 34, 860), (near, 860)],
            "#57813f",
            to="#39632f",
        )
    c.shape([(-20, 640), (1620, 640), (1620, 735), (-20, 735)], "#c9b79a", to="#a5906f")
    c.shape([(-20, 640), (1620, 640), (1620, 650), (-20, 650)], "#e9dabd")
    bike = cargo_bike(c, 560, 716, 1.75, "#2f7f86", "#e9b13f")
    _children(c, bike.at)
    bike = cargo_bike(c, 560, 716, 1.75, "#2f7f86", "#e9b13f")
    rider(c, bike, "#c8433c", "#2f3b57", "#b77a55", hat="#33251f")


def _windmill(c: Canvas, x: float, ground: float, size: float) -> None:
    c.shape([(x - 20, ground), (x - 12, ground - 84), (x + 12, ground - 84), (x + 20, ground)], "#6b5d58", to="#544844")
    for turn in (28, 118, 208, 298):
        end = (x + math.cos(math.radians(turn)) * 74 * size, ground - 88 + math.sin(math.radians(turn)) * 74 * size)
        c.line([(x, ground - 88), end], 6, "#74655f")
    c.shape([(x - 16, ground - 82), (x, ground - 104), (x + 16, ground - 82)], "#463b38")


def _tulips(c: Canvas, number: int, colour: str) -> None:
    """Heads along one strip, larger towards us."""
    for step in range(26):
        depth = (step / 25) ** 1.8
        for _ in range(2):
            left, right = 800 + number * (9 + depth * 151), 800 + (number + 1) * (9 + depth * 151)
            x = left + (right - left) * c.chance.uniform(0.3, 0.95)
            c.disc(x, 405 + depth * 455, 1.2 + depth * 9, lighter(colour, c.chance.uniform(0.02, 0.22)))


def _children(c: Canvas, place: Callable[[float, float], Point]) -> None:
    for right, coat, skin, hair in ((112, "#4a9a6a", "#e8b48e", "#5b3a22"), (150, "#7a55a5", "#8d5a3c", "#1d1613")):
        c.line([place(right, -88), place(right, -112)], 40, coat)
        c.disc(*place(right, -130), 25, skin)
        c.disc(*place(right - 1, -138), 25.5, hair)
        c.disc(*place(right + 3, -126), 21, skin)


def piano(c: Canvas) -> None:
    """A grand piano does fit, if you know how."""
    c.wash("#2b2350", "#5b3f78", "#c2647c", "#f3a979")
    c.glow(1180, 560, 620, "#ffb37a", 0.7)
    for _ in range(90):
        c.disc(c.chance.uniform(0, WIDTH), c.chance.uniform(0, 300), c.chance.choice([1, 1.5, 2.2]), "#fbe8d8")
    for base, colour, to in ((520, "#6b3f6c", "#572f5d"), (600, "#4b2a55", "#3b2048"), (700, "#2d193c", "#1e102b")):
        c.shape(ridge(c.chance, base, 120, peaks=1.9), colour, to=to)
    road = [(-20, 760), *smooth([(0, 752), (520, 716), (1080, 716), (1620, 770)]), (1620, 860), (-20, 860)]
    c.shape(road, "#1a0f26")
    bike = cargo_bike(c, 560, 722, 2.2, "#f4a63a", "#e2543e")
    rider(c, bike, "#f1e2cd", "#33507a", "#c58a63", hat="#e2543e")
    x, y = bike.at(128, -98)
    body = smooth([(-150, 0), (-156, -46), (-60, -54), (70, -52), (150, -30), (168, -4), (120, 4)], closed=True)
    c.shape(moved(body, x, y), "#141019", to="#2a2233")
    lid = smooth([(-148, -52), (-96, -196), (10, -214), (110, -150), (164, -40)])
    c.shape(moved(lid, x, y), "#1d1726", to="#3b3147")
    c.line(moved(lid, x, y), 4, "#6a5a78")
    c.line([(x + 70, y - 46), (x + 50, y - 150)], 5, "#8f7ca0")
    for number in range(17):
        c.shape(
            moved([(-152, -30 + number * 0.1), (-150, -16), (-122, -14), (-122, -28)], x + number * 7 - 6, y), "#f6efe2"
        )
    for number in (1, 2, 4, 5, 6, 8, 9, 11, 12, 13):
        c.shape(moved([(-4, -30), (0, -30), (0, -22), (-4, -22)], x - 146 + number * 7, y), "#141019")
    for number, (right, up, size) in enumerate(
        ((30, 250, 1.2), (120, 300, 0.9), (220, 258, 1.4), (330, 330, 1.0), (440, 268, 0.8))
    ):
        _note(c, x + right, y - up, size, ["#ffd79a", "#ffffff"][number % 2], double=number % 2 == 0)


def _note(c: Canvas, x: float, y: float, size: float, colour: str, *, double: bool) -> None:
    heads: list[Point] = [(x, y), (x + 40 * size, y - 8 * size)] if double else [(x, y)]
    for a, b in heads:
        c.shape(oval(a, b, 13 * size, 10 * size), colour)
        c.line([(a + 11 * size, b), (a + 11 * size, b - 56 * size)], 4 * size, colour)
    if double:
        c.line([(x + 11 * size, y - 56 * size), (x + 51 * size, y - 64 * size)], 9 * size, colour)
    else:
        c.line(
            smooth([(x + 11 * size, y - 56 * size), (x + 30 * size, y - 44 * size), (x + 27 * size, y - 26 * size)]),
            5 * size,
            colour,
        )


def open_road(c: Canvas) -> None:
    """Two people at the edge of a valley, with everything ahead of them."""
    c.wash("#bfe0de", "#e3efd9", "#fbeccb")
    c.glow(1240, 240, 460, "#fff0c0", 0.9)
    c.disc(1240, 240, 66, "#fffbe9")
    for base, colour, to in ((360, "#9fc7b4", "#b6d3ae"), (440, "#7fb193", "#93bd87"), (540, "#5b9474", "#73a366")):
        c.shape(ridge(c.chance, base, 150, peaks=2.7), colour, to=to)
    river = smooth([(1010, 470), (940, 520), (1060, 570), (930, 640), (1120, 740), (900, 860)])
    back = smooth([(1240, 860), (1300, 740), (1030, 640), (1110, 570), (968, 520), (1022, 470)])
    c.shape([*river, *back], "#e8f3ea", to="#8fc3cc")
    for _ in range(34):
        x = c.chance.choice([c.chance.uniform(600, 880), c.chance.uniform(1180, 1600)])
        tree(
            c,
            x,
            620 + c.chance.uniform(0, 70),
            c.chance.uniform(0.3, 0.62),
            c.chance.choice(["#3f7a58", "#4f8a55", "#6a9a4e"]),
        )
    near = [(-20, 590), *smooth([(0, 600), (260, 606), (560, 690), (820, 860)]), (-20, 860)]
    c.shape(near, "#2f5d4c", to="#1c3a33")
    cargo_bike(c, 110, 640, 1.3, "#e2683c", "#f1c34e")
    person(
        c,
        470,
        690,
        1.05,
        "#d2493f",
        "#2b3550",
        "#dda27d",
        arms=([(-22, -150), (-34, -118), (-30, -88)], [(22, -152), (52, -176), (86, -196)]),
    )
    person(c, 566, 730, 1.05, "#efb640", "#3d2f4d", "#8f5c40", hair="#1a1416")
