"""The place, the camera and every remark go; the picture stands upright."""

import io
import struct

import pytest
from PIL import Image

from backend.support.pictures import close, even_png, jpeg_segments, picture, saved
from firsthand.common.images import Focus, cover, decode, fit_width, source

FORMATS = ["JPEG", "PNG", "WEBP", "AVIF", "HEIF"]
# Where the red corner of the upright picture is, when it was stored at the top left under this orientation.
CORNERS = {1: "left top", 2: "right top", 3: "right bottom", 4: "left bottom"}
CORNERS |= {5: "left top", 6: "right top", 7: "right bottom", 8: "left bottom"}
SECRETS = (b"Camera", b"private", b"secret", b"Photoshop", b"52.09")


def with_a_corner() -> Image.Image:
    image = Image.new("RGB", (60, 40), "white")
    image.paste((255, 0, 0), (0, 0, 16, 16))
    return image


def corner_of(image: Image.Image) -> str:
    places = {"left": 4, "right": image.width - 5}, {"top": 4, "bottom": image.height - 5}
    [found] = [
        f"{across} {down}"
        for across, x in places[0].items()
        for down, y in places[1].items()
        if image.getpixel((x, y))[1] < 100
    ]
    return found


def exif(orientation: int = 1) -> bytes:
    tags = Image.Exif()
    tags[0x010F] = "Camera 4711"
    place = tags.get_ifd(0x8825)
    place[1], place[2] = "N", (52.0, 5.0, 30.0)
    tags[0x0112] = orientation
    return tags.tobytes()


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize("file_format", FORMATS)
def test_every_way_of_holding_a_camera(file_format, orientation):
    image = decode(saved(with_a_corner(), file_format, exif=exif(orientation=orientation)), name="a")
    assert image.size == ((60, 40) if orientation < 5 else (40, 60))
    assert corner_of(image) == CORNERS[orientation]


def test_a_heic_is_not_turned_twice():
    """Phones write the turn into the container, and once more into the tags, where it means nothing."""
    turned = saved(with_a_corner(), "HEIF", exif=exif(orientation=6))
    only_the_tag = bytearray(turned)
    at = only_the_tag.index(b"irot")
    only_the_tag[at + 4] = 0
    assert corner_of(decode(turned, name="a")) == CORNERS[6]
    assert corner_of(decode(bytes(only_the_tag), name="a")) == "left top"


@pytest.mark.parametrize("orientation", [0, 9, 255, 65_535])
def test_a_turn_that_is_none(orientation):
    assert corner_of(decode(saved(with_a_corner(), "JPEG", exif=exif(orientation=orientation)), name="a")) == "left top"


@pytest.mark.filterwarnings("ignore::UserWarning:PIL")
@pytest.mark.parametrize(
    "tags",
    [
        b"",
        b"\0" * 40,
        b"II*\0\xff\xff\xff\xff",
        b"MM\0*\0\0\0\x08\xff\xff" + b"\xff" * 60,
        b"II*\0\x08\0\0\0\x01\0" + struct.pack("<HHII", 0x0112, 5, 1, 0xFFFFFFF0),
        b"II*\0\x08\0\0\0\x01\0" + struct.pack("<HHII", 0x0112, 2, 0xFFFFFFFF, 0) + b"\x08\0\0\0",
    ],
    ids=["none", "nothing", "far away", "many", "far value", "endless value"],
)
@pytest.mark.parametrize("file_format", ["JPEG", "PNG"])
def test_broken_tags_cost_the_picture_nothing(file_format, tags):
    plain = saved(with_a_corner(), file_format)
    data = (
        jpeg_segments(plain, (0xE1, b"Exif\0\0" + tags))
        if file_format == "JPEG"
        else even_png(b"\xff\0\0", (b"eXIf", tags))
    )
    assert close(decode(data, name="a").getpixel((4, 4)), (255, 0, 0))


def test_nothing_that_came_along_is_in_what_is_made():
    upload = picture((400, 200), exif=exif(), comment=b"private remark", xmp=b"<x:xmpmeta>secret</x:xmpmeta>")
    upload = jpeg_segments(upload, (0xED, b"Photoshop 3.0\08BIM\x04\x04private caption")) + b"secret film"
    assert b"Camera 4711" in upload
    image = decode(upload, name="phone.jpg")
    assert image.info == {}
    for made in (source(image), fit_width(image, 100), cover(image, (120, 63), Focus())):
        read = Image.open(io.BytesIO(made.data))
        assert not read.getexif()
        assert not {"exif", "xmp", "comment", "icc_profile", "photoshop", "XML:com.adobe.xmp"} & set(read.info)
        assert not [secret for secret in SECRETS if secret in made.data]


@pytest.mark.parametrize("file_format", FORMATS)
def test_in_every_format(file_format):
    image = decode(picture((60, 40), file_format, exif=exif()), name="a")
    assert image.info == {}
    assert b"Camera" not in source(image).data
