"""Whatever a picture's numbers mean, what is left of it is sRGB with eight bits."""

import io
import struct
import zlib

import pytest
from PIL import Image, ImageCms

from backend.support.pictures import close, even_png, picture, saved
from firsthand.common.images import cover, decode, fit_width
from firsthand.common.images.formats.header import Colours
from firsthand.common.images.profiles import profile_of
from firsthand.common.images.renditions import Focus

P3, BT2020 = profile_of(Colours(primaries=12)), profile_of(Colours(primaries=9))
SRGB = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
LAB = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB")).tobytes()
ORANGE = Image.new("RGB", (64, 64), (200, 60, 20))
# By the usual formulas: P3's orange lies outside sRGB, whose blue can go no lower than 0.
ORANGE_FROM_P3 = (217, 42, 0)


def colour_of(data: bytes) -> tuple[int, ...]:
    return decode(data, name="a").getpixel((4, 4))


@pytest.mark.parametrize("file_format", ["JPEG", "PNG", "WEBP", "AVIF", "HEIF"])
def test_wide_colours_become_srgb(file_format):
    assert close(colour_of(saved(ORANGE, file_format, icc_profile=P3)), ORANGE_FROM_P3)


@pytest.mark.parametrize("file_format", ["PNG", "WEBP"])
def test_also_where_something_shows_through(file_format):
    half = ORANGE.convert("RGBA")
    half.putalpha(128)
    assert close(colour_of(saved(half, file_format, icc_profile=P3)), (*ORANGE_FROM_P3, 128))


def test_colours_described_by_number():
    orange = bytes([200, 60, 20])
    assert close(colour_of(saved(ORANGE, "HEIF", color_primaries=12, transfer_characteristics=13)), ORANGE_FROM_P3)
    assert close(colour_of(even_png(orange, (b"cICP", bytes([12, 13, 0, 1])))), ORANGE_FROM_P3)
    assert close(colour_of(even_png(orange, (b"cICP", bytes([1, 13, 0, 1])))), (200, 60, 20))


def test_the_white_of_high_dynamic_range_is_white():
    for code, white in ((16, 148), (18, 191)):
        assert close(colour_of(even_png(bytes([white] * 3), (b"cICP", bytes([9, code, 0, 1])))), (255, 255, 255))
    assert close(colour_of(even_png(bytes([0] * 3), (b"cICP", bytes([9, 16, 0, 1])))), (0, 0, 0))


@pytest.mark.parametrize(
    ("extras", "grey"),
    [
        ([], 128),
        ([(b"gAMA", struct.pack(">I", 45_455))], 128),
        ([(b"gAMA", struct.pack(">I", 100_000))], 188),  # linear light
        ([(b"sRGB", b"\0"), (b"gAMA", struct.pack(">I", 100_000))], 128),
        ([(b"gAMA", struct.pack(">I", 0))], 128),
    ],
)
def test_the_gamma_of_a_png(extras, grey):
    assert close(colour_of(even_png(bytes([128] * 3), *extras)), (grey,) * 3, within=2)


@pytest.mark.parametrize(
    "profile",
    [SRGB, LAB, b"not a profile" * 20, P3[:300], SRGB[:64] + b"\xff" * 100, b"\0" * 9_000_000],
    ids=["its own", "of other numbers", "nonsense", "cut off", "broken", "gigantic"],
)
def test_a_profile_that_says_nothing_changes_nothing(profile):
    assert close(colour_of(saved(ORANGE, "JPEG", icc_profile=profile)), (200, 60, 20))


def test_a_profile_of_another_kind_of_picture():
    grey = Image.new("L", (64, 64), 90)
    assert close(colour_of(saved(grey, "JPEG", icc_profile=P3)), (90, 90, 90))
    assert close(colour_of(saved(ORANGE.convert("CMYK"), "JPEG", icc_profile=P3)), (200, 60, 20), within=12)


def test_a_large_profile_of_a_png_is_used():
    """Beside what Pillow would unpack of it."""
    large = zlib.compress(P3 + b"\0" * 2_000_000)
    assert close(colour_of(even_png(bytes([200, 60, 20]), (b"iCCP", b"P3\0\0" + large))), ORANGE_FROM_P3)


def test_cmyk():
    image = decode(picture((64, 64), mode="CMYK"), name="print.jpg")
    assert image.mode == "RGB"
    assert close(image.getpixel((60, 4)), (240, 200, 120), within=12)


def test_ycck():
    """CMYK written as brightness, two colour differences and black, as Adobe's programs do. The encoder at hand cannot,
    so the numbers are worked out here and the mark in the Adobe segment is set by hand."""
    planes = ORANGE.convert("YCbCr").split()
    data = bytearray(saved(Image.merge("CMYK", [*planes, Image.new("L", (64, 64))]), "JPEG", quality=95, subsampling=0))
    data[data.index(b"Adobe") + 11] = 2
    assert close(colour_of(bytes(data)), (200, 60, 20), within=8)


@pytest.mark.parametrize(
    ("data", "pixel"),
    [
        pytest.param(saved(Image.new("I;16", (8, 8), 0x8000), "PNG"), (128, 128, 128), id="grey"),
        pytest.param(even_png(struct.pack(">3H", 0xC800, 0x3C00, 0x1400), depth=16), (200, 60, 20), id="colours"),
        pytest.param(
            even_png(struct.pack(">4H", 0xC800, 0x3C00, 0x1400, 0x8000), depth=16, colour=6),
            (200, 60, 20, 128),
            id="colours and see-through",
        ),
        pytest.param(
            even_png(struct.pack(">2H", 0xC800, 0x8000), depth=16, colour=4),
            (200, 200, 200, 128),
            id="grey, see-through",
        ),
        pytest.param(
            even_png(struct.pack(">H", 0xC800), (b"tRNS", b"\xc8\0"), depth=16, colour=0),
            (199, 199, 199, 0),
            id="a grey that means nothing is there",
        ),
        pytest.param(
            even_png(struct.pack(">3H", 0xC800, 0x3C00, 0x1400), (b"tRNS", b"\xc8\0\x3c\0\x14\0"), depth=16),
            (200, 60, 20, 0),
            id="a colour that means nothing is there",
        ),
    ],
)
def test_sixteen_bits(data, pixel):
    assert close(colour_of(data), pixel, within=1)


@pytest.mark.parametrize("mode", ["1", "L", "P"])
def test_few_colours(mode):
    assert decode(picture((64, 64), "PNG", mode), name="a").mode == "RGB"


@pytest.mark.parametrize(
    "data",
    [
        saved(ORANGE.quantize(4), "PNG", transparency=0),
        saved(ORANGE.quantize(4), "PNG", transparency=b"\0\0\0\0"),
        saved(ORANGE.quantize(4), "GIF", transparency=0),
        saved(ORANGE, "PNG", transparency=(200, 60, 20)),
        saved(Image.new("L", (64, 64), 90), "PNG", transparency=90),
    ],
    ids=["palette", "palette with alpha", "GIF", "key colour", "key grey"],
)
def test_holes_are_kept(data):
    assert colour_of(data)[3] == 0


@pytest.mark.parametrize("mode", ["LA", "RGBA"])
def test_what_was_see_through_stays_so_and_stands_on_white_in_a_jpeg(mode):
    image = decode(saved(Image.new(mode, (64, 64), (0,) * len(mode)), "PNG"), name="logo.png")
    assert image.mode == "RGBA"
    assert Image.open(io.BytesIO(fit_width(image, 32).data)).convert("RGBA").getpixel((3, 3))[3] == 0
    assert close(Image.open(io.BytesIO(cover(image, (40, 20), Focus()).data)).getpixel((3, 3)), (255, 255, 255))


def test_making_it_smaller_mixes_no_key_colour_into_the_edges():
    striped = Image.new("P", (6_000, 4))
    striped.putpalette([255, 0, 0, 0, 0, 255])
    striped.paste(1, (0, 0, 3_000, 4))
    image = decode(saved(striped, "PNG", transparency=1), name="a")
    assert image.getpixel((image.width - 2, 0)) == (255, 0, 0, 255)
    assert image.getpixel((2, 0))[3] == 0
