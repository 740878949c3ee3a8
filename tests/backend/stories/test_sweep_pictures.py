"""The nightly sweep takes what nothing shows, and nothing else."""

import os
from pathlib import Path

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage

from backend.factories.stories import SIGNED, draft
from backend.support.pictures import picture
from firsthand.jobs.models import Job
from firsthand.stories.actions.add_picture import add_picture
from firsthand.stories.actions.approve import approve_story
from firsthand.stories.actions.attach_image import attach_image
from firsthand.stories.actions.detach_image import detach_image
from firsthand.stories.actions.remove_picture import remove_picture
from firsthand.stories.actions.submit import submit_story
from firsthand.stories.actions.sweep_pictures import sweep_pictures
from firsthand.stories.models import Story, StoryFile, StoryImage
from firsthand.stories.tasks import make_renditions


@pytest.fixture
def pictured(mark, now):
    return attach_image(actor=mark, story=draft(mark, now), data=picture((60, 40)), file_name="a.jpg", alt="A", now=now)


@pytest.fixture
def files(settings, now):
    """files(): what lies in storage. files(aged=2): the same, changed so many days before now."""

    def listed(*, aged: float | None = None) -> list[str]:
        found = sorted(path for path in Path(settings.MEDIA_ROOT).rglob("*.*") if path.is_file())
        for path in found if aged is not None else ():
            moment = now.timestamp() - aged * 86_400
            os.utime(path, (moment, moment))
        return [path.name for path in found]

    return listed


def test_what_a_story_shows_stays(pictured, files, now, day):
    before = files(aged=30)
    sweep_pictures(now=now + 3 * day)
    assert files() == before
    assert StoryImage.objects.count() == 1


def test_what_nothing_shows_goes_after_a_day(pictured, mark, files, settings, now, day):
    detach_image(actor=mark, story=pictured, now=now)
    files(aged=0.9)
    sweep_pictures(now=now)
    assert len(files()) == 2
    files(aged=1.1)
    sweep_pictures(now=now)
    assert files() == []
    assert list(Path(settings.MEDIA_ROOT).glob("stories/*/*")) == []


def test_files_that_two_rows_share_stay_with_the_second(pictured, mark, files, now):
    other = attach_image(actor=mark, story=draft(mark, now), data=picture((60, 40)), file_name="b.jpg", now=now)
    detach_image(actor=mark, story=pictured, now=now)
    files(aged=9)
    sweep_pictures(now=now)
    assert files() == ["source.jpg", "w800.webp"]
    assert Story.objects.get(pk=other.pk).image is not None


def test_what_strangers_see_stays_when_the_draft_has_let_go_of_it(mark, anna, files, now, day):
    story = draft(mark, now, kind="images", url="", body="Look.")
    for size in ((60, 40), (60, 41)):
        add_picture(actor=mark, story=story, data=picture(size), file_name="a.jpg", alt="A", now=now)
    approve_story(actor=anna, story=submit_story(actor=mark, story=story, now=now), checklist=SIGNED, now=now)
    remove_picture(actor=mark, story=story, picture_id=story.pictures.first().pk, now=now)
    before = files(aged=9)
    sweep_pictures(now=now + 9 * day)
    assert StoryImage.objects.count() == 2
    assert files() == before


def test_a_row_that_nothing_points_at_goes_with_its_files(pictured, files, mark, now, day):
    Story.objects.update(image=None)
    files(aged=9)
    sweep_pictures(now=now + 2 * day)
    assert not StoryImage.objects.exists()
    assert files() == []


def test_a_picture_sent_again_just_after_the_sweep_has_its_files(pictured, mark, files, now, monkeypatch):
    """Between writing the files and the row of the second upload, the sweep runs."""
    detach_image(actor=mark, story=pictured, now=now)
    save = StoryImage.save

    def swept_before(image, **options):
        files(aged=9)
        sweep_pictures(now=now)
        save(image, **options)

    monkeypatch.setattr(StoryImage, "save", swept_before)
    attach_image(actor=mark, story=pictured, data=picture((60, 40)), file_name="a.jpg", now=now)
    assert files() == ["source.jpg", "w800.webp"]


def test_a_size_that_the_table_gained_is_made(pictured, now):
    image = StoryImage.objects.get()
    make_renditions(image_id=image.pk)
    Job.objects.all().delete()
    sweep_pictures(now=now)
    assert not Job.objects.exists()
    image.refresh_from_db()
    del image.renditions["tall"]
    image.save()
    sweep_pictures(now=now)
    assert Job.objects.get().kwargs == {"image_id": image.pk}
    make_renditions(image_id=image.pk)
    image.refresh_from_db()
    assert "tall" in image.renditions
    assert image.state == "ready"


def test_a_document_that_no_row_speaks_of_goes_after_a_day(files, mark, now):
    for name in ("kept", "left"):
        default_storage.save(f"files/aa/{name}.pdf", ContentFile(b"%PDF-1.4"))
    StoryFile.objects.create(
        story=draft(mark, now),
        role="document",
        name="a.pdf",
        media_type="application/pdf",
        path="files/aa/kept.pdf",
        sha256="aa",
        bytes=8,
        uploaded_by=mark,
        created_at=now,
    )
    files(aged=0.9)
    sweep_pictures(now=now)
    assert files() == ["kept.pdf", "left.pdf"]
    files(aged=1.1)
    sweep_pictures(now=now)
    assert files() == ["kept.pdf"]
