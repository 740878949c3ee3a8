"""The job that makes the other sizes."""

import random
from pathlib import Path

import pytest
from django.db.models import QuerySet
from PIL import Image

from backend.factories.stories import draft, picture
from firsthand.common.images import Focus, cover
from firsthand.stories.actions.attach_image import attach_image
from firsthand.stories.actions.describe_image import describe_image
from firsthand.stories.channels import Channel
from firsthand.stories.models import Story, StoryImage
from firsthand.stories.pictures import avif_srcset, channel_files, progress_of, srcset
from firsthand.stories.renditions import CARD, CUTS, MAX_BYTES, NETWORK_SIZES, WANTED
from firsthand.stories.tasks import make_renditions


@pytest.fixture
def image(mark, now):
    story = draft(mark, now)
    attach_image(actor=mark, story=story, data=picture(), file_name="a.jpg", alt="A train", now=now)
    return StoryImage.objects.get()


def test_it_makes_what_screens_and_networks_need(image, settings):
    make_renditions(image_id=image.pk)
    image.refresh_from_db()
    sizes = {name: (made["width"], made["height"], made["format"]) for name, made in image.renditions.items()}
    assert sizes == {
        "w400": (400, 225, "webp"),
        "w800": (800, 450, "webp"),
        "w1200": (1_200, 675, "webp"),
        "w1600": (1_600, 900, "webp"),
        "a400": (400, 225, "avif"),
        "a800": (800, 450, "avif"),
        "a1200": (1_200, 675, "avif"),
        "a1600": (1_600, 900, "avif"),
        "card": (1_200, 630, "jpeg"),
        "wide": (1_600, 900, "jpeg"),
        "square": (1_080, 1_080, "jpeg"),
        "portrait": (1_080, 1_350, "jpeg"),
        "tall": (1_000, 1_500, "jpeg"),
    }
    assert sizes.keys() == set(WANTED)
    assert image.state == "ready"
    for made in image.renditions.values():
        path = Path(settings.MEDIA_ROOT) / made["path"]
        assert path.stat().st_size == made["bytes"]
        with Image.open(path) as read:
            assert (read.size, read.format.lower()) == ((made["width"], made["height"]), made["format"])


def test_a_small_picture_is_not_made_wider(mark, now):
    story = draft(mark, now)
    attach_image(actor=mark, story=story, data=picture((500, 300)), file_name="a.jpg", now=now)
    small = StoryImage.objects.get()
    make_renditions(image_id=small.pk)
    small.refresh_from_db()
    assert {made["width"] for name, made in small.renditions.items() if name[0] in "wa" and name[1:].isdigit()} == {
        400,
        500,
    }
    assert srcset(small.renditions).count("500w") == 1


def test_every_cut_shows_the_spot_that_matters(image, mark, now, settings):
    """The sun stands at a quarter from the left, three quarters from the top, and is dark."""
    describe_image(actor=mark, story=Story.objects.get(), focal_x=0.25, focal_y=0.75, now=now)
    make_renditions(image_id=image.pk)
    image.refresh_from_db()
    for name in CUTS:
        with Image.open(Path(settings.MEDIA_ROOT) / image.renditions[name]["path"]) as read:
            grey = read.convert("L").resize((40, 40))
        assert sum(value < 100 for value in grey.get_flattened_data()) > 120, name


def test_a_noisy_picture_is_squeezed_until_networks_take_it():
    noise = Image.frombytes("RGB", (1_600, 1_200), random.Random(1).randbytes(1_600 * 1_200 * 3))
    for name, size in CUTS.items():
        made = cover(noise, size, Focus(), max_bytes=MAX_BYTES[name])
        assert (made.width, made.height) == size
        assert len(made.data) <= MAX_BYTES[name], name
    assert MAX_BYTES[CARD] == 300_000


def test_how_far_it_is_can_be_followed(image, monkeypatch):
    seen = []

    def written(rows, **values):
        seen.append(len(values["renditions"]))
        return update(rows, **values)

    update = QuerySet.update
    monkeypatch.setattr(QuerySet, "update", written)
    assert progress_of(image) == {"made": 1, "wanted": len(WANTED)}
    make_renditions(image_id=image.pk)
    assert seen == [*range(2, len(WANTED) + 1), len(WANTED)]
    image.refresh_from_db()
    assert progress_of(image) == {"made": len(WANTED), "wanted": len(WANTED)}


def test_a_moved_focal_point_leaves_only_the_cuts_to_be_waited_for(image, mark, now):
    make_renditions(image_id=image.pk)
    describe_image(actor=mark, story=Story.objects.get(), focal_x=0.25, focal_y=0.75, now=now)
    image.refresh_from_db()
    assert image.state == "processing"
    assert progress_of(image) == {"made": len(WANTED) - len(CUTS), "wanted": len(WANTED)}


def test_each_network_finds_its_files(image):
    assert channel_files(image) == []
    make_renditions(image_id=image.pk)
    image.refresh_from_db()
    files = channel_files(image)
    assert len(files) == len(NETWORK_SIZES)
    [whatsapp] = [file for file in files if file["channel"] == "whatsapp"]
    assert (whatsapp["name"], whatsapp["width"], whatsapp["height"]) == ("card", 1_200, 630)
    assert whatsapp["url"].endswith("card-50-50.jpg")


def test_every_network_has_a_source_and_a_size_that_is_made():
    for size in NETWORK_SIZES:
        assert size.cut in CUTS
        assert size.source.startswith("https://")
    assert {channel.value for channel in Channel} - {size.channel for size in NETWORK_SIZES} == {
        "email",
        "copy_link",
        "device",
    }


def test_avif_is_offered_when_all_of_it_is_there(image):
    assert avif_srcset(image.renditions) == ""
    make_renditions(image_id=image.pk)
    image.refresh_from_db()
    assert avif_srcset(image.renditions).count(".avif ") == 4


def test_running_it_twice_changes_nothing(image, settings):
    make_renditions(image_id=image.pk)
    image.refresh_from_db()
    files = {path: path.stat().st_mtime_ns for path in Path(settings.MEDIA_ROOT).rglob("*.*")}
    before = image.renditions
    make_renditions(image_id=image.pk)
    image.refresh_from_db()
    assert image.renditions == before
    assert {path: path.stat().st_mtime_ns for path in Path(settings.MEDIA_ROOT).rglob("*.*")} == files


def test_a_moved_focal_point_gives_the_card_another_address(image, mark, now):
    make_renditions(image_id=image.pk)
    image.refresh_from_db()
    before = image.renditions["card"]["path"]
    story = Story.objects.get()
    describe_image(actor=mark, story=story, focal_x=0.25, focal_y=0.75, now=now)
    make_renditions(image_id=image.pk)
    image.refresh_from_db()
    assert image.renditions["card"]["path"] != before
    assert image.renditions["card"]["path"].endswith("card-25-75.jpg")


def test_a_picture_that_was_taken_off_meanwhile(image):
    make_renditions(image_id=image.pk + 1)


def test_a_lost_file_leaves_the_first_rendition_serving(image, settings):
    (Path(settings.MEDIA_ROOT) / image.source).unlink()
    make_renditions(image_id=image.pk)
    image.refresh_from_db()
    assert (image.state, list(image.renditions)) == ("failed", ["w800"])
