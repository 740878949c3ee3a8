"""Small files that unpack to much are refused before they have cost anything."""

import struct
import time
import zlib

import pytest
from PIL import Image

from backend.support.pictures import chunk, even_png, gif, png, raw_png, saved
from firsthand.common.errors import DomainError
from firsthand.common.images import MAX_SIDE, ImageTooLarge, decode

GREY = bytes([128, 128, 128])
BOMB = zlib.compress(b"A" * 200_000_000, 9)
_WEBP = b"RIFF" + struct.pack("<I", 22 + 8 + 10) + b"WEBPVP8X" + struct.pack("<I", 10)
_SMALL_JPEG = saved(Image.new("L", (2_000, 2_000)), "JPEG", progressive=True)
_LAST_SCAN = _SMALL_JPEG[_SMALL_JPEG.rfind(b"\xff\xda") : -2]


def webp_header(width: int, height: int) -> bytes:
    sizes = (width - 1).to_bytes(3, "little") + (height - 1).to_bytes(3, "little")
    return _WEBP + b"\0\0\0\0" + sizes + b"ANMF" + struct.pack("<I", 2) + b"\0\0"


def with_heif_size(width: int, height: int, file_format: str) -> bytes:
    data = bytearray(saved(Image.new("RGB", (64, 64)), file_format))
    at = data.index(b"ispe") + 8
    data[at : at + 8] = struct.pack(">II", width, height)
    return bytes(data)


def with_jpeg_size(width: int, height: int) -> bytes:
    data = bytearray(saved(Image.new("RGB", (64, 64)), "JPEG"))
    at = data.index(b"\xff\xc0") + 5
    data[at : at + 4] = struct.pack(">HH", height, width)
    return bytes(data)


def film(file_format: str, frames: int = 201) -> bytes:
    each = [Image.new("RGB", (16, 16), (number * 97 % 256, number, 9)) for number in range(frames)]
    return saved(each[0], file_format, save_all=True, append_images=each[1:])


@pytest.mark.parametrize(
    ("data", "code"),
    [
        pytest.param(png(60_000, 60_000), "image_too_many_pixels", id="PNG of 60,000 squared"),
        pytest.param(png(8_000, 6_251), "image_too_many_pixels", id="PNG just over the limit"),
        pytest.param(png(2**31 - 1, 2**31 - 1), "image_too_many_pixels", id="PNG of all there is"),
        pytest.param(
            raw_png((60_000, 60_000), b"\0" * 100_000_000), "image_too_many_pixels", id="PNG that would fill it"
        ),
        pytest.param(with_jpeg_size(65_500, 65_500), "image_too_many_pixels", id="JPEG"),
        pytest.param(webp_header(16_000, 16_000), "image_too_many_pixels", id="WebP"),
        pytest.param(with_heif_size(30_000, 30_000, "HEIF"), "image_too_many_pixels", id="HEIC"),
        pytest.param(with_heif_size(30_000, 30_000, "AVIF"), "image_too_many_pixels", id="AVIF"),
        pytest.param(gif(1, size=(65_535, 65_535)), "image_too_many_pixels", id="GIF"),
        pytest.param(gif(1, first=(65_535, 65_535)), "image_too_many_pixels", id="GIF by its first frame"),
        pytest.param(gif(201), "image_too_many_pixels", id="GIF of 201 frames"),
        pytest.param(gif(400_000), "image_too_many_pixels", id="GIF of 400,000 frames"),
        pytest.param(film("WEBP"), "image_too_many_pixels", id="WebP of 201 frames"),
        pytest.param(film("AVIF"), "image_too_many_pixels", id="AVIF of 201 frames"),
        pytest.param(
            even_png(GREY, (b"acTL", struct.pack(">II", 1_000_000, 0))), "image_too_many_pixels", id="APNG of a million"
        ),
        pytest.param(even_png(GREY, (b"zTXt", b"k\0\0" + BOMB)), "image_unpacks_too_large", id="PNG text"),
        pytest.param(
            even_png(GREY, (b"iTXt", b"k\0\1\0en\0k\0" + BOMB)), "image_unpacks_too_large", id="PNG text, iTXt"
        ),
        pytest.param(even_png(GREY, (b"iCCP", b"k\0\0" + BOMB)), "image_unpacks_too_large", id="PNG profile"),
        pytest.param(raw_png((8, 8), b"\0" * 50_000_000), "image_unpacks_too_large", id="PNG pixels without end"),
        pytest.param(_SMALL_JPEG[:-2] + _LAST_SCAN * 5_000 + b"\xff\xd9", "image_unpacks_too_large", id="JPEG scans"),
    ],
)
def test_bombs(data, code):
    began = time.perf_counter()
    with pytest.raises(DomainError, match=r"“big\.png”") as refusal:
        decode(data, name="big.png")
    assert (refusal.value.code, refusal.value.param) == (code, "file")
    assert time.perf_counter() - began < 1


def test_two_hundred_frames_show_their_first():
    assert decode(gif(200), name="short.gif").size == (1, 1)
    assert decode(film("WEBP", 60), name="short.webp").getpixel((3, 3))[0] < 9


def test_bytes_are_limited(settings):
    settings.IMAGE_MAX_BYTES = 10_000
    with pytest.raises(ImageTooLarge, match=r"“big\.jpg” is larger than"):
        decode(b"\xff" * 10_001, name="big.jpg")


def test_the_most_that_is_accepted_is_kept_at_a_size_that_screens_can_use():
    began = time.perf_counter()
    assert decode(saved(Image.new("RGB", (10_000, 5_000)), "PNG"), name="a").size == (MAX_SIDE, MAX_SIDE // 2)
    assert decode(saved(Image.new("RGB", (7_000, 3_500)), "JPEG"), name="a").size == (MAX_SIDE, MAX_SIDE // 2)
    assert time.perf_counter() - began < 15


def test_extras_that_are_broken_cost_the_picture_nothing():
    broken = chunk(b"zTXt", b"k\0\0not packed")[:-4] + b"oops"
    whole = even_png(GREY, (b"iCCP", b"k\0\0not packed"), (b"zTXt", b""), (b"iTXt", b"\0"), (b"gAMA", b"\0"))
    assert decode(whole[:33] + broken + whole[33:], name="a").getpixel((4, 4)) == (128, 128, 128)
