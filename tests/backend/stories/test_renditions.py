"""The job that makes the other sizes."""

from pathlib import Path

import pytest
from PIL import Image

from backend.factories.stories import draft, picture
from firsthand.stories.actions.attach_image import attach_image
from firsthand.stories.actions.describe_image import describe_image
from firsthand.stories.models import Story, StoryImage
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
        "card": (1_200, 630, "jpeg"),
    }
    assert image.state == "ready"
    for made in image.renditions.values():
        path = Path(settings.MEDIA_ROOT) / made["path"]
        assert path.stat().st_size == made["bytes"]
        with Image.open(path) as read:
            assert read.size == (made["width"], made["height"])


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
