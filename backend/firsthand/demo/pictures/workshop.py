import math

from firsthand.demo.pictures.canvas import HEIGHT, WIDTH, Canvas, Point, arc, moved, oval, rounded, smooth
from firsthand.demo.pictures.colour import darker, lighter, mix
from firsthand.demo.pictures.figures import cargo_bike, person, wheel

WOOD = "#c98f55"


def welding(c: Canvas) -> None:
    """Sparks in the dark."""
    c.slant("#1a2238", "#0c0f1c")
    for x in (120, 420, 1290):
        c.shape([(x, -20), (x + 150, -20), (x + 150, 300), (x, 300)], "#27365a", to="#1b2744")
        c.line([(x + 75, -20), (x + 75, 300)], 5, "#141c32")
        c.line([(x, 140), (x + 150, 140)], 5, "#141c32")
    c.glow(880, 508, 760, "#4f9dff", 0.75)
    c.glow(880, 508, 420, "#bfe0ff", 0.9)
    c.shape([(-20, 700), (1620, 700), (1620, 860), (-20, 860)], "#131827", to="#080a12")
    c.shape([(700, 585), (1420, 585), (1420, 616), (700, 616)], "#4b3426", to="#281a14")
    for x in (760, 1350):
        c.line([(x, 612), (x, 760)], 24, "#2c1e18")
    frame = [
        ((880, 520), (1210, 520)),
        ((880, 520), (1010, 330)),
        ((1010, 330), (1250, 330)),
        ((1250, 330), (1210, 520)),
        ((1010, 330), (1010, 520)),
        ((1250, 330), (1330, 470)),
    ]
    for first, last in frame:
        c.line([first, last], 26, "#7a3b2c")
        c.line([(first[0] - 4, first[1] - 5), (last[0] - 4, last[1] - 5)], 9, "#e8825a")
    _welder(c)
    for _ in range(230):
        turn, far = c.chance.uniform(-3.3, 0.5), c.chance.expovariate(1 / 130) + 20
        right, down = 880 + math.cos(turn) * far, 508 + math.sin(turn) * far * 0.8 + far**1.45 * 0.02
        tail = (right - math.cos(turn) * far * 0.14, down - math.sin(turn) * far * 0.12)
        c.line(
            [tail, (right, down)],
            c.chance.uniform(1, 3.4),
            c.chance.choice(["#fff4cf", "#ffc76b", "#ff8a3d", "#ffffff"]),
        )
    c.glow(880, 508, 130, "#ffffff", 1)
    c.disc(880, 508, 13, "#ffffff")


def _welder(c: Canvas) -> None:
    body = smooth([(330, 860), (350, 640), (420, 500), (520, 450), (610, 480), (660, 600), (640, 860)], closed=True)
    c.shape(body, "#3a4a78", to="#161d36")
    c.line([(610, 520), (660, 470), (640, 420)], 9, "#86b9f2", alpha=0.6)
    c.line(smooth([(470, 530), (560, 640), (690, 610), (800, 545)]), 62, "#2c3a63")
    c.line(smooth([(520, 500), (600, 600), (700, 580), (806, 530)]), 20, "#6f9bd8", alpha=0.6)
    c.line([(788, 556), (836, 532)], 62, "#8a5a3a")
    c.line([(830, 530), (880, 508)], 11, "#c9d3dd")
    c.line([(520, 450), (540, 400)], 60, "#2a365e")
    c.disc(548, 330, 100, "#2b3760")
    mask = smooth([(560, 236), (640, 262), (668, 350), (640, 440), (576, 448), (540, 350)], closed=True)
    c.shape(mask, "#4f648f", to="#242f52")
    c.shape([(604, 300), (662, 316), (660, 366), (600, 356)], "#0c1120")
    c.line([(612, 312), (652, 322)], 7, "#bfe0ff")
    c.shape(
        smooth([(452, 320), (470, 236), (560, 214), (630, 250), (560, 262), (500, 330)], closed=True),
        "#e2683c",
        to="#8f3826",
    )


def truing_stand(c: Canvas) -> None:
    """One lamp, one wheel, one pair of ears."""
    c.wash("#20333f", "#14232d")
    for row in range(9):
        for column in range(12):
            left = column * 150 - (row % 2) * 75
            c.shape(
                rounded(left, row * 78 - 30, left + 142, row * 78 + 40, 6), mix("#263f4c", "#1c303b", c.chance.random())
            )
    c.shape([(770, 96), (530, 700), (1250, 700), (1010, 96)], "#ffd68c", to="#c98a4a", alpha=0.34, blur=22)
    c.glow(890, 300, 560, "#ffca7a", 0.75)
    c.line([(890, -20), (890, 50)], 7, "#0d161c")
    c.shape([(760, 110), (830, 44), (950, 44), (1020, 110)], "#e2683c", to="#a8402b")
    c.shape(oval(890, 110, 130, 17), "#fff3cf")
    c.shape([(-20, 690), (1620, 690), (1620, 740), (-20, 740)], "#b27845", to="#7c4d2a")
    c.shape([(-20, 738), (1620, 738), (1620, 860), (-20, 860)], "#4a2d1d", to="#24150f")
    for x in (790, 1048):
        c.line([(x, 690), (x + (40 if x < 900 else -40), 420)], 20, "#2f4753")
    c.line([(760, 684), (1080, 684)], 26, "#3a5563")
    wheel(c, 919, 430, 218, "#15181f", rim="#d9dfe3", spokes=28)
    c.disc(919, 430, 16, "#e2683c")
    _listener(c)
    for x, colour in ((1230, "#2f9f8f"), (1330, "#f2b43c")):
        c.shadow(rounded(x, 560, x + 78, 690, 10), by=(10, 4))
        c.shape(rounded(x, 560, x + 78, 690, 10), colour, to=darker(colour, 0.35))
        c.shape(rounded(x + 10, 606, x + 68, 650, 4), "#f7ecd6")
    c.shape(oval(1480, 676, 52, 16), "#efe3cc")
    c.shape(rounded(1440, 596, 1520, 676, 14), "#f3e7d3", to="#b9a98e")


def _listener(c: Canvas) -> None:
    body = smooth([(180, 700), (200, 560), (270, 480), (380, 450), (470, 490), (520, 600), (520, 700)], closed=True)
    c.shape(body, "#3f7f8c", to="#234c59")
    c.shape(smooth([(270, 700), (300, 560), (400, 530), (470, 580), (490, 700)], closed=True), "#b5543a", to="#7d3526")
    c.line([(380, 470), (430, 420)], 58, "#8f5c40")
    c.disc(460, 350, 88, "#a06a49")
    c.shape(
        smooth(
            [(372, 350), (376, 270), (440, 236), (520, 256), (530, 300), (470, 296), (420, 330), (400, 400)],
            closed=True,
        ),
        "#1d1618",
    )
    c.disc(430, 368, 17, "#8f5c40")
    c.shape(smooth([(484, 396), (528, 404), (512, 440), (460, 444)], closed=True), "#2a1c1a")
    c.line([(505, 344), (524, 347)], 6, "#2a1c1a")
    c.line(smooth([(300, 540), (420, 650), (560, 610), (660, 540)]), 54, "#4c93a0")
    c.line([(650, 548), (704, 506)], 34, "#a06a49")
    c.line(smooth([(430, 520), (560, 560), (680, 470)]), 46, "#356f7c")
    c.line([(672, 480), (716, 440)], 32, "#a06a49")


def paint_shop(c: Canvas) -> None:
    """Frames in a row, each in what was left of another."""
    c.wash("#f7e7d0", "#efd3b4")
    colours = ["#d9503f", "#f2a93c", "#f4d35e", "#5fa777", "#2f8f9d", "#3a5fa0", "#8a5aa8", "#e08aa2"]
    for number, colour in enumerate(colours):
        left = number * 200
        drips = [(left, 0), *_drips(c, left), (left + 200, 0)]
        c.shadow(drips, by=(0, 8), blur=8, alpha=0.18)
        c.shape(drips, lighter(colour, 0.1), to=darker(colour, 0.06))
    c.shape([(-20, 720), (1620, 720), (1620, 860), (-20, 860)], "#6c5a55", to="#453a3b")
    c.line([(-20, 306), (1620, 306)], 13, "#3b3238")
    for number, colour in enumerate(("#d9503f", "#2f8f9d", "#f2a93c", "#8a5aa8")):
        x = 150 + number * 390
        c.line([(x + 38, 306), (x + 38, 432)], 6, "#3b3238")
        _frame(c, x - 76, 640, 1.72, colour, colours[(number * 3 + 4) % 8])
        c.shape(oval(x + 90, 772, 150, 15), "#2a2226", alpha=0.5, blur=7)


def _drips(c: Canvas, left: float) -> list[Point]:
    curve: list[Point] = []
    for number in range(5):
        x, low = left + number * 40, c.chance.uniform(90, 240)
        curve += [(x, 70), *arc(x + 20, low, 14, 180, 0, steps=10), (x + 38, 70)]
    return curve


def _frame(c: Canvas, x: float, y: float, size: float, first: str, second: str) -> None:
    def at(right: float, down: float) -> Point:
        return x + right * size, y + down * size

    tubes = [
        [at(0, -35), at(46, -36)], [at(0, -35), at(24, -88)], [at(46, -36), at(20, -118)],
        smooth([at(27, -84), at(60, -66), at(84, -34), at(120, -28), at(172, -30)]),
        [at(46, -36), at(84, -35)], [at(76, -40), at(66, -128)], [at(172, -30), at(180, -74), at(192, -22)],
    ]  # fmt: skip
    for tube in tubes:
        c.line(moved(tube, 9, 13), 9 * size, "#c9a684", alpha=0.6)
    for number, tube in enumerate(tubes):
        colour = second if number in {1, 4, 6} else first
        c.line(tube, 9.5 * size, darker(colour, 0.12))
        c.line(moved(tube, -1.6 * size, -1.8 * size), 4 * size, lighter(colour, 0.3))


def open_doors(c: Canvas) -> None:
    """The hall at night, lamps on strings, everybody welcome."""
    c.wash("#141b3a", "#2c2f5e", "#6a4a78", box=(0, 0, WIDTH, 640))
    for _ in range(120):
        c.disc(c.chance.uniform(0, WIDTH), c.chance.uniform(0, 330), c.chance.choice([0.9, 1.3, 2]), "#f4ead8")
    c.wash("#3a2f4c", "#1b1730", box=(0, 630, WIDTH, HEIGHT))
    hall = [
        (260, 650),
        (260, 330),
        (500, 200),
        (740, 330),
        (740, 330),
        (980, 200),
        (1220, 330),
        (1340, 265),
        (1340, 650),
    ]
    c.shape(hall, "#5a3540", to="#3a2334")
    c.line([(250, 334), (500, 198), (740, 334), (980, 198), (1220, 334), (1350, 262)], 12, "#241829")
    c.glow(800, 520, 560, "#ffbf6b", 0.8)
    door = [(520, 650), (520, 400), (1080, 400), (1080, 650)]
    c.shape(door, "#ffe3a6", to="#f6a854")
    for x in (330, 1170):
        c.shape(rounded(x, 430, x + 110, 560, 8), "#ffd994", to="#f0a455")
        c.line([(x + 55, 430), (x + 55, 560)], 5, "#3a2334")
        c.line([(x, 495), (x + 110, 495)], 5, "#3a2334")
    cargo_bike(c, 650, 640, 0.95, "#c8433c", "#8f3a2c")
    wheel(c, 990, 490, 52, "#5a3324", rim="#8a5a3a", spokes=12)
    c.shape([(520, 650), (1080, 650), (1290, 860), (310, 860)], "#ffbf70", alpha=0.42, blur=12)
    for start, end in (((-20, 120), (820, 150)), ((780, 150), (1620, 90))):
        _lamps(c, start, end)
    crowd = [
        (190, 740, 1.0),
        (300, 770, 1.12),
        (430, 730, 0.95),
        (1130, 740, 1.0),
        (1240, 775, 1.15),
        (1390, 745, 1.02),
        (1490, 780, 1.1),
        (90, 780, 1.08),
    ]
    coats = ["#2a2342", "#3a2a4c", "#22304f", "#43304a"]
    for number, (x, ground, size) in enumerate(crowd):
        person(c, x, ground, size, coats[number % 4], "#17132a", "#8a5f5a", hair="#120e1e")
    person(
        c,
        860,
        716,
        0.98,
        "#2f4a6d",
        "#1c1830",
        "#c98f6c",
        arms=([(-24, -150), (-50, -170), (-74, -196)], [(24, -150), (34, -118), (28, -86)]),
    )


def _lamps(c: Canvas, start: Point, end: Point) -> None:
    line = [
        (
            start[0] + (end[0] - start[0]) * step / 40,
            start[1] + (end[1] - start[1]) * step / 40 + math.sin(step / 40 * math.pi) * 110,
        )
        for step in range(41)
    ]
    c.line(line, 3, "#0f1228")
    for number in range(2, 40, 4):
        x, y = line[number]
        c.glow(x, y + 14, 74, "#ffc876", 0.95)
        c.disc(x, y + 14, 9, "#fff2cf")


def loading_bay(c: Canvas) -> None:
    """Second-hand wheels, sorted and stacked."""
    c.slant("#ef8f5b", "#d55a4d")
    c.glow(1200, 180, 620, "#ffd394", 0.7)
    place = [(column * 200 - 60 + (row % 2) * 100, 90 + row * 220, 112.0) for row in range(4) for column in range(9)]
    dark = ["#2a2038", "#23314d", "#3b2338", "#1f3a44"]
    for number, (x, y, radius) in enumerate(place):
        c.shape(oval(x + 16, y + 22, radius, radius), "#5d1f2b", alpha=0.34, blur=9)
        wheel(
            c,
            x,
            y,
            radius,
            dark[number % 4],
            rim=["#f7e7cf", "#f4c25a", "#9fd0c4", "#f2a58a"][number * 7 % 4],
            spokes=20,
        )
        c.disc(x, y, 12, "#f7e7cf")
