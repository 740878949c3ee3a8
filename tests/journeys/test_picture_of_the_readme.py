"""The README's picture is what Erin sees. PICTURE=1 puts a new one into docs/images."""

import io
import os
from pathlib import Path

from PIL import Image
from playwright.sync_api import expect

from journeys.conftest import Enter
from journeys.screens.reading import acknowledge_all
from journeys.support.cast import ERIN

FILE = Path(__file__).resolve().parents[2] / "docs" / "images" / "feed.png"
LARGEST = 400_000
_IN_SIGHT_ARE_LOADED = """() => [...document.images]
  .filter((one) => one.getBoundingClientRect().top < innerHeight)
  .every((one) => one.complete && one.naturalWidth > 0)"""
PICTURES_IN_SIGHT = """[...document.images].every(
    (one) => one.getBoundingClientRect().top > innerHeight || (one.complete && one.naturalWidth > 0)
)"""


def test_the_feed_makes_a_picture_that_travels_light(enter: Enter) -> None:
    erin = enter(ERIN, reduced_motion="reduce").go("/").settled()
    acknowledge_all(erin)
    erin.go("/").settled()
    expect(erin.page.get_by_text("All topics")).to_be_visible()
    erin.page.wait_for_function(PICTURES_IN_SIGHT)

    taken = Image.open(io.BytesIO(erin.page.screenshot()))
    out = io.BytesIO()
    taken.convert("RGB").quantize(256).save(out, "PNG", optimize=True)

    assert taken.size == (1280, 800)
    assert len(out.getvalue()) < LARGEST
    if os.environ.get("PICTURE") == "1":
        FILE.parent.mkdir(parents=True, exist_ok=True)
        FILE.write_bytes(out.getvalue())
