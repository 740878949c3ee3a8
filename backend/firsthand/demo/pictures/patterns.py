import math

from firsthand.demo.pictures.canvas import HEIGHT, WIDTH, Canvas, Point, arc, moved, oval, placed, smooth
from firsthand.demo.pictures.colour import darker, lighter, mix
from firsthand.demo.pictures.figures import cargo_bike, rider


def chain(c: Canvas) -> None:
    """A chain from so near that it becomes a landscape."""
    c.slant("#f2b04a", "#d9633f")
    c.glow(360, 160, 620, "#ffe3a0", 0.75)
    for lane, y in enumerate((40, 300, 560, 820)):
        for number in range(-1, 9):
            outer = (number + lane) % 2 == 0
            x = number * 230 - 40 + lane * 60
            _link(c, x, y - number * 18, 1.0, outer=outer)


def _link(c: Canvas, x: float, y: float, size: float, *, outer: bool) -> None:
    plate = smooth(
        [
            (-150, 0),
            (-120, -62),
            (-64, -56),
            (0, -30),
            (64, -56),
            (120, -62),
            (150, 0),
            (120, 62),
            (64, 56),
            (0, 30),
            (-64, 56),
            (-120, 62),
        ],
        closed=True,
    )
    shape = placed(plate, x, y, size if outer else size * 0.94, -4.5)
    c.shadow(shape, by=(14, 24), blur=12, alpha=0.42)
    c.shape(shape, "#e6ebee" if outer else "#76828d", to="#97a4ae" if outer else "#46515d")
    if outer:
        c.line(
            placed(smooth([(-128, -36), (-92, -50), (0, -20), (92, -50), (128, -36)]), x, y, size, -4.5),
            5,
            "#ffffff",
            alpha=0.8,
        )
    for right in (-104, 104):
        ((a, b),) = placed([(right, 0)], x, y, size, -4.5)
        c.disc(a, b, 31, "#5b6772" if outer else "#3a444f")
        c.disc(a - 2, b - 3, 24, "#c2ccd3" if outer else "#7c8893")
        c.disc(a, b, 9, "#56616c")


def battery(c: Canvas) -> None:
    """A battery that opens: lid, cells and board, one above the other."""
    c.slant("#243b63", "#12213f")
    c.glow(800, 420, 640, "#4fa3c9", 0.5)
    _slab(c, 800, 610, 280, 50, "#2f8f9d")
    for row in range(3):
        for column in range(6):
            x, y = 800 + (column - row) * 56 - 84, 452 + (column + row) * 29 - 98
            _cell(c, x, y, ["#f2b43c", "#f2b43c", "#e2543e"][(row + column) % 3])
    _slab(c, 800, 284, 280, 14, "#3f9d6a")
    for _ in range(34):
        a, b = c.chance.uniform(-0.85, 0.85), c.chance.uniform(-0.85, 0.85)
        u, v = 800 + (a - b) * 140, 284 + (a + b) * 73
        c.shape([(u, v - 7), (u + 14, v), (u, v + 7), (u - 14, v)], c.chance.choice(["#d8e8d4", "#f2c85a", "#1f5a42"]))
        c.line([(u, v), (u + 40, v + 21)], 2.4, "#a6dcae", alpha=0.6)
    _slab(c, 800, 166, 280, 26, "#e8684a")
    for x in (520, 1080):
        for y in range(190, 610, 26):
            c.line([(x, y), (x, y + 11)], 3, "#9fd3e6", alpha=0.7)
    for x, y in ((1240, 284), (1300, 450), (1240, 616)):
        c.line([(1090, y), (x, y)], 3, "#cfe6ee", alpha=0.8)
        c.ring(x + 20, y, 20, 4, "#f2b43c")
        c.disc(x + 20, y, 8, "#f2b43c")


def _slab(c: Canvas, x: float, y: float, wide: float, high: float, colour: str) -> None:
    deep = wide * 0.52
    top = [(x, y - deep), (x + wide, y), (x, y + deep), (x - wide, y)]
    c.shadow(moved(top, 0, high), by=(0, 46), blur=22, alpha=0.45)
    c.shape([(x - wide, y), (x, y + deep), (x, y + deep + high), (x - wide, y + high)], darker(colour, 0.2))
    c.shape([(x + wide, y), (x, y + deep), (x, y + deep + high), (x + wide, y + high)], darker(colour, 0.4))
    c.shape(top, lighter(colour, 0.12), to=colour)
    c.line([top[3], top[0], top[1]], 3, lighter(colour, 0.4))


def _cell(c: Canvas, x: float, y: float, colour: str) -> None:
    c.shape([(x - 37, y), (x - 37, y + 116), *arc(x, y + 116, 37, 180, 0, steps=14), (x + 37, y)], darker(colour, 0.1))
    c.shape([(x + 10, y), (x + 37, y), (x + 37, y + 116), (x + 26, y + 132), (x + 10, y + 138)], darker(colour, 0.34))
    c.shape([(x - 29, y), (x - 19, y), (x - 19, y + 140), (x - 29, y + 134)], lighter(colour, 0.45))
    c.shape(oval(x, y, 37, 20), lighter(colour, 0.32))
    c.shape(oval(x, y, 28, 14), "#dfe6ea")
    c.shape(oval(x, y - 4, 13, 7), "#8e9aa4")


def blueprint(c: Canvas) -> None:
    c.slant("#1f5aa0", "#123a78")
    for number in range(0, WIDTH, 40):
        c.line([(number, 0), (number, HEIGHT)], 2.4 if number % 200 == 0 else 1, "#7fb2e8", alpha=0.32)
    for number in range(0, HEIGHT, 40):
        c.line([(0, number), (WIDTH, number)], 2.4 if number % 200 == 0 else 1, "#7fb2e8", alpha=0.32)
    _drawn_bike(c, 400, 640, 4.0)
    for first, last, y in ((400, 1184, 744), (728, 1120, 790)):
        c.line([(first, y), (last, y)], 3, "#ffd98a")
        for x, way in ((first, 1), (last, -1)):
            c.shape([(x, y), (x + 18 * way, y - 7), (x + 18 * way, y + 7)], "#ffd98a")
            c.line([(x, y - 16), (x, y + 16)], 2, "#ffd98a")
    for x, y in ((496, 288), (664, 168), (584, 496), (1112, 408)):
        c.ring(x, y, 24, 3, "#ff8a6b")
    c.line(arc(584, 496, 150, -106, -12), 3, "#ff8a6b")
    _pencil(c)


def _drawn_bike(c: Canvas, x: float, ground: float, size: float) -> None:
    def at(right: float, down: float) -> Point:
        return x + right * size, ground + down * size

    white = "#eaf4ff"
    for (a, b), radius in ((at(0, -35), 35 * size), (at(196, -27), 27 * size)):
        c.ring(a, b, radius, 4, white)
        c.ring(a, b, radius * 0.87, 2.5, white)
        c.line([(a - radius * 1.15, b), (a + radius * 1.15, b)], 1.6, white, alpha=0.6)
        c.line([(a, b - radius * 1.15), (a, b + radius * 1.15)], 1.6, white, alpha=0.6)
        c.ring(a, b, 10, 3, white)
    tubes = [
        [at(0, -35), at(46, -36)], [at(0, -35), at(24, -88)], [at(46, -36), at(20, -104)],
        smooth([at(27, -84), at(60, -66), at(84, -34), at(120, -28), at(172, -30)]),
        [at(46, -36), at(80, -36)], [at(76, -40), at(66, -118)], [at(196, -27), at(178, -58)],
    ]  # fmt: skip
    for tube in tubes:
        c.line(tube, 17, white)
        c.line(tube, 11, "#1c519a")
    c.line([at(8, -106), at(34, -108)], 12, white)
    c.line([at(66, -118), at(52, -122)], 9, white)
    crate = [at(82, -98), at(182, -92), at(172, -36), at(92, -36), at(82, -98)]
    c.shape(crate, "#9cc8f2", alpha=0.14)
    c.line(crate, 4, white)
    c.line([at(82, -98), at(172, -36)], 1.8, white, alpha=0.5)
    c.line([at(182, -92), at(92, -36)], 1.8, white, alpha=0.5)
    c.ring(*at(46, -36), 34, 4, white)


def _pencil(c: Canvas) -> None:
    body = placed([(0, -20), (330, -20), (330, 20), (0, 20)], 1300, 190, 1, 128)
    c.shadow(body, by=(16, 20), blur=10, alpha=0.4)
    c.shape(body, "#f2b43c", to="#d98f2c")
    c.shape(placed([(0, -6), (330, -6), (330, 6), (0, 6)], 1300, 190, 1, 128), "#ffd676")
    c.shape(placed([(330, -20), (386, 0), (330, 20)], 1300, 190, 1, 128), "#f3dcb8")
    c.shape(placed([(366, -7), (386, 0), (366, 7)], 1300, 190, 1, 128), "#2a2a33")
    c.shape(placed([(-44, -20), (0, -20), (0, 20), (-44, 20)], 1300, 190, 1, 128), "#e2684f")


def wind(c: Canvas) -> None:
    """A wind tunnel for forty euros: smoke, a fan and patience."""
    c.wash("#0f2a3f", "#1c4a5c", "#2c6a70")
    c.glow(300, 420, 520, "#4fb3bf", 0.55)
    for number in range(44):
        y = 30 + number * 18.4
        lift = math.exp(-(((y - 520) / 190) ** 2)) * (-190 if y < 560 else 90)
        path: list[Point] = []
        for x in range(-20, 1640, 30):
            bump = math.exp(-(((x - 800) / 300) ** 2)) * lift
            wake = (
                math.sin(x / 52 + number) * 16 * max(0, min(1, (x - 1010) / 300)) * math.exp(-(((y - 520) / 170) ** 2))
            )
            path.append((x, y + bump + wake))
        heat = math.exp(-(((y - 470) / 200) ** 2))
        colour = mix("#5fb8c4", "#ffd27a", heat) if number % 3 else mix("#8fe0de", "#ff8f5a", heat)
        c.line(smooth(path, steps=3), 2 + heat * 3, colour, alpha=0.42 + heat * 0.4)
    c.shape([(-20, 716), (1620, 716), (1620, 860), (-20, 860)], "#0c2030", to="#071521")
    c.shape(oval(800, 726, 380, 14), "#030a12", alpha=0.7, blur=8)
    bike = cargo_bike(c, 570, 716, 2.3, "#f2683c", "#f4e6cc", "#0a121a")
    rider(c, bike, "#f4c04e", "#18303f", "#d9a27c", hat="#f4e6cc")
    _fan(c, 150, 430)


def _fan(c: Canvas, x: float, y: float) -> None:
    c.line([(x, y + 120), (x, 716)], 26, "#0a1a26")
    c.shape(oval(x, 716, 96, 20), "#0a1a26")
    c.disc(x, y, 176, "#0d2332")
    for number in range(5):
        blade = smooth([(0, 0), (60, -56), (142, -48), (150, 12), (70, 20)], closed=True)
        c.shape(placed(blade, x, y, 1, number * 72 + 14), "#6fc4c9", to="#2f7f8c")
    c.ring(x, y, 180, 14, "#e8efe9")
    for radius in (60, 104, 144):
        c.ring(x, y, radius, 2.6, "#c9dedd")
    for number in range(18):
        turn = math.radians(number * 20)
        c.line([(x, y), (x + math.cos(turn) * 176, y + math.sin(turn) * 176)], 2, "#c9dedd", alpha=0.7)
    c.disc(x, y, 26, "#f2683c")


def bearing(c: Canvas) -> None:
    """Balls in a ring, polished until they mirror the room."""
    c.slant("#e9d8c0", "#b99a80")
    c.glow(560, 120, 640, "#fff4dc", 0.8)
    centre = (800, 440)
    c.shape(oval(826, 486, 400, 384), "#4a3428", alpha=0.5, blur=22)
    for radius, first, last in ((390, "#f2f4f4", "#7f8b94"), (352, "#6c7882", "#c9d2d7"), (318, "#39434c", "#5a6670")):
        c.disc(*centre, radius, first, to=last)
    for number in range(14):
        turn = math.radians(number * 360 / 14 + 8)
        x, y = centre[0] + math.cos(turn) * 262, centre[1] + math.sin(turn) * 262
        c.disc(x + 7, y + 10, 50, "#1f272e")
        c.disc(x, y, 50, "#eef2f3", to="#6d7a85")
        c.disc(x - 16, y - 18, 15, "#ffffff")
        c.line(arc(x, y, 40, 20, 120), 5, "#f2b07a", alpha=0.8)
    for radius, first, last in ((206, "#f2f4f4", "#828e97"), (176, "#79858f", "#cfd7db"), (140, "#c89a6e", "#d8b48e")):
        c.disc(*centre, radius, first, to=last)
    c.line(arc(*centre, 372, 200, 300), 9, "#ffffff", alpha=0.75)
