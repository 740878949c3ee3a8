import math

from firsthand.demo.pictures.canvas import HEIGHT, WIDTH, Canvas, Point, oval, smooth
from firsthand.demo.pictures.colour import darker, lighter, mix
from firsthand.demo.pictures.figures import cargo_bike, leaf


def year_rings(c: Canvas) -> None:
    """Six years of guarantee, as a tree would count them."""
    c.slant("#3f5d4a", "#22382f")
    c.glow(1250, 150, 620, "#9fc07a", 0.5)
    for number in range(60):
        shape = leaf(
            c.chance.uniform(-60, WIDTH),
            c.chance.uniform(-60, HEIGHT),
            c.chance.uniform(90, 240),
            c.chance.uniform(40, 90),
            c.chance.uniform(0, 360),
        )
        c.shape(shape, mix("#2b4a3a", "#6f9a5c", c.chance.random()), alpha=0.55)
        if number % 4 == 0:
            c.shadow(shape, by=(8, 12), blur=9, alpha=0.2)
    edge = _blob(c, 800, 430, 372, 0.035)
    c.shadow(edge, by=(24, 34), blur=26, alpha=0.55)
    c.shape(edge, "#6b4226", to="#4a2b19")
    c.shape(_blob(c, 800, 430, 346, 0.03), "#f0cf9c", to="#d9a968")
    marks = {300, 250, 198, 148, 100, 54}
    for radius in range(334, 8, -9):
        ring = _blob(c, 800, 430, radius, 0.03)
        c.line([*ring, ring[0]], 2.6, "#b57f45", alpha=0.62)
    for radius in marks:
        ring = _blob(c, 800, 430, radius, 0.02)
        c.line([*ring, ring[0]], 7, "#d9503f")
    for turn in (20, 148, 262):
        far = (800 + math.cos(math.radians(turn)) * 340, 430 + math.sin(math.radians(turn)) * 330)
        c.shape([(800, 430), far, (far[0] + 9, far[1] + 9)], "#8a5a30", alpha=0.8)
    c.disc(800, 430, 15, "#7a4a26")


def _blob(c: Canvas, x: float, y: float, radius: float, rough: float) -> list[Point]:
    points = []
    for step in range(22):
        turn = math.pi * 2 * step / 22
        long = radius * (
            1 + 0.045 * math.sin(turn * 2 + 0.6) + 0.03 * math.sin(turn * 5) + c.chance.uniform(-rough, rough)
        )
        points.append((x + math.cos(turn) * long * 1.12, y + math.sin(turn) * long))
    return smooth(points, closed=True, steps=8)


def garden(c: Canvas) -> None:
    """A kitchen garden that travels in a box."""
    c.wash("#fbe6c2", "#f6d3a0", "#eec08a")
    c.glow(800, 260, 620, "#fff6d8", 0.8)
    for number in range(90):
        edge = c.chance.choice([-1, 1])
        x = 800 + edge * c.chance.uniform(430, 900)
        y = c.chance.uniform(-40, 820)
        colour = c.chance.choice(["#2f6b4a", "#4f8f55", "#7fae5c", "#1f4f44", "#a9c070"])
        shape = leaf(
            x,
            y,
            c.chance.uniform(110, 260),
            c.chance.uniform(40, 96),
            (180 if edge > 0 else 0) + c.chance.uniform(-60, 60),
        )
        if number % 3 == 0:
            c.shadow(shape, by=(8, 12), blur=9, alpha=0.2)
        c.shape(shape, lighter(colour, 0.08), to=darker(colour, 0.14))
    c.shape([(-20, 742), (1620, 742), (1620, 860), (-20, 860)], "#a9683f", to="#6f3f2a")
    bike = cargo_bike(c, 380, 752, 3.4, "#2f7f86", "#e2683c")
    left, right = bike.at(86, -98), bike.at(180, -92)
    for number in range(46):
        share = number / 45
        x, y = left[0] + (right[0] - left[0]) * share, left[1] + (right[1] - left[1]) * share + 6
        colour = c.chance.choice(["#3f8f55", "#5fa85a", "#2f6f4f", "#86b85f", "#1f5a48"])
        c.shape(
            leaf(x, y, c.chance.uniform(90, 210), c.chance.uniform(34, 70), -90 + c.chance.uniform(-46, 46)),
            lighter(colour, 0.08),
            to=darker(colour, 0.2),
        )
    for x, y, size, colour in ((712, 350, 42, "#d9402f"), (792, 318, 48, "#e2543e"), (868, 362, 40, "#d9402f")):
        c.disc(x, y, size, lighter(colour, 0.1), to=darker(colour, 0.25))
        c.disc(x - size * 0.34, y - size * 0.36, size * 0.18, "#ffd9c4")
        for turn in (-150, -90, -30):
            c.shape(leaf(x, y - size * 0.8, 30, 14, turn), "#2f6f4f")
    c.line([bike.at(80, -99), bike.at(184, -93)], 22, "#f3a07c")


def flowers(c: Canvas) -> None:
    """The flower courier's round begins while the town sleeps."""
    c.wash("#171a3d", "#2a2558", "#4a3170")
    c.glow(800, 470, 640, "#d9668a", 0.4)
    c.disc(1320, 150, 62, "#fdf0d2")
    c.disc(1296, 138, 56, "#1c1e45")
    for _ in range(70):
        c.disc(c.chance.uniform(0, WIDTH), c.chance.uniform(0, 420), c.chance.choice([1, 1.6, 2.2]), "#f5e9d8")
    blooms = [(c.chance.uniform(-20, WIDTH + 20), c.chance.uniform(430, 880)) for _ in range(46)]
    for x, y in sorted(blooms, key=lambda point: point[1]):
        _stem(c, x, y)
        size = 34 + (y - 420) / 460 * 74
        _bloom(c, x, y, size, c.chance.choice(["#f2668a", "#f9a04e", "#fbd25f", "#e2543e", "#c78ad9", "#fbe9dc"]))


def _stem(c: Canvas, x: float, y: float) -> None:
    c.line(smooth([(x, y), (x + 12, y + 120), (x - 8, y + 320)]), 9, "#1f5a4c")
    for side in (-1, 1):
        turn = 90 - side * 62
        c.shape(leaf(x + 8, y + 120, c.chance.uniform(90, 150), 44, turn), "#2f7a5f", to="#174a44")


def _bloom(c: Canvas, x: float, y: float, size: float, colour: str) -> None:
    c.shadow(oval(x, y, size, size), by=(8, 16), blur=12, alpha=0.4)
    start = c.chance.uniform(0, 60)
    for layer, (petals, long) in enumerate(((9, 1.0), (7, 0.74), (5, 0.48))):
        for number in range(petals):
            turn = start + number * 360 / petals + layer * 18
            c.shape(
                leaf(x, y, size * long, size * 0.56 * long, turn),
                mix(colour, "#2a1038", 0.26 - layer * 0.12),
                to=mix(colour, "#fff0e0", layer * 0.12),
            )
    c.disc(x, y, size * 0.15, mix(colour, "#fff0c0", 0.55))
