from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from backend.factories.stories import SIGNED, draft, live_story, picture, submitted_story
from backend.support.errors import failures
from backend.support.pictures import png
from firsthand.audit.models import AuditEvent
from firsthand.jobs.models import Job
from firsthand.stories.models import StoryImage


@pytest.fixture
def upload(api):
    """upload(mark, story, bytes): the answer to putting this file with the story."""

    def put(user, story, data: bytes | None = None, *, name: str = "train.jpg", kind: str = "image/jpeg", **fields):
        file = SimpleUploadedFile(name, picture() if data is None else data, content_type=kind)
        url = f"/api/v1/stories/{story.pk}/image/"
        return api(user).put(url, {"file": file, **fields}, format="multipart")

    return put


def test_a_picture_is_there_at_once_and_its_other_sizes_are_asked_for(upload, mark, now, settings):
    story = draft(mark, now)
    body = upload(mark, story, alt="  A train\nat night ").json()
    image = body["image"]
    assert (image["width"], image["height"], image["alt"], image["state"]) == (
        800,
        450,
        "A train at night",
        "processing",
    )
    assert image["srcset"] == f"{image['url']} 800w"
    assert (settings.MEDIA_ROOT / image["url"].removeprefix("/media/")).is_file()
    assert body["version"] == 2
    assert Job.objects.get().kwargs == {"image_id": StoryImage.objects.get().pk}
    assert AuditEvent.objects.filter(action="story.attach_image", actor=mark).exists()


def test_another_takes_its_place(upload, mark, now):
    story = draft(mark, now)
    first = upload(mark, story).json()["image"]["url"]
    second = upload(mark, story, picture((640, 480))).json()["image"]["url"]
    assert first != second
    assert StoryImage.objects.count() == 1


def test_the_same_bytes_are_kept_once(upload, mark, now, settings):
    upload(mark, draft(mark, now))
    before = sorted(Path(settings.MEDIA_ROOT).rglob("*.*"))
    upload(mark, draft(mark, now), name="another name.png", kind="text/html")
    assert sorted(Path(settings.MEDIA_ROOT).rglob("*.*")) == before
    assert len(before) == 2  # our own copy, and the first rendition


def test_a_name_with_a_path_leads_nowhere(upload, mark, now, settings):
    upload(mark, draft(mark, now), name="../../../../tmp/evil.jpg")
    names = {file.name for file in Path(settings.MEDIA_ROOT).rglob("*.*")}
    assert names == {"source.jpg", "w800.webp"}


def test_what_was_approved_stays_what_strangers_see(upload, send, mark, anna, now):
    story = draft(mark, now)
    upload(mark, story, alt="One")
    send(mark, story, "submit")
    send(anna, story, "approve", {"checklist": dict(SIGNED)})
    assert upload(mark, story, picture((640, 480)), alt="Two").json()["state"] == "in_review"
    story.refresh_from_db()
    assert (story.approved_image.alt, story.image.alt) == ("One", "Two")


@pytest.mark.parametrize(
    ("data", "name", "code"),
    [
        (b"<html><script>alert(1)</script>", "photo.jpg", "image_wrong_kind"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "logo.svg", "image_wrong_kind"),
        (png(60_000, 60_000), "bomb.png", "image_too_many_pixels"),
        (picture()[:2_000], "cut.jpg", "image_cut_off"),
    ],
)
def test_what_is_no_picture_is_refused_and_named(upload, mark, now, data, name, code):
    answer = upload(mark, draft(mark, now), data, name=name)
    assert failures(answer, 400) == [(code, "file")]
    assert f"“{name}”" in answer.json()["errors"][0]["message"]
    assert not StoryImage.objects.exists()


def test_a_file_over_the_limit_is_not_even_read(upload, mark, now, settings):
    settings.IMAGE_MAX_BYTES = 1_000
    story = draft(mark, now)
    assert failures(upload(mark, story, b"x" * 70_000), 413) == [("image_too_large", "file")]
    assert failures(upload(mark, story, b"x" * 1_001, name="a.jpg"), 413) == [("image_too_large", "file")]


def test_something_else_than_a_file(api, mark, now):
    url = f"/api/v1/stories/{draft(mark, now).pk}/image/"
    assert failures(api(mark).put(url, {"alt": "x"}, format="multipart"), 400) == [("required", "file")]
    assert failures(api(mark).put(url, {"file": "x"}, format="multipart"), 400) == [("invalid", "file")]
    assert failures(api(mark).put(url, {"file": "x"}), 400) == [("invalid", "file")]
    answer = api(mark).put(url, b"--broken", content_type="multipart/form-data; boundary=other")
    assert answer.status_code == 400
    assert failures(api(mark).put(url, "x", content_type="text/plain"), 415) == [("unsupported_media_type", None)]


def test_an_empty_file(upload, mark, now):
    assert failures(upload(mark, draft(mark, now), b""), 400) == [("empty", "file")]


def test_who_may(upload, erin, mark, moses, anna, now):
    assert upload(moses, draft(mark, now)).status_code == 200
    assert upload(anna, submitted_story(mark, now), alt="x").status_code == 200
    assert upload(erin, draft(mark, now)).status_code == 404
    assert upload(erin, live_story(mark, anna, now)).status_code == 403
    assert upload(None, draft(mark, now)).status_code == 401


def test_a_picture_without_words_is_not_approved(upload, send, mark, anna, now):
    story = submitted_story(mark, now)
    assert upload(mark, story).json()["state"] == "in_review"
    answer = send(anna, story, "approve", {"checklist": dict(SIGNED)})
    assert failures(answer, 400) == [("alt_text_required", "image.alt")]
