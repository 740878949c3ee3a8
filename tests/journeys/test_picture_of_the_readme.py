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


def test_the_feed_makes_a_picture_that_travels_light(enter: Enter) -> None:
    erin = enter(ERIN, reduced_motion="reduce").go("/").settled()
    acknowledge_all(erin)
    erin.go("/").settled()
    expect(erin.page.get_by_role("article").first.get_by_role("img").first).to_be_visible()
    erin.page.wait_for_function("[...document.images].every((one) => one.loading === 'lazy' || one.complete)")

    taken = Image.open(io.BytesIO(erin.page.screenshot()))
    out = io.BytesIO()
    taken.convert("RGB").quantize(256).save(out, "PNG", optimize=True)

    assert taken.size == (1280, 800)
    assert len(out.getvalue()) < LARGEST
    if os.environ.get("PICTURE") == "1":
        FILE.parent.mkdir(parents=True, exist_ok=True)
        FILE.write_bytes(out.getvalue())
