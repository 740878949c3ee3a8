from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from backend.factories.stories import SIGNED, draft, live_story
from backend.support.errors import failures
from backend.support.files import mp4, pdf
from firsthand.audit.models import AuditEvent
from firsthand.jobs.models import Job
from firsthand.stories.actions.approve import approve_story
from firsthand.stories.actions.edit import edit_story
from firsthand.stories.actions.read_file import read_file
from firsthand.stories.models import DocumentPage, StoryFile, StoryImage

VTT = b"WEBVTT\n\n00:01.000 --> 00:04.000\nGood morning\n"


@pytest.fixture
def upload(api):
    """upload(mark, story, "video", bytes): the answer to putting this file with the story."""

    def put(user, story, where: str, data: bytes, *, name: str = "", **fields):
        file = SimpleUploadedFile(name or f"ours.{where[:3]}", data, content_type="text/html")
        return api(user).put(f"/api/v1/stories/{story.pk}/{where}/", {"file": file, **fields}, format="multipart")

    return put


@pytest.fixture
def read_all(now):
    """What the worker does with the files that wait."""

    def work():
        for job in Job.objects.filter(name="stories.read_file", state=Job.State.READY):
            read_file(**job.kwargs, now=now)

    return work


def test_a_video_is_known_by_its_bytes_and_read_by_a_job(upload, read_all, api, mark, now, settings):
    story = draft(mark, now)
    body = upload(mark, story, "video", mp4(1_920, 1_080, seconds=31), name="A day at Karveel.html").json()
    (file,) = body["files"]
    assert (file["role"], file["media_type"], file["name"], file["state"]) == (
        "video", "video/mp4", "A day at Karveel.html", "processing",
    )  # fmt: skip
    assert file["url"].endswith(".mp4")
    assert (settings.MEDIA_ROOT / file["url"].removeprefix("/media/")).read_bytes() == mp4(1_920, 1_080, seconds=31)
    assert body["version"] == 2
    assert AuditEvent.objects.filter(action="story.attach_file", actor=mark).exists()
    read_all()
    (file,) = api(mark).get(f"/api/v1/stories/{story.pk}/").json()["files"]
    assert (file["state"], file["width"], file["height"], file["seconds"]) == ("ready", 1_920, 1_080, 31.0)
    assert file["advice"] is None


def test_a_video_that_not_everybody_can_play_comes_with_advice(upload, read_all, api, mark, now):
    story = draft(mark, now)
    upload(mark, story, "video", mp4(codec=b"hvc1"))
    read_all()
    (file,) = api(mark).get(f"/api/v1/stories/{story.pk}/").json()["files"]
    assert "H.264" in file["advice"]


def test_a_document_becomes_pictures_of_its_pages(upload, read_all, api, mark, now, settings):
    story = draft(mark, now)
    upload(mark, story, "document", pdf(2))
    read_all()
    (file,) = api(mark).get(f"/api/v1/stories/{story.pk}/").json()["files"]
    assert (file["state"], file["page_count"], file["pages_made"]) == ("ready", 2, 2)
    assert [(page["number"], page["text"]) for page in file["pages"]] == [
        (1, "Page 1 of the brochure"),
        (2, "Page 2 of the brochure"),
    ]
    for page in file["pages"]:
        assert (settings.MEDIA_ROOT / page["image"]["url"].removeprefix("/media/")).is_file()


def test_reading_twice_leaves_one_set_of_pages(upload, read_all, mark, now):
    upload(mark, draft(mark, now), "document", pdf(3))
    read_all()
    read_all()
    assert DocumentPage.objects.count() == 3


@pytest.mark.parametrize(
    ("where", "data", "words"),
    [("document", pdf(61), "60"), ("document", pdf(2)[:300], "damaged"), ("video", mp4()[:60], "Export")],
)
def test_what_cannot_be_used_says_why(upload, read_all, api, mark, now, where, data, words):
    story = draft(mark, now)
    upload(mark, story, where, data)
    read_all()
    (file,) = api(mark).get(f"/api/v1/stories/{story.pk}/").json()["files"]
    assert file["state"] == "failed"
    assert words in file["problem"]


@pytest.mark.parametrize(
    ("where", "data"),
    [
        ("video", pdf()),
        ("video", b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"),
        ("video", mp4(brand=b"heic")),
        ("document", mp4()),
        ("document", b"PK\3\4 a document of another kind"),
        ("captions/nl", b"no times in here"),
        ("captions/nl", mp4()),
    ],
)
def test_another_kind_of_file_is_refused_and_named(upload, mark, now, settings, where, data):
    answer = upload(mark, draft(mark, now), where, data, name="renamed.mp4")
    assert failures(answer, 400) == [("file_not_taken", "file")]
    assert "“renamed.mp4”" in answer.json()["errors"][0]["message"]
    assert not list(Path(settings.MEDIA_ROOT).rglob("*.*"))


@pytest.mark.parametrize(
    ("where", "setting", "data"), [("video", "VIDEO_MAX_BYTES", mp4()), ("document", "DOCUMENT_MAX_BYTES", pdf())]
)
def test_what_is_too_large_is_refused(upload, mark, now, settings, where, setting, data):
    setattr(settings, setting, 100)
    answer = upload(mark, draft(mark, now), where, data)
    assert failures(answer, 413) == [("file_too_large", "file")]


def test_a_body_announced_as_too_large_is_refused_unread(api, mark, now, settings):
    settings.DOCUMENT_MAX_BYTES = 100
    story = draft(mark, now)
    client = api(mark)
    answer = client.put(
        f"/api/v1/stories/{story.pk}/document/",
        {"file": SimpleUploadedFile("a.pdf", b"%PDF-" + b"0" * 200_000)},
        format="multipart",
    )
    assert failures(answer, 413) == [("file_too_large", "file")]


def test_captions_are_rewritten_and_ready_at_once(upload, mark, now, settings):
    story = draft(mark, now)
    upload(mark, story, "captions/nl", VTT)
    body = upload(mark, story, "captions/en", VTT).json()
    assert [(file["role"], file["language"], file["state"]) for file in body["files"]] == [
        ("captions", "en", "ready"),
        ("captions", "nl", "ready"),
    ]
    written = settings.MEDIA_ROOT / body["files"][0]["url"].removeprefix("/media/")
    assert written.read_text() == "WEBVTT\n\n00:00:01.000 --> 00:00:04.000\nGood morning\n"


def test_captions_in_a_language_that_nobody_has(upload, mark, now):
    answer = upload(mark, draft(mark, now), "captions/xx", VTT)
    assert failures(answer, 400) == [("invalid_choice", "language")]


def test_one_editors_file_does_not_replace_anothers_unseen(upload, mark, now):
    story = draft(mark, now)
    upload(mark, story, "document", pdf(1), version=1)
    answer = upload(mark, story, "document", pdf(2), version=1)
    assert failures(answer, 409) == [("edited_elsewhere", "version")]


def test_taking_a_file_off(upload, api, mark, now):
    story = draft(mark, now)
    upload(mark, story, "document", pdf(1))
    body = api(mark).delete(f"/api/v1/stories/{story.pk}/document/", {}).json()
    assert body["files"] == []
    assert not StoryFile.objects.exists()
    assert api(mark).delete(f"/api/v1/stories/{story.pk}/document/", {}).json()["version"] == body["version"]


class TestAfterApproval:
    @pytest.fixture
    def story(self, mark, anna, upload, read_all, now):
        story = live_story(mark, anna, now)
        upload(mark, story, "document", pdf(1))
        read_all()
        return self.approved(story, anna, now)

    def approved(self, story, anna, now):
        story.refresh_from_db()
        return approve_story(actor=anna, story=story, checklist=SIGNED, now=now)

    def test_strangers_see_the_approved_file_until_the_next_is_approved(self, story, upload, read_all, mark, anna, now):
        story.kind = "document"
        story.save(update_fields=["kind"])
        story = self.reapproved(story, mark, anna, now)
        page = f"/p/{story.slug}"
        assert "Page 1 of the brochure" in Client().get(page).content.decode()
        upload(mark, story, "document", pdf(1, words="Sheet %d of the folder"))
        read_all()
        assert "Page 1 of the brochure" in Client().get(page).content.decode()
        self.approved(story, anna, now)
        assert "Sheet 1 of the folder" in Client().get(page).content.decode()
        assert StoryFile.objects.count() == 1
        assert StoryImage.objects.filter(pk__in=DocumentPage.objects.values("image_id")).count() == 1

    def reapproved(self, story, mark, anna, now):
        edit_story(actor=mark, story=story, version=story.version, now=now, summary="Read it page by page.")
        return self.approved(story, anna, now)


def test_a_reader_sees_no_file_that_is_not_ready(upload, api, erin, mark, anna, now):
    story = live_story(mark, anna, now)
    upload(mark, story, "document", pdf(1))
    story.refresh_from_db()
    approve_story(actor=anna, story=story, checklist=SIGNED, now=now)
    assert api(erin).get(f"/api/v1/stories/{story.pk}/").json()["files"] == []
    assert api(mark).get(f"/api/v1/stories/{story.pk}/").json()["files"] != []


def test_erin_adds_no_files(upload, erin, mark, anna, now):
    assert upload(erin, live_story(mark, anna, now), "document", pdf()).status_code == 403
