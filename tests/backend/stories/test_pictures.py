"""What is accepted as a picture, and what is left of it. Every file is made here, byte by byte."""

import io
import struct
import time
import zlib

import pytest
from PIL import Image, ImageCms

from backend.factories.stories import picture
from firsthand.common.images import (
    Focus,
    ImageNotReadable,
    ImageTooLarge,
    ImageTooManyPixels,
    cover,
    decode,
    dominant_colour,
    fit_width,
    placeholder,
    source,
)


def png(width: int, height: int) -> bytes:
    """A PNG that promises this size and holds next to nothing."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", header)
        + chunk(b"IDAT", zlib.compress(b"\0" * 1000))
        + chunk(b"IEND", b"")
    )


def gif(frames: int) -> bytes:
    """A GIF of one pixel and this many frames, each a few bytes."""
    head = b"GIF89a" + struct.pack("<HHBBB", 1, 1, 0x80, 0, 0) + b"\0\0\0\xff\xff\xff"
    frame = b"\x21\xf9\x04\0\0\0\0\0" + b"\x2c" + struct.pack("<HHHHB", 0, 0, 1, 1, 0) + b"\x02\x02\x44\x01\0"
    return head + frame * frames + b"\x3b"


def saved(image: Image.Image, file_format: str, **options) -> bytes:
    out = io.BytesIO()
    image.save(out, file_format, **options)
    return out.getvalue()


def close(one: tuple[int, ...], other: tuple[int, ...], within: int = 6) -> bool:
    return all(abs(a - b) <= within for a, b in zip(one, other, strict=True))


@pytest.mark.parametrize("file_format", ["JPEG", "PNG", "WEBP", "AVIF", "HEIF", "GIF"])
def test_each_format_is_read_by_its_bytes(file_format):
    image = decode(picture((320, 200), file_format), name="upload.exe")
    assert (image.mode, image.size) == ("RGB", (320, 200))
    assert close(image.getpixel((300, 10)), (240, 200, 120))
    assert close(image.getpixel((80, 150)), (40, 30, 90))


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"hello",
        b"<html><script>alert(1)</script>",
        b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
        b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 10 10\n",
        b"%PDF-1.7\n",
        b"\xff\xd8\xff\xe0",
        b"GIF89a",
        b"RIFF\0\0\0\0WEBPVP8 ",
        b"\0\0\0\x18ftypheic\0\0\0\0mif1heic",
        picture()[:3000],
        picture(file_format="PNG")[:-200],
        picture(file_format="HEIF")[:500],
        picture(file_format="BMP"),
        picture(file_format="TIFF"),
    ],
    ids=lambda data: data[:8].hex(),
)
def test_anything_else_is_refused_by_name(data):
    with pytest.raises(ImageNotReadable, match=r"“holiday\.jpg” is not a picture"):
        decode(data, name="holiday.jpg")


@pytest.mark.parametrize("data", [png(60_000, 60_000), png(10_000, 8_000), png(8_000, 6_251)])
def test_too_many_pixels_are_refused_before_they_are_decoded(data):
    began = time.perf_counter()
    with pytest.raises(ImageTooManyPixels, match=r"“big\.png” has more pixels"):
        decode(data, name="big.png")
    assert time.perf_counter() - began < 0.2


def test_a_claim_within_the_limit_with_nothing_behind_it_is_not_readable():
    with pytest.raises(ImageNotReadable):
        decode(png(7_000, 7_000), name="empty.png")


def test_a_film_is_refused_and_a_short_one_shows_its_first_frame():
    assert decode(gif(200), name="short.gif").size == (1, 1)
    with pytest.raises(ImageTooManyPixels):
        decode(gif(201), name="long.gif")
    began = time.perf_counter()
    with pytest.raises(ImageTooManyPixels):
        decode(gif(400_000), name="endless.gif")
    assert time.perf_counter() - began < 1
    frames = [Image.new("RGB", (4, 4), (number, 0, 0)) for number in range(201)]
    with pytest.raises(ImageTooManyPixels):
        decode(saved(frames[0], "WEBP", save_all=True, append_images=frames[1:], lossless=True), name="long.webp")


def test_bytes_are_limited(settings):
    settings.IMAGE_MAX_BYTES = 10_000
    with pytest.raises(ImageTooLarge, match=r"“big\.jpg” is larger than"):
        decode(b"\xff" * 10_001, name="big.jpg")


class TestMetadata:
    def test_the_place_goes_and_the_picture_turns(self):
        exif = Image.Exif()
        exif[0x0112] = 6  # the camera was held upright
        exif[0x010F] = "Camera 4711"
        place = exif.get_ifd(0x8825)
        place[1], place[2] = "N", (52.0, 5.0, 30.0)
        upload = picture((400, 200), exif=exif, comment=b"private remark", xmp=b"<x:xmpmeta>secret</x:xmpmeta>")
        assert b"Camera 4711" in upload
        image = decode(upload, name="phone.jpg")
        assert image.size == (200, 400)
        assert close(image.getpixel((10, 20)), (240, 200, 120))
        for made in (source(image), fit_width(image, 100), cover(image, (120, 63), Focus())):
            read = Image.open(io.BytesIO(made.data))
            assert not read.getexif()
            assert not {"exif", "xmp", "comment", "icc_profile", "XML:com.adobe.xmp"} & set(read.info)
            for trace in (b"Camera", b"private", b"secret"):
                assert trace not in made.data

    @pytest.mark.parametrize("file_format", ["PNG", "WEBP", "HEIF", "AVIF"])
    def test_in_every_format(self, file_format):
        exif = Image.Exif()
        exif[0x010F] = "Camera 4711"
        image = decode(picture((60, 40), file_format, exif=exif), name="a")
        assert b"Camera" not in source(image).data
        assert image.info == {}


class TestColour:
    def test_a_wide_profile_becomes_srgb(self):
        """A profile with red and green exchanged would be noticed; sRGB's own must change nothing."""
        profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
        image = decode(picture((64, 64), icc_profile=profile), name="a")
        assert close(image.getpixel((60, 4)), (240, 200, 120))

    def test_lab_numbers_are_translated(self):
        lab = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB")).tobytes()
        image = decode(picture((64, 64), icc_profile=lab), name="a")  # a profile that does not fit its picture
        assert image.mode == "RGB"

    def test_a_broken_profile_is_as_good_as_none(self):
        image = decode(picture((64, 64), icc_profile=b"not a profile" * 20), name="a")
        assert close(image.getpixel((60, 4)), (240, 200, 120))

    def test_cmyk(self):
        image = decode(picture((64, 64), mode="CMYK"), name="print.jpg")
        assert image.mode == "RGB"
        assert close(image.getpixel((60, 4)), (240, 200, 120), within=12)

    def test_sixteen_bits(self):
        deep = Image.new("I;16", (8, 8), 0x8000)
        image = decode(saved(deep, "PNG"), name="scan.png")
        assert image.mode == "RGB"
        assert close(image.getpixel((4, 4)), (128, 128, 128))

    @pytest.mark.parametrize("mode", ["1", "L", "P"])
    def test_few_colours(self, mode):
        assert decode(picture((64, 64), "PNG", mode), name="a").mode == "RGB"

    @pytest.mark.parametrize("mode", ["LA", "RGBA"])
    def test_what_was_see_through_stays_so(self, mode):
        clear = Image.new(mode, (64, 64), (0,) * len(mode))
        image = decode(saved(clear, "PNG"), name="logo.png")
        assert image.mode == "RGBA"
        assert Image.open(io.BytesIO(fit_width(image, 32).data)).convert("RGBA").getpixel((3, 3))[3] == 0
        assert close(Image.open(io.BytesIO(cover(image, (40, 20), Focus()).data)).getpixel((3, 3)), (255, 255, 255))


class TestRenditions:
    def test_never_wider_than_the_picture(self):
        image = decode(picture((500, 300)), name="a")
        assert [(fit_width(image, width).width, fit_width(image, width).height) for width in (400, 800)] == [
            (400, 240),
            (500, 300),
        ]

    def test_a_huge_picture_is_kept_at_a_size_that_screens_can_use(self):
        assert decode(picture((5_000, 2_500)), name="a").size == (2_400, 1_200)

    @pytest.mark.parametrize(
        ("size", "far_from_it"), [((600, 1_800), Focus(0.5, 0)), ((2_400, 630), Focus(1, 0.5))], ids=["tall", "wide"]
    )
    def test_the_focal_point_stays_in_sight(self, size, far_from_it):
        """The sun stands at a quarter from the left, three quarters from the top."""

        def dark(focus: Focus) -> int:
            card = Image.open(io.BytesIO(cover(image, (1_200, 630), focus).data))
            assert (card.size, card.format) == ((1_200, 630), "JPEG")
            return sum(1 for value in card.convert("L").resize((60, 30)).get_flattened_data() if value < 100)

        image = decode(picture(size), name="a")
        assert dark(Focus(0.25, 0.75)) > 150
        assert dark(far_from_it) == 0

    def test_the_smallest_picture_of_all(self):
        image = decode(picture((1, 1), "PNG"), name="dot.png")
        assert cover(image, (1_200, 630), Focus(1, 1)).width == 1_200
        assert fit_width(image, 400).height == 1
        assert placeholder(image).startswith("data:image/webp;base64,")

    def test_what_stands_in_while_it_loads(self):
        image = decode(picture(), name="a")
        assert len(placeholder(image)) < 700
        red, green, blue = bytes.fromhex(dominant_colour(image)[1:])
        assert close((red, green, blue), (240, 200, 120), within=10)
