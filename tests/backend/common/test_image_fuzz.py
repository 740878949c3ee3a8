"""Thousands of files with something wrong in them: each is a picture or is refused, and nothing else ever happens."""

import random
import time
from collections import Counter
from collections.abc import Iterator

import pytest
from PIL import Image

from backend.support.pictures import gif, picture, saved
from firsthand.common.errors import DomainError
from firsthand.common.images import MAX_SIDE, decode
from firsthand.common.images.formats.header import Colours
from firsthand.common.images.profiles import profile_of

ROUNDS = 120
SIZE = (48, 32)
OUTCOMES = {
    "picture",
    "image_not_readable",
    "image_wrong_kind",
    "image_cut_off",
    "image_damaged",
    "image_too_many_pixels",
    "image_unpacks_too_large",
}


def seeds() -> dict[str, bytes]:
    exif = Image.Exif()
    exif[0x0112] = 6
    told = {"exif": exif, "icc_profile": profile_of(Colours(primaries=12))}
    frames = [picture_of(colour) for colour in ("red", "green", "blue")]
    return {
        "jpeg": picture(SIZE, **told),
        "progressive": picture(SIZE, progressive=True),
        "cmyk": picture(SIZE, mode="CMYK"),
        "mpo": saved(frames[0], "MPO", save_all=True, append_images=frames[1:]),
        "png": picture(SIZE, "PNG", **told),
        "palette": picture(SIZE, "PNG", "P"),
        "apng": saved(frames[0], "PNG", save_all=True, append_images=frames[1:]),
        "webp": picture(SIZE, "WEBP", **told),
        "moving webp": saved(frames[0], "WEBP", save_all=True, append_images=frames[1:]),
        "avif": picture(SIZE, "AVIF", **told),
        "heic": picture(SIZE, "HEIF", **told),
        "gif": saved(frames[0], "GIF", save_all=True, append_images=frames[1:]),
        "tiny gif": gif(3),
    }


def picture_of(colour: str) -> Image.Image:
    return Image.new("RGB", SIZE, colour)


def mutations(data: bytes, chance: random.Random) -> Iterator[bytes]:
    for _ in range(ROUNDS):
        wrong = bytearray(data)
        for _ in range(chance.choice((1, 1, 2, 8))):
            _spoil(wrong, chance)
        yield bytes(wrong)


def _spoil(wrong: bytearray, chance: random.Random) -> None:
    at = chance.randrange(max(1, min(len(wrong), chance.choice((64, 512, 1_000_000)))))
    match chance.randrange(6):
        case 0:
            wrong[at : at + 1] = bytes([chance.randrange(256)])
        case 1:
            wrong[at : at + 4] = chance.choice((b"\xff\xff\xff\xff", b"\0\0\0\0", b"\x7f\xff\xff\xff", b"\x80\0\0\0"))
        case 2:
            del wrong[at:]
        case 3:
            del wrong[at : at + chance.randrange(1, 40)]
        case 4:
            wrong[at:at] = chance.randbytes(chance.randrange(1, 40))
        case _:
            other = chance.randrange(max(1, len(wrong)))
            wrong[at : at + 16] = wrong[other : other + 16]


BEGINNINGS = (b"", b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"GIF89a", b"RIFF\0\0\1\0WEBP", b"\0\0\0\x18ftypheic")


def outcome(data: bytes) -> str:
    """The word picture, or the code of the refusal; anything else is raised."""
    try:
        image = decode(data, name="spoilt")
    except DomainError as refusal:
        return refusal.code if refusal.param == "file" else f"{refusal.code} elsewhere"
    return "picture" if image.mode in {"RGB", "RGBA"} and max(image.size) <= MAX_SIDE else f"odd {image}"


@pytest.mark.parametrize("name", seeds())
def test_a_spoilt_file_is_a_picture_or_is_refused(name):
    chance = random.Random(name)
    whole = seeds()[name]
    assert outcome(whole) == "picture"
    began = time.perf_counter()
    outcomes = Counter(outcome(wrong) for wrong in mutations(whole, chance))
    assert time.perf_counter() - began < 30
    assert outcomes.keys() <= OUTCOMES
    assert outcomes["picture"] < ROUNDS


@pytest.mark.parametrize("beginning", BEGINNINGS)
def test_noise_is_refused(beginning):
    chance = random.Random(4)
    outcomes = {outcome(beginning + chance.randbytes(chance.randrange(400))) for _ in range(30)}
    assert outcomes <= OUTCOMES - {"picture"}
