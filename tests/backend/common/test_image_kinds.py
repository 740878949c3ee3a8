"""What is taken as a picture, told by its bytes alone, and what is said about everything else."""

import random
import zlib

import pytest
from PIL import Image

from backend.support.pictures import close, even_png, gif, jpeg_segments, picture, raw_png, saved
from firsthand.common.errors import DomainError
from firsthand.common.images import decode

GREY = bytes([128, 128, 128])


@pytest.mark.parametrize("file_format", ["JPEG", "PNG", "WEBP", "AVIF", "HEIF", "GIF"])
def test_each_format_is_read_by_its_bytes(file_format):
    image = decode(picture((320, 200), file_format), name="upload.exe")
    assert (image.mode, image.size) == ("RGB", (320, 200))
    assert close(image.getpixel((300, 10)), (240, 200, 120))
    assert close(image.getpixel((80, 150)), (40, 30, 90))


FLAT = Image.new("RGB", (90, 60), (240, 200, 120))
OTHER = Image.new("RGB", (90, 60), (10, 20, 200))


@pytest.mark.parametrize(
    ("data", "size"),
    [
        pytest.param(saved(FLAT, "JPEG", progressive=True), (90, 60), id="progressive JPEG"),
        pytest.param(saved(FLAT, "JPEG", subsampling=0), (90, 60), id="JPEG 4:4:4"),
        pytest.param(saved(FLAT, "JPEG", keep_rgb=True), (90, 60), id="JPEG that stores RGB"),
        pytest.param(saved(FLAT, "JPEG", restart_marker_blocks=2), (90, 60), id="JPEG with restarts"),
        pytest.param(saved(FLAT, "JPEG") + b"PK\x03\x04 motion photo", (90, 60), id="JPEG with a film behind it"),
        pytest.param(saved(FLAT, "MPO", save_all=True, append_images=[OTHER]), (90, 60), id="MPO"),
        pytest.param(saved(FLAT, "PNG", save_all=True, append_images=[OTHER], default_image=True), (90, 60), id="APNG"),
        pytest.param(saved(FLAT, "PNG") + b"<script>alert(1)</script>", (90, 60), id="PNG with a script behind it"),
        pytest.param(saved(FLAT, "GIF", save_all=True, append_images=[OTHER]), (90, 60), id="moving GIF"),
        pytest.param(saved(FLAT, "WEBP", lossless=True), (90, 60), id="lossless WebP"),
        pytest.param(saved(FLAT, "WEBP", exif=Image.Exif(), xmp=b"<x/>"), (90, 60), id="extended WebP"),
        pytest.param(saved(FLAT, "WEBP", save_all=True, append_images=[OTHER]), (90, 60), id="moving WebP"),
        pytest.param(saved(FLAT, "AVIF", save_all=True, append_images=[OTHER]), (90, 60), id="moving AVIF"),
        pytest.param(saved(FLAT, "HEIF", save_all=True, append_images=[OTHER]), (90, 60), id="HEIC of two"),
        pytest.param(saved(FLAT, "HEIF", grid_tile_size=64), (90, 60), id="HEIC in tiles"),
        pytest.param(saved(FLAT, "HEIF").replace(b"ftypheic", b"ftypmif9", 1), (90, 60), id="HEIC under a newer brand"),
        pytest.param(saved(FLAT.resize((1, 900)), "PNG"), (1, 900), id="one pixel wide"),
        pytest.param(saved(FLAT.resize((900, 1)), "JPEG"), (900, 1), id="one pixel high"),
    ],
)
def test_real_pictures_of_less_common_makes(data, size):
    image = decode(data, name="a")
    assert image.size == size
    assert close(image.getpixel((0, 0)), (240, 200, 120))


def test_a_text_of_a_generator_does_no_harm():
    recipe = b"workflow\0\0" + zlib.compress(b'{"seed": 1234567}' * 100_000)
    assert decode(even_png(GREY, (b"zTXt", recipe)), name="a").size == (8, 8)


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"<html><script>alert(1)</script>", "a web page"),
        (b"\xef\xbb\xbf  <!DOCTYPE html><svg/>", "a web page"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>", "an SVG drawing"),
        (b"<?xml version='1.0'?><!-- made by hand --><svg/>", "an SVG drawing"),
        ("<?xml version='1.0'?><svg/>".encode("utf-16"), "an SVG drawing"),
        (b"<?php system($_GET['c']);", "a program"),
        (b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 10 10\n", "a PostScript file"),
        (b"%PDF-1.7\n", "a PDF document"),
        (b"8BPS\0\1", "a Photoshop file"),
        (b"PK\x03\x04 word/document.xml", "an archive or office document"),
        (b"\0\0\0\x18ftypmp42\0\0\0\0mp42isom", "a film"),
        (b"\0\0\0\x14ftypqt  \0\0\0\0qt  ", "a film"),
        (b"RIFF\0\0\0\0AVI LIST", "a film"),
        (b"MZ\x90\0", "a program"),
        (picture((9, 9), "BMP"), "a BMP file"),
        (picture((9, 9), "TIFF"), "a TIFF or camera raw file"),
        (picture((9, 9), "ICO"), "an icon file"),
        (picture((9, 9), "JPEG2000"), "a JPEG 2000 file"),
    ],
    ids=lambda value: value if isinstance(value, str) else value[:8].hex(),
)
def test_other_kinds_are_named(data, kind):
    with pytest.raises(DomainError, match=f"“holiday.jpg” is {kind}") as refusal:
        decode(data, name="holiday.jpg")
    assert (refusal.value.code, refusal.value.param) == ("image_wrong_kind", "file")


@pytest.mark.parametrize(
    ("data", "code"),
    [
        pytest.param(b"", "image_not_readable", id="nothing"),
        pytest.param(b"hello", "image_not_readable", id="words"),
        pytest.param(b"\xff\xd8\xff\xe0", "image_cut_off", id="JPEG, four bytes"),
        pytest.param(b"\xff\xd8\xff\xd9", "image_not_readable", id="JPEG of nothing"),
        pytest.param(b"GIF89a", "image_cut_off", id="GIF, six bytes"),
        pytest.param(b"GIF89a/*" + b"\0" * 30 + b"*/=1;alert(1)", "image_damaged", id="GIF that is a script"),
        pytest.param(gif(1, size=(0, 0), first=(0, 0)), "image_damaged", id="GIF of no size"),
        pytest.param(raw_png((0, 5), b"\0"), "image_damaged", id="PNG of no width"),
        pytest.param(b"RIFF\0\0\0\0WEBPVP8 ", "image_not_readable", id="WebP, sixteen bytes"),
        pytest.param(b"\0\0\0\x18ftypheic\0\0\0\0mif1heic", "image_not_readable", id="HEIC of nothing"),
        pytest.param(b"\x89PNG\r\n\x1a\n", "image_cut_off", id="PNG, eight bytes"),
        pytest.param(
            picture(file_format="PNG").replace(b"\r\n", b"\n", 1), "image_not_readable", id="PNG sent as text"
        ),
        pytest.param(raw_png((7_000, 7_000), b"\0" * 1000), "image_cut_off", id="PNG of a line"),
        pytest.param(even_png(b"\0", colour=3), "image_damaged", id="PNG without its palette"),
        pytest.param(even_png(GREY, depth=3), "image_damaged", id="PNG of three bits"),
        pytest.param(even_png(GREY, colour=1), "image_damaged", id="PNG of a colour type that is none"),
        pytest.param(even_png(GREY, (b"IHDR", b"\0" * 13)), "image_not_readable", id="PNG with two beginnings"),
    ],
)
def test_what_is_no_picture(data, code):
    with pytest.raises(DomainError) as refusal:
        decode(data, name="holiday.jpg")
    assert (refusal.value.code, refusal.value.param) == (code, "file")
    assert "“holiday.jpg”" in str(refusal.value)


def test_a_flipped_bit_in_a_png_is_found():
    data = bytearray(picture((60, 40), "PNG"))
    data[data.index(b"IDAT") + 10] ^= 1
    with pytest.raises(DomainError) as refusal:
        decode(bytes(data), name="a.png")
    assert refusal.value.code == "image_not_readable"


@pytest.mark.parametrize("file_format", ["JPEG", "PNG", "WEBP", "AVIF", "HEIF", "GIF"])
@pytest.mark.parametrize("share", [0.3, 0.9, 0.999])
def test_a_file_that_ends_too_soon_is_refused(file_format, share):
    noise = random.Random(1).randbytes(120 * 90 * 3)
    whole = saved(Image.frombytes("RGB", (120, 90), noise), file_format)
    decode(whole, name="whole")
    with pytest.raises(DomainError, match=r"“cut\.jpg”") as refusal:
        decode(whole[: int(len(whole) * share)], name="cut.jpg")
    assert refusal.value.code == "image_cut_off"


def test_a_strangers_name_stays_short_and_on_its_line():
    with pytest.raises(DomainError) as refusal:
        decode(b"x", name="a\n\u202e\0" + "b" * 500)
    assert len(str(refusal.value)) < 200
    assert not set("\n\0\u202e") & set(str(refusal.value))


def test_a_jpeg_may_say_much_before_its_pixels():
    chatty = jpeg_segments(saved(FLAT, "JPEG"), *[(0xFE, b"\xff\xd9" * 30_000)] * 20, (0xED, b"Photoshop 3.0\0" * 9))
    assert decode(chatty, name="a").size == (90, 60)
