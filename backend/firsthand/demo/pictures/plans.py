import math

from firsthand.demo.pictures.canvas import Canvas, arc, moved, oval, rounded, smooth
from firsthand.demo.pictures.colour import darker, lighter, mix
from firsthand.demo.pictures.figures import tree


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
