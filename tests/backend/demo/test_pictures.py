import io

import pytest
from PIL import Image

from firsthand.demo.library import written_stories
from firsthand.demo.pictures import SCENES, canvas, draw


@pytest.fixture(autouse=True)
def _quickly(monkeypatch):
    monkeypatch.setattr(canvas, "SCALE", 1)


@pytest.mark.parametrize("name", list(SCENES))
def test_a_picture_is_wide_full_of_colour_and_the_same_each_time(name):
    drawn = draw(name)
    picture = Image.open(io.BytesIO(drawn))
    assert picture.size == (1600, 838)
    colours = picture.resize((80, 42)).quantize(24).getcolors()
    assert max(count for count, _colour in colours) < 80 * 42 / 2
    assert drawn == draw(name)


def test_each_story_has_its_own_and_none_was_drawn_for_nothing():
    used = [story.picture for story in written_stories()]
    assert len(used) == len(set(used))
    assert {name.partition("/")[0] for name in used} == set(SCENES)


@pytest.mark.parametrize("cut", ["left", "middle", "right"])
def test_a_part_of_a_picture_is_as_large_as_the_whole(cut):
    picture = Image.open(io.BytesIO(draw(f"welding/{cut}")))
    assert picture.size == (1600, 838)
    assert picture.tobytes() != Image.open(io.BytesIO(draw("welding"))).tobytes()
