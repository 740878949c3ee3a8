import math

from firsthand.demo.pictures.canvas import HEIGHT, WIDTH, Canvas, Point, moved, oval, ridge, smooth
from firsthand.demo.pictures.colour import darker, mix
from firsthand.demo.pictures.figures import cargo_bike, cloud, gable, rider, windows


def canal(c: Canvas) -> None:
    """Ghent at the blue hour."""
    c.wash("#1f3a5f", "#47648a", "#c88a78", "#f0b98c", box=(0, 0, WIDTH, 560))
    c.glow(980, 470, 520, "#ffbf86", 0.55)
    for spire, width, height in ((360, 60, 330), (1250, 46, 300)):
        c.shape(gable(spire, 520, width, height, "point"), "#34476a", to="#4b5878")
    walls = [
        "#8c4a3c",
        "#c9a06a",
        "#6e3b40",
        "#b8694a",
        "#e0c9a0",
        "#7a5148",
        "#a8553f",
        "#d3b184",
        "#5d4250",
        "#b57a58",
    ]
    kinds = ["step", "bell", "neck", "step", "point", "bell", "neck", "step", "bell", "point"]
    x = -30.0
    for number in range(12):
        wide = (150, 128, 118, 166, 136)[number % 5]
        high = 300 + (number * 53) % 120
        wall = walls[number % 10]
        house = gable(x + wide / 2, 560, wide, high, kinds[number % 10])
        c.shape(moved(house, -7, -3), darker(wall, 0.45))
        c.shape(house, wall, to=darker(wall, 0.32))
        windows(
            c, x + wide / 2, 536, wide * 0.86, high * 0.72, lit="#ffcf7d", dark="#2a3146", across=3, up=4, share=0.5
        )
        x += wide - 1
    c.wash("#4c4440", "#2b2a33", box=(0, 556, WIDTH, 596))
    for lamp in (250, 720, 1190):
        c.line([(lamp, 574), (lamp, 478)], 5, "#23222c")
        c.glow(lamp, 470, 120, "#ffd993", 0.9)
        c.disc(lamp, 470, 9, "#fff2cf")
    bike = cargo_bike(c, 800, 578, 0.82, "#f2c14e", "#2f8f83")
    rider(c, bike, "#e5533d", "#262b44", "#d59d78", hat="#f3e6cf")
    c.mirror(596, dim="#15233b", share=0.38)
    for number in range(120):
        y = 604 + (number / 120) ** 1.3 * 230
        left, long = c.chance.uniform(0, WIDTH), c.chance.uniform(14, 90)
        c.line([(left, y), (left + long, y)], 1.5, c.chance.choice(["#ffd79c", "#93aacb", "#1b2a44"]), alpha=0.4)


def dusk_street(c: Canvas) -> None:
    """A wet street, one light, one courier."""
    c.wash("#2c2350", "#5a3672", "#c4576f", "#f79d6a", box=(0, 0, WIDTH, 600))
    c.glow(800, 540, 620, "#ffb070", 0.85)
    for depth, (base, colour) in enumerate(((300, "#7a4677"), (230, "#57346a"), (150, "#392655"))):
        x = -20.0
        while x < WIDTH + 20:
            wide, high = c.chance.uniform(60, 130), c.chance.uniform(0, 170) + (3 - depth) * 20
            middle = abs(x + wide / 2 - WIDTH / 2) / WIDTH * 2
            top = base + 330 - high - middle * 250 * (depth + 0.5)
            c.shape(
                [(x, 600), (x, top), (x + wide, top), (x + wide, 600)],
                colour,
                to=mix(colour, "#d96a6f", 0.3 - depth * 0.1),
            )
            if depth:
                windows(
                    c, x + wide / 2, 590, wide * 0.8, max(590 - top - 14, 20), lit="#ffd08a", dark=darker(colour, 0.25),
                    across=3, up=max(int((590 - top) / 46), 1), share=0.34,
                )  # fmt: skip
            x += wide + c.chance.uniform(-4, 12)
    c.wash("#3a2350", "#1c1430", box=(0, 596, WIDTH, HEIGHT))
    c.mirror(600, dim="#1c1233", share=0.5)
    for _number in range(46):
        x = c.chance.gauss(800, 420)
        c.line(
            [(x, 604), (x + c.chance.uniform(-8, 8), c.chance.uniform(660, 830))],
            c.chance.uniform(2, 7),
            "#ffc185",
            alpha=0.13,
        )
    c.shape([(-20, 690), (1620, 690), (1620, 860), (-20, 860)], "#140e24", alpha=0.55, blur=18)
    c.shape(oval(760, 742, 300, 16), "#0d0919", alpha=0.55, blur=8)
    bike = cargo_bike(c, 560, 738, 2.1, "#35c2b0", "#f2b43c", "#0f0b1a")
    rider(c, bike, "#f0603f", "#2a2f55", "#d8a07a", hat="#f7e9cf")
    c.glow(1010, 672, 240, "#fff0c4", 0.75)
    c.disc(986, 672, 8, "#fffbe8")
    c.glow(520, 640, 80, "#ff3d3d", 0.8)


def river_town(c: Canvas) -> None:
    """Bremen at sunrise, seen from the other bank."""
    c.wash("#9cc6d8", "#d5e2dd", "#fbe3c0", box=(0, 0, WIDTH, 520))
    c.glow(560, 430, 520, "#ffe0a8", 0.9)
    c.disc(560, 410, 60, "#fff6de")
    cloud(c, 1180, 140, 1.5, "#ffffff", alpha=0.75)
    cloud(c, 240, 210, 1.0, "#ffffff", alpha=0.6)
    c.shape(ridge(c.chance, 470, 40, peaks=4), "#a9c2b4", to="#c6d0b9")
    for tower in (760, 850):  # a cathedral's two towers
        c.shape([(tower - 26, 540), (tower - 26, 270), (tower + 26, 270), (tower + 26, 540)], "#c69a78", to="#a97b62")
        c.shape([(tower - 30, 272), (tower, 130), (tower + 30, 272)], "#5fa08e", to="#4a8377")
        windows(c, tower, 500, 36, 200, lit="#6d4a44", dark="#7a564c", across=1, up=4, share=0.5)
    c.shape([(786, 540), (786, 360), (824, 360), (824, 540)], "#b98b6e", to="#9d7259")
    colours = ["#d9694e", "#eebf6a", "#88a9a6", "#c9836b", "#f0d9b0", "#a7553f", "#6f93a3"]
    x = -30.0
    for number in range(15):
        wide, high = 96 + (number * 37) % 50, 150 + (number * 61) % 80
        if not 690 < x + wide / 2 < 920:
            wall = colours[number % 7]
            c.shape(
                gable(x + wide / 2, 540, wide, high, ("point", "step", "bell")[number % 3]), wall, to=darker(wall, 0.2)
            )
            c.shape(
                [(x + 4, 540 - high * 0.8), (x + wide / 2, 540 - high * 1.03), (x + wide - 4, 540 - high * 0.8)],
                darker(wall, 0.42),
            )
            windows(
                c,
                x + wide / 2,
                530,
                wide * 0.84,
                high * 0.66,
                lit="#fff0c9",
                dark="#4a4d63",
                across=3,
                up=3,
                share=0.25,
            )
        x += wide
    c.shape([(-20, 536), (1620, 536), (1620, 566), (-20, 566)], "#8d7b6c", to="#6e6058")
    c.mirror(566, dim="#9fc7cf", share=0.5)
    for _ in range(110):
        left, y, long = c.chance.uniform(0, WIDTH), c.chance.uniform(576, 830), c.chance.uniform(20, 110)
        c.line([(left, y), (left + long, y)], 2, c.chance.choice(["#ffffff", "#ffe9c2", "#6fa3b0"]), alpha=0.35)
    c.shape([(980, 690), (1400, 690), (1360, 752), (1030, 752)], "#2f4a5a", to="#1f3342")
    c.shape([(980, 690), (1400, 690), (1396, 702), (984, 702)], "#e2683c")
    c.shape([(1250, 690), (1250, 630), (1330, 630), (1340, 690)], "#f2e7d3", to="#d9c9ae")
    cargo_bike(c, 1050, 690, 0.62, "#d9503f", "#f2b43c")
    for x, y, size in ((300, 140, 1.0), (360, 180, 0.7), (980, 250, 0.8), (1420, 300, 1.0)):
        c.line(
            smooth(
                [
                    (x - 26 * size, y - 8 * size),
                    (x - 10 * size, y - 14 * size),
                    (x, y),
                    (x + 10 * size, y - 14 * size),
                    (x + 26 * size, y - 8 * size),
                ]
            ),
            3.4,
            "#4a5a6a",
        )


def solar_roofs(c: Canvas) -> None:
    c.slant("#f8c66a", "#7fc3c9")
    c.glow(1330, 110, 640, "#fff1b8", 0.95)
    c.disc(1330, 110, 84, "#fffbe6")
    for number in range(24):
        turn = math.radians(number * 15)
        inner, outer = 120, 150 + (number % 2) * 34
        c.line(
            [
                (1330 + math.cos(turn) * inner, 110 + math.sin(turn) * inner),
                (1330 + math.cos(turn) * outer, 110 + math.sin(turn) * outer),
            ],
            7,
            "#fff3c4",
            alpha=0.8,
        )
    c.shape(ridge(c.chance, 470, 60, peaks=4.4), "#5f9f93", to="#8ec0a0")
    for row, (base, colour) in enumerate(((560, "#c06a4b"), (700, "#a9523f"), (860, "#853d39"))):
        wide = 400 + row * 60
        x = -200.0 - row * 90
        while x < WIDTH + 100:
            _saw_tooth(c, x, base, wide, 190 + row * 50, colour)
            x += wide


def _saw_tooth(c: Canvas, x: float, base: float, wide: float, high: float, colour: str) -> None:
    """A hall's roof: glass to the north, panels to the south."""
    top = base - high
    glass = [(x, base), (x, top + 20), (x + wide * 0.16, top), (x + wide * 0.16, base)]
    slope = [(x + wide * 0.16, top), (x + wide, base - 40), (x + wide, base), (x + wide * 0.16, base)]
    c.shape(slope, colour, to=darker(colour, 0.35))
    c.shape(glass, "#cfe9ea", to="#8cc0c6")
    for part in (0.05, 0.1):
        c.line([(x + wide * part, base), (x + wide * part, top + 16)], 3, darker(colour, 0.3))
    for column in range(4):
        for row in range(2):
            left, right = 0.24 + column * 0.18, 0.24 + column * 0.18 + 0.16
            panel = [
                _on_roof(x, top, base, wide, a, b)
                for a, b in (
                    (left, row * 0.4 + 0.08),
                    (right, row * 0.4 + 0.08),
                    (right, row * 0.4 + 0.42),
                    (left, row * 0.4 + 0.42),
                )
            ]
            c.shape(panel, "#274b7c", to="#142a52")
            c.line([panel[0], panel[1]], 2.4, "#9fc2e8")
            for part in (0.33, 0.66):
                c.line([_mid(panel[0], panel[1], part), _mid(panel[3], panel[2], part)], 1.6, "#5f86ba")
            c.line([_mid(panel[0], panel[3], 0.5), _mid(panel[1], panel[2], 0.5)], 1.6, "#5f86ba")


def _on_roof(x: float, top: float, base: float, wide: float, right: float, down: float) -> Point:
    slope = top + (base - 40 - top) * (right - 0.16) / 0.84
    return x + wide * right, slope + down * (base - slope) * 0.82


def _mid(first: Point, second: Point, share: float) -> Point:
    return first[0] + (second[0] - first[0]) * share, first[1] + (second[1] - first[1]) * share
