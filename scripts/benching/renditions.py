"""The renditions of a few pictures, made by the product's job and by a bare Pillow loop, in one process and one run.

The loop makes the same files with the same settings and writes them to disk; it keeps no rows and shows no progress.
"""

from __future__ import annotations

import datetime as dt
import io
import json
import random
import shutil
import time
from collections.abc import Callable
from pathlib import Path

from django.conf import settings
from PIL import Image, ImageDraw, ImageFilter

from firsthand.people.models import User
from firsthand.stories.actions.attach_image import prepared
from firsthand.stories.actions.make_renditions import make_renditions
from firsthand.stories.models import StoryImage
from firsthand.stories.renditions import AVIF_WIDTHS, CUTS, FIRST, WANTED, WIDTHS

PICTURES, ROUNDS, SIZE = 2, 3, (4_000, 3_000)
JOB, BARE = "the job make_renditions", "bare Pillow loop"


def main(target: Path, now: dt.datetime) -> None:

    rows = [_uploaded(_photograph(number), now) for number in range(PICTURES)]
    folder = Path(settings.MEDIA_ROOT)
    rates: dict[str, list[float]] = {BARE: [], JOB: []}
    for number in range(ROUNDS):
        for name, run in _turns(number):
            rates[name].append(_rate(run, rows, folder))
    target.write_text(json.dumps(rates), encoding="utf-8")


def _turns(number: int) -> list[tuple[str, Callable[[StoryImage, Path], int]]]:
    turns: list[tuple[str, Callable[[StoryImage, Path], int]]] = [(BARE, _bare), (JOB, _job)]
    return turns if number % 2 == 0 else turns[::-1]


def _rate(run: Callable[[StoryImage, Path], int], rows: list[StoryImage], folder: Path) -> float:
    began = time.perf_counter()
    made = sum(run(row, folder) for row in rows)
    return made / (time.perf_counter() - began)


def _photograph(number: int) -> bytes:
    """As detailed as one from a telephone: soft shapes, hard edges and grain."""
    chance = random.Random(number)  # noqa: S311  the same pictures every time
    image = Image.effect_noise((500, 375), 70).convert("RGB").resize(SIZE, Image.Resampling.BICUBIC)
    drawn = ImageDraw.Draw(image)
    for _ in range(60):
        x, y, r = chance.randrange(SIZE[0]), chance.randrange(SIZE[1]), chance.randrange(30, 400)
        drawn.ellipse((x - r, y - r, x + r, y + r), fill=tuple(chance.randbytes(3)))
    image = Image.blend(image.filter(ImageFilter.GaussianBlur(2)), Image.effect_noise(SIZE, 40).convert("RGB"), 0.08)
    out = io.BytesIO()
    image.save(out, "JPEG", quality=88)
    return out.getvalue()


def _uploaded(data: bytes, now: dt.datetime) -> StoryImage:

    owner, _ = User.objects.get_or_create(
        email="bench@firsthand.example", defaults={"name": "Bench", "joined_on": "2026-01-01"}
    )
    image = prepared(data, "bench.jpg")
    image.uploaded_by, image.created_at = owner, now
    image.save()
    return image


def _job(row: StoryImage, folder: Path) -> int:
    """As on the first run: with nothing there but the upload's own two files."""

    StoryImage.objects.filter(pk=row.pk).update(renditions=row.renditions, state=StoryImage.State.PROCESSING)
    for file in (folder / row.source).parent.iterdir():
        if file.stem not in {"source", "w800"}:
            file.unlink()
    make_renditions(image_id=row.pk)
    image = StoryImage.objects.get(pk=row.pk)
    if image.state != StoryImage.State.READY or image.renditions.keys() != set(WANTED):
        raise RuntimeError("the job did not make what it should")
    return len(WANTED) - 1


def _bare(row: StoryImage, folder: Path) -> int:

    out = folder / "bare"
    shutil.rmtree(out, ignore_errors=True)
    out.mkdir()
    picture = Image.open(folder / row.source).convert("RGB")
    for name, width in {**WIDTHS, **AVIF_WIDTHS}.items():
        if name != FIRST:
            made = picture.resize((width, round(picture.height * width / picture.width)), Image.Resampling.LANCZOS)
            if name in WIDTHS:
                made.save(out / f"{name}.webp", quality=80, method=4)
            else:
                made.save(out / f"{name}.avif", quality=60, speed=9, max_threads=1)
    for name, size in CUTS.items():
        scale = max(size[0] / picture.width, size[1] / picture.height)
        whole = picture.resize((round(picture.width * scale), round(picture.height * scale)), Image.Resampling.LANCZOS)
        left, top = (whole.width - size[0]) // 2, (whole.height - size[1]) // 2
        cut = whole.crop((left, top, left + size[0], top + size[1]))
        cut.save(out / f"{name}.jpg", quality=84, progressive=True, optimize=True)
    return len(list(out.iterdir()))
