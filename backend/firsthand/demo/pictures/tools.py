import math

from firsthand.demo.pictures.canvas import Canvas, Point, arc, moved, oval, placed, rounded, smooth
from firsthand.demo.pictures.colour import darker, lighter, mix

WOOD = "#c98f55"


def tool_wall(c: Canvas) -> None:
    """Every tool on its own hook, in the low sun."""
    c.slant("#2f7a78", "#1d5560")
    for row in range(15):
        for column in range(28):
            c.disc(32 + column * 58, 30 + row * 58, 5, "#174650")
    for left in (-200, 320, 840):
        c.shape([(left, 0), (left + 240, 0), (left + 760, 860), (left + 420, 860)], "#ffd28a", alpha=0.16, blur=14)
    _spanner(c, 160, 110, 0.98, 0, "#d7dee2")
    _spanner(c, 280, 118, 0.82, 0, "#c3ccd2")
    _spanner(c, 385, 126, 0.66, 0, "#d7dee2")
    _hammer(c, 590, 120, "#e2543e")
    _saw(c, 880, 200)
    _driver(c, 1130, 130, "#f2b43c")
    _driver(c, 1210, 150, "#e2543e")
    _driver(c, 1290, 170, "#2f9f8f")
    _tape(c, 1460, 240)
    _chain_ring(c, 235, 650, 108)
    _shelf(c, 470, 690)
    shadow = [(x, 700) for x in (1090, 1560)]
    c.shadow([(1080, 540), (1570, 540), (1570, 560), (1080, 560)], by=(14, 20), blur=10)
    c.line([(1080, 550), (1570, 550)], 16, WOOD)
    for number, colour in enumerate(("#e2543e", "#f2b43c", "#2f9f8f", "#f3e7d3", "#e2543e")):
        c.line([(1110 + number * 104, 552), (1110 + number * 104, 700)], 20, darker(colour, 0.25))
        c.line([(1104 + number * 104, 552), (1104 + number * 104, 700)], 13, colour)
    c.line(shadow, 2, "#174650", alpha=0.2)


def _with_shadow(c: Canvas, outline: list[Point], colour: str, to: str) -> None:
    c.shadow(outline, by=(18, 24), blur=9, alpha=0.42)
    c.shape(outline, colour, to=to)


def _spanner(c: Canvas, x: float, y: float, size: float, turn: float, steel: str) -> None:
    handle = [(-15, 60), (15, 60), (12, 330), (-12, 330)]
    head = [*arc(0, 40, 46, -60, 240), (-14, 6), (-14, 34), (14, 34), (14, 6)]
    tail = oval(0, 356, 36, 36)
    for part in (handle, head, tail):
        _with_shadow(c, placed(part, x, y, size, turn), lighter(steel, 0.15), darker(steel, 0.25))
    c.shape(placed(oval(0, 356, 17, 17, steps=6), x, y, size, turn), "#1d5560")
    c.line(placed([(0, 90), (0, 300)], x, y, size, turn), 5 * size, darker(steel, 0.3))


def _hammer(c: Canvas, x: float, y: float, grip: str) -> None:
    _with_shadow(c, [(x - 13, y + 30), (x + 13, y + 30), (x + 18, y + 400), (x - 18, y + 400)], "#e3b37b", "#a76d3d")
    _with_shadow(
        c, [(x - 18, y + 270), (x + 18, y + 270), (x + 20, y + 404), (x - 20, y + 404)], grip, darker(grip, 0.3)
    )
    head = smooth(
        [
            (x - 100, y + 6),
            (x - 30, y - 4),
            (x + 56, y - 10),
            (x + 84, y - 14),
            (x + 88, y + 62),
            (x + 54, y + 56),
            (x - 26, y + 52),
            (x - 104, y + 22),
        ],
        closed=True,
    )
    _with_shadow(c, head, "#8b969f", "#4d5963")


def _saw(c: Canvas, x: float, y: float) -> None:
    blade = [(x - 70, y), (x + 170, y + 200), (x + 150, y + 240)]
    teeth = [(x + 150 - number * 11, y + 240 - number * 9 + (number % 2) * 12) for number in range(20)]
    _with_shadow(c, [*blade, *teeth], "#e6ebed", "#a9b4bb")
    handle = placed(
        smooth([(-60, -50), (20, -64), (50, -8), (20, 58), (-50, 46), (-78, 0)], closed=True), x - 60, y - 10
    )
    _with_shadow(c, handle, "#d99a58", "#8f5730")
    c.shape(placed(oval(-10, 0, 30, 22), x - 60, y - 10, 1, 30), "#22626a")


def _driver(c: Canvas, x: float, y: float, colour: str) -> None:
    _with_shadow(c, rounded(x - 24, y, x + 24, y + 140, 20), lighter(colour, 0.1), darker(colour, 0.3))
    for right in (-10, 2, 13):
        c.line([(x + right, y + 26), (x + right, y + 116)], 3, darker(colour, 0.25))
    _with_shadow(c, [(x - 7, y + 138), (x + 7, y + 138), (x + 6, y + 320), (x - 6, y + 320)], "#e4e9ec", "#8f9aa2")


def _tape(c: Canvas, x: float, y: float) -> None:
    _with_shadow(c, oval(x, y, 92, 92), "#f4c04e", "#c4822a")
    c.disc(x, y, 58, "#2a2a33")
    c.disc(x, y, 24, "#f4c04e")
    c.line([(x - 92, y + 60), (x - 92, y + 250)], 24, "#f8e3a3")
    for number in range(11):
        c.line([(x - 103, y + 90 + number * 15), (x - 92 + (number % 2) * -4, y + 90 + number * 15)], 2.5, "#4c3a1e")


def _chain_ring(c: Canvas, x: float, y: float, radius: float) -> None:
    teeth = [
        (
            x + math.cos(math.radians(turn)) * (radius + (14 if (turn // 5) % 2 else 0)),
            y + math.sin(math.radians(turn)) * (radius + (14 if (turn // 5) % 2 else 0)),
        )
        for turn in range(0, 360, 5)
    ]
    _with_shadow(c, teeth, "#d5dce0", "#89949c")
    c.disc(x, y, radius * 0.78, "#206068")
    for turn in range(0, 360, 72):
        end = (
            x + math.cos(math.radians(turn - 90)) * radius * 0.84,
            y + math.sin(math.radians(turn - 90)) * radius * 0.84,
        )
        c.line([(x, y), end], 30, "#aeb8be")
    c.disc(x, y, 38, "#e6ebed")
    c.disc(x, y, 16, "#206068")


def _shelf(c: Canvas, x: float, y: float) -> None:
    board = [(x - 20, y), (x + 480, y), (x + 480, y + 22), (x - 20, y + 22)]
    _with_shadow(c, board, lighter(WOOD, 0.1), darker(WOOD, 0.25))
    for number, colour in enumerate(("#e2543e", "#f3e7d3", "#f2b43c", "#2f9f8f")):
        left = x + 14 + number * 116
        _with_shadow(
            c, rounded(left, y - 96 - (number % 2) * 26, left + 86, y, 8), lighter(colour, 0.05), darker(colour, 0.28)
        )
        c.shape(rounded(left + 14, y - 62, left + 72, y - 26, 4), "#fbf4e6")


def sorted_bolts(c: Canvas) -> None:
    """What a repair costs: a chart of nuts and bolts."""
    c.slant("#f6efe0", "#e3d5bb")
    for number in range(6):
        c.line([(120, 700 - number * 110), (1500, 700 - number * 110)], 2, "#b9a888", alpha=0.7)
    colours = ["#2f8f9d", "#2f8f9d", "#e2543e", "#2f8f9d", "#f2a93c", "#2f8f9d", "#5fa777"]
    for number, (high, colour) in enumerate(zip((3, 5, 8, 4, 6, 2, 3), colours, strict=True)):
        x = 230 + number * 195
        for level in range(high):
            _nut(c, x, 670 - level * 66, 62, mix(colour, "#ffffff", level * 0.03), turn=c.chance.uniform(-7, 7))
    c.line([(110, 712), (1510, 712)], 8, "#4b4036")
    _spanner(c, 1330, 60, 0.92, 24, "#c9d1d5")


def _nut(c: Canvas, x: float, y: float, radius: float, colour: str, *, turn: float) -> None:
    six = placed(oval(0, 0, radius, radius * 0.56, steps=6), x, y, 1, turn * 0.4)
    c.shadow(moved(six, 0, 22), by=(10, 10), blur=7, alpha=0.3)
    c.shape([*six[:4], *moved(six[:4][::-1], 0, 24)], darker(colour, 0.32))
    c.shape(six, lighter(colour, 0.14), to=colour)
    c.shape(oval(x, y, radius * 0.45, radius * 0.25), darker(colour, 0.5))
    c.line(
        [*arc(x, y, radius * 0.42, 200, 330, steps=12)[:1], (x - radius * 0.2, y - radius * 0.17)],
        2,
        lighter(colour, 0.4),
    )
