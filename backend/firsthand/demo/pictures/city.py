import math

from firsthand.demo.pictures.canvas import HEIGHT, WIDTH, Canvas, Point, arc, moved, oval, ridge, rounded, smooth
from firsthand.demo.pictures.colour import darker, lighter, mix
from firsthand.demo.pictures.figures import cargo_bike, cloud, gable, rider, tree, windows


def canal(c: Canvas) -> None:
    """Ghent at the blue hour."""
    c.wash("#1f3a5f", "#47648a", "#c88a78", "#f0b98c", box=(0, 0, WIDTH, 560))
    c.glow(980, 470, 520, "#ffbf86", 0.55)
    for x, wide, high, kind in ((360, 60, 330, "point"), (1250, 46, 300, "point")):
        c.shape(gable(x, 520, wide, high, kind), "#34476a", to="#4b5878")
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
        x, wide = c.chance.uniform(0, WIDTH), c.chance.uniform(14, 90)
        c.line([(x, y), (x + wide, y)], 1.5, c.chance.choice(["#ffd79c", "#93aacb", "#1b2a44"]), alpha=0.4)


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
    for x in (760, 850):  # a cathedral's two towers
        c.shape([(x - 26, 540), (x - 26, 270), (x + 26, 270), (x + 26, 540)], "#c69a78", to="#a97b62")
        c.shape([(x - 30, 272), (x, 130), (x + 30, 272)], "#5fa08e", to="#4a8377")
        windows(c, x, 500, 36, 200, lit="#6d4a44", dark="#7a564c", across=1, up=4, share=0.5)
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
        x, y, wide = c.chance.uniform(0, WIDTH), c.chance.uniform(576, 830), c.chance.uniform(20, 110)
        c.line([(x, y), (x + wide, y)], 2, c.chance.choice(["#ffffff", "#ffe9c2", "#6fa3b0"]), alpha=0.35)
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


def blocks(c: Canvas) -> None:
    """A city from above, and the quickest way through it."""
    c.slant("#f4d9b8", "#d98f6c")
    colours = ["#f6efe2", "#e9765b", "#3f7f8c", "#f2b950", "#2f4a66", "#c7584c", "#8fb7a8"]
    route = {(2, 0), (2, 1), (2, 2), (3, 2), (4, 2), (5, 2), (5, 3), (5, 4), (6, 4), (7, 4), (7, 5), (7, 6), (7, 7)}
    size = 84
    for total in range(-6, 26):
        for column in range(-6, 18):
            row = total - column
            if not -6 <= row < 18:
                continue
            x, y = 800 + (column - row) * size, -60 + (column + row) * size * 0.52
            street = (column, row) in route
            _tile(c, x, y, size, "#fbe9cf" if not street else "#fff7e6")
            if street or (column * 7 + row * 3) % 9 == 0:
                continue
            if (column * 5 + row * 11) % 7 == 0:
                tree(c, x - 14, y + 16, 0.34, "#4f8f6a")
                tree(c, x + 20, y + 22, 0.4, "#6aa374")
            else:
                high = 30 + (column * 37 + row * 53) % 110
                _block(c, x, y, size * 0.8, high, colours[(column * 3 + row * 5) % 7])
    path = [(800 + (a - b) * size, -60 + (a + b) * size * 0.52) for a, b in sorted(route, key=sum)]
    c.line(path, 13, "#d63f3a")
    c.line(path, 5, "#ffd9c9")
    c.disc(*path[0], 16, "#d63f3a")
    end = path[-1]
    pin = [(end[0], end[1]), *arc(end[0], end[1] - 62, 34, 150, 390)]
    c.shadow(oval(end[0] + 10, end[1], 30, 10), by=(0, 0), blur=6)
    c.shape(pin, "#d63f3a", to="#a92c34")
    c.disc(end[0], end[1] - 62, 14, "#fff3e2")


def _tile(c: Canvas, x: float, y: float, size: float, colour: str) -> None:
    half = size * 0.52
    c.shape([(x, y - half), (x + size, y), (x, y + half), (x - size, y)], colour)


def _block(c: Canvas, x: float, y: float, size: float, high: float, colour: str) -> None:
    half = size * 0.52
    left = [(x - size, y), (x, y + half), (x, y + half - high), (x - size, y - high)]
    right = [(x + size, y), (x, y + half), (x, y + half - high), (x + size, y - high)]
    c.shape(moved([(x - size, y), (x, y + half), (x + size, y), (x, y - half)], 16, 8), "#5a3226", alpha=0.25)
    c.shape(left, darker(colour, 0.12))
    c.shape(right, darker(colour, 0.34))
    c.shape(
        [(x, y - half - high), (x + size, y - high), (x, y + half - high), (x - size, y - high)], lighter(colour, 0.12)
    )
    for up in range(int(high // 26)):
        for side in (0.25, 0.55):
            a = (x - size + size * side, y + half * side - 12 - up * 26)
            c.shape([a, (a[0] + 12, a[1] + 6), (a[0] + 12, a[1] - 6), (a[0], a[1] - 12)], mix(colour, "#fff4d8", 0.6))


def quiet_street(c: Canvas) -> None:
    """Sound as contour lines: loud where vans still come, soft where bikes do."""
    c.slant("#10243d", "#1d4a59")
    for number in range(26, 0, -1):
        heat = number / 26
        rings = smooth([
            (430 + math.cos(turn) * number * 31 * (1 + 0.2 * math.sin(turn * 3 + number * 0.14)),
             400 + math.sin(turn) * number * 19 * (1 + 0.24 * math.cos(turn * 2 + number * 0.1)))
            for turn in [math.pi * 2 * step / 14 for step in range(14)]
        ], closed=True)  # fmt: skip
        colour = (
            mix("#ff5e4b", "#2a8f94", min(1, heat * 1.5))
            if heat < 0.66
            else mix("#2a8f94", "#17394d", (heat - 0.66) * 3)
        )
        c.shape(rings, colour, alpha=0.34)
        c.line([*rings, rings[0]], 2, lighter(colour, 0.25), alpha=0.5)
    for x, y, wide, high in (
        (60, 60, 250, 150),
        (60, 560, 300, 220),
        (560, 60, 330, 170),
        (640, 570, 280, 210),
        (1030, 70, 240, 170),
        (1060, 560, 210, 220),
        (1390, 60, 180, 190),
        (1380, 570, 190, 210),
    ):
        c.shadow(rounded(x, y, x + wide, y + high, 12), by=(8, 12), blur=9, alpha=0.5)
        c.shape(rounded(x, y, x + wide, y + high, 12), "#1b3550", to="#142840")
        c.shape(rounded(x + 14, y + 12, x + wide - 14, y + high - 16, 8), "#234362", to="#1a3450")
    for number in range(30):
        c.line([(40 + number * 54, 404), (66 + number * 54, 404)], 5, "#e8f1ea", alpha=0.5)
    for x in (960, 1330, 1500):
        for y in (320, 486):
            c.disc(x, y, 24, "#3f8d68")
            c.disc(x - 6, y - 7, 15, "#63ab7c")
    c.shape(rounded(360, 362, 500, 446, 12), "#f3efe6", to="#c9c2b6")
    c.shape(rounded(470, 368, 500, 440, 8), "#33475c")
    c.shape(rounded(1130, 384, 1250, 418, 10), "#f2b43c", to="#d48a2c")
    c.line([(1060, 401), (1290, 401)], 8, "#e2543e")
    c.disc(1092, 401, 15, "#d59d78")
    c.line([(1112, 372), (1112, 430)], 6, "#12202f")
