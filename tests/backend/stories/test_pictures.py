"""What is made from a picture once it is decoded (tests/backend/common holds what is accepted as one)."""

import io

import pytest
from PIL import Image

from backend.support.pictures import close, picture
from firsthand.common.images import Focus, cover, decode, dominant_colour, fit_width, placeholder


def test_never_wider_than_the_picture():
    image = decode(picture((500, 300)), name="a")
    assert [(fit_width(image, width).width, fit_width(image, width).height) for width in (400, 800)] == [
        (400, 240),
        (500, 300),
    ]


def test_a_huge_picture_is_kept_at_a_size_that_screens_can_use():
    assert decode(picture((5_000, 2_500)), name="a").size == (2_400, 1_200)


@pytest.mark.parametrize(
    ("size", "far_from_it"), [((600, 1_800), Focus(0.5, 0)), ((2_400, 630), Focus(1, 0.5))], ids=["tall", "wide"]
)
def test_the_focal_point_stays_in_sight(size, far_from_it):
    """The sun stands at a quarter from the left, three quarters from the top."""

    def dark(focus: Focus) -> int:
        card = Image.open(io.BytesIO(cover(image, (1_200, 630), focus).data))
        assert (card.size, card.format) == ((1_200, 630), "JPEG")
        return sum(1 for value in card.convert("L").resize((60, 30)).get_flattened_data() if value < 100)

    image = decode(picture(size), name="a")
    assert dark(Focus(0.25, 0.75)) > 150
    assert dark(far_from_it) == 0


def test_the_smallest_picture_of_all():
    image = decode(picture((1, 1), "PNG"), name="dot.png")
    assert cover(image, (1_200, 630), Focus(1, 1)).width == 1_200
    assert fit_width(image, 400).height == 1
    assert placeholder(image).startswith("data:image/webp;base64,")


def test_what_stands_in_while_it_loads():
    image = decode(picture(), name="a")
    assert len(placeholder(image)) < 700
    red, green, blue = bytes.fromhex(dominant_colour(image)[1:])
    assert close((red, green, blue), (240, 200, 120), within=10)
