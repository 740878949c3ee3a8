"""What each kind of story needs before somebody reviews it, and what a sharer is told."""

import pytest

from backend.factories.guidelines import published_guideline
from backend.factories.stories import draft, live_story, picture
from backend.support.errors import failures
from firsthand.guidelines.queries import shelved
from firsthand.stories.actions.attach_image import attach_image
from firsthand.stories.models import StoryFile, StoryPicture
from firsthand.stories.serializers import sharing_notices

PAGE = {"url": "", "body": ""}


@pytest.fixture
def add_file(mark, now):
    def add(story, role, state=StoryFile.State.READY, **over):
        facts = {"name": "a", "media_type": "video/mp4", "path": "a", "sha256": "0" * 64, "bytes": 1}
        return StoryFile.objects.create(
            story=story, role=role, state=state, uploaded_by=mark, created_at=now, **facts, **over
        )

    return add


@pytest.mark.parametrize(
    ("kind", "field"), [("video", "files.video"), ("document", "files.document"), ("review", "url"), ("page", "body")]
)
def test_the_thing_itself_must_be_there(send, mark, now, kind, field):
    assert failures(send(mark, draft(mark, now, kind=kind, **PAGE), "submit"), 400) == [("required", field)]


@pytest.mark.parametrize("kind", ["video", "document"])
@pytest.mark.parametrize(
    ("state", "code"), [("processing", "file_not_ready"), ("failed", "file_failed"), ("ready", None)]
)
def test_a_file_must_have_been_read(send, mark, now, add_file, kind, state, code):
    story = draft(mark, now, kind=kind, **PAGE)
    add_file(story, kind, state)
    answer = send(mark, story, "submit")
    if code is None:
        assert answer.json()["state"] == "in_review"
    else:
        assert failures(answer, 400) == [(code, f"files.{kind}")]


def test_a_file_that_was_replaced_does_not_count(send, mark, now, add_file):
    story = draft(mark, now, kind="video", **PAGE)
    add_file(story, "video", current=False)
    assert failures(send(mark, story, "submit"), 400) == [("required", "files.video")]


def test_an_image_set_has_two_pictures_and_words_for_each(send, mark, now):
    story = draft(mark, now, kind="images", **PAGE)
    assert failures(send(mark, story, "submit"), 400) == [("too_few_pictures", "pictures")]
    for at, alt in enumerate(("A train", "")):
        other = attach_image(actor=mark, story=draft(mark, now), data=picture((40, 30)), file_name="a.jpg", now=now)
        other.image.alt = alt
        other.image.save()
        StoryPicture.objects.create(story=story, image=other.image, position=at)
    assert failures(send(mark, story, "submit"), 400) == [("alt_text_required", "pictures.1.alt")]


def test_a_link_has_nothing_to_be_told(api, erin, mark, anna, now):
    assert api(erin).get(f"/api/v1/stories/{live_story(mark, anna, now).pk}/").json()["notice"] is None


def test_an_invitation_to_review_says_the_rule(api, erin, mark, anna, now):
    story = live_story(mark, anna, now, kind="review")
    notice = api(erin).get(f"/api/v1/stories/{story.pk}/").json()["notice"]
    assert "never written by employees" in notice["text"]
    assert notice["clause"] is None


def test_it_names_the_clause_of_the_persons_own_guideline(api, erin, hana, mark, anna, now, monkeypatch):
    monkeypatch.setattr(sharing_notices, "REVIEWS_CLAUSE", "disclose")  # one that the factory's pack has
    guideline = published_guideline(hana, now)
    story = live_story(mark, anna, now, kind="review")
    clause = api(erin).get(f"/api/v1/stories/{story.pk}/").json()["notice"]["clause"]
    assert (clause["guideline_id"], clause["clause_id"], clause["locale"]) == (guideline.pk, "disclose", "en")
    assert clause["rule"] == "The rule of disclose at Kade."
    dutch = api(hana).get(f"/api/v1/stories/{story.pk}/").json()["notice"]["clause"]
    assert (dutch["locale"], dutch["heading"]) == ("nl", "disclose (nl)")


def test_the_ambassador_pack_has_that_clause(db):
    pack = shelved("ambassador")
    assert sharing_notices.REVIEWS_CLAUSE in {clause.id for clause in pack.pack.locales["nl"].clauses}
