"""Image sets: put together, described, put in order, approved and shown."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from backend.factories.stories import SIGNED, draft, live_story
from backend.support.errors import failures
from backend.support.pictures import picture
from firsthand.audit.models import AuditEvent
from firsthand.jobs.models import Job
from firsthand.stories.models import Story, StoryImage, StoryPicture
from firsthand.stories.picture_sets import MAX_PICTURES

SMALL = picture((60, 40))


@pytest.fixture
def add(api):
    """add(mark, story, alt="…"): the answer to adding a picture to the set."""

    def post(user, story, data: bytes = SMALL, *, name: str = "train.jpg", **fields):
        file = SimpleUploadedFile(name, data, content_type="image/jpeg")
        return api(user).post(f"/api/v1/stories/{story.pk}/pictures/", {"file": file, **fields}, format="multipart")

    return post


@pytest.fixture
def images(mark, now, add) -> Story:
    """A set of two, waiting to be submitted."""
    story = draft(mark, now, kind="images", url="", body="Look.")
    for alt in ("A train", "A sleeper"):
        add(mark, story, picture((60, 40 + len(alt))), alt=alt)
    return story


def at(story: Story, *rest: object) -> str:
    return "/".join(["/api/v1/stories", str(story.pk), "pictures", *(str(part) for part in rest), ""])


def alts(body: dict) -> list[str]:
    return [each["image"]["alt"] for each in body["pictures"]]


def ids(story: Story) -> list[int]:
    return list(StoryPicture.objects.filter(story=story).values_list("pk", flat=True))


def test_each_comes_behind_the_others_and_its_sizes_are_asked_for(add, mark, now):
    story = draft(mark, now, kind="images", url="")
    assert add(mark, story, alt="One").status_code == 201
    body = add(mark, story, alt="  Two\n").json()
    assert alts(body) == ["One", "Two"]
    assert body["version"] == 3
    assert body["pictures"][1]["image"]["progress"]["made"] == 1
    assert Job.objects.filter(name="stories.make_renditions").count() == 2
    assert AuditEvent.objects.filter(action="story.add_picture", actor=mark).count() == 2


def test_there_is_room_for_ten(add, mark, now):
    story = draft(mark, now, kind="images", url="")
    for _ in range(MAX_PICTURES):
        assert add(mark, story).status_code == 201
    assert failures(add(mark, story), 400) == [("too_many_pictures", "file")]


def test_one_that_fails_leaves_the_others(add, mark, images):
    answer = add(mark, images, b"<svg/>", name="logo.svg")
    assert failures(answer, 400) == [("image_wrong_kind", "file")]
    assert "“logo.svg”" in answer.json()["errors"][0]["message"]
    assert len(ids(images)) == 2


def test_words_and_the_spot_that_matters(api, mark, images):
    first = ids(images)[0]
    body = api(mark).patch(at(images, first), {"alt": "A night train", "focal_x": 0.2}).json()
    assert alts(body) == ["A night train", "A sleeper"]
    assert (body["pictures"][0]["image"]["focal_x"], body["pictures"][0]["image"]["state"]) == (0.2, "processing")
    assert AuditEvent.objects.get(action="story.describe_picture").data == {"fields": ["alt", "focal_x"]}
    assert api(mark).patch(at(images, first), {"alt": "A night train"}).json()["version"] == body["version"]


def test_another_order(api, mark, images):
    one, two = ids(images)
    assert alts(api(mark).post(at(images, "order"), {"ids": [two, one]}).json()) == ["A sleeper", "A train"]
    assert ids(images) == [two, one]


@pytest.mark.parametrize("wrong", ["one", "twice", "strange"])
def test_an_order_that_names_other_pictures_than_there_are(api, mark, images, wrong):
    one, two = ids(images)
    order = {"one": [one], "twice": [one, one], "strange": [one, two + 100]}[wrong]
    assert failures(api(mark).post(at(images, "order"), {"ids": order}), 409) == [("pictures_changed", "ids")]


def test_taking_one_off(api, mark, images):
    one, two = ids(images)
    assert alts(api(mark).delete(at(images, one)).json()) == ["A sleeper"]
    assert StoryImage.objects.count() == 1
    assert failures(api(mark).delete(at(images, one)), 409) == [("pictures_changed", "ids")]
    assert failures(api(mark).patch(at(images, two + 50), {"alt": "x"}), 409) == [("pictures_changed", "ids")]


def test_a_picture_of_another_story_is_out_of_reach(api, mark, images, now):
    other = draft(mark, now)
    assert api(mark).delete(at(other, ids(images)[0])).status_code == 409
    assert len(ids(images)) == 2


def test_each_must_be_described_before_it_is_submitted(api, send, add, mark, images):
    add(mark, images)
    assert failures(send(mark, images, "submit"), 400) == [("alt_text_required", "pictures.2.alt")]
    api(mark).patch(at(images, ids(images)[2]), {"alt": "A berth"})
    assert send(mark, images, "submit").status_code == 200


class TestStrangers:
    @pytest.fixture
    def live(self, send, mark, anna, images) -> Story:
        send(mark, images, "submit")
        assert send(anna, images, "approve", {"checklist": dict(SIGNED)}).status_code == 200
        images.refresh_from_db()
        return images

    def page(self, client, story: Story) -> str:
        return client.get(f"/p/{story.slug}").content.decode()

    def test_they_see_the_set_without_a_script(self, client, live):
        html = self.page(client, live)
        assert html.index('alt="A train"') < html.index('alt="A sleeper"')
        assert html.count('loading="lazy"') == 1
        assert "<script type" in html.split("<body>")[0]
        assert "<script" not in html.split("<body>")[1]

    def test_they_see_what_was_approved_until_the_next_approval(self, api, send, client, mark, anna, live):
        one, two = ids(live)
        body = api(mark).patch(at(live, one), {"alt": "Another train"}).json()
        assert (body["state"], body["changed_fields"]) == ("in_review", ["pictures"])
        api(mark).delete(at(live, two))
        html = self.page(client, live)
        assert 'alt="A train"' in html
        assert 'alt="A sleeper"' in html
        assert "Another train" not in html

    def test_then_they_see_the_new_ones(self, api, send, client, add, mark, anna, live):
        api(mark).patch(at(live, ids(live)[0]), {"alt": "Another train"})
        assert send(anna, live, "approve", {"checklist": dict(SIGNED)}).status_code == 200
        assert 'alt="Another train"' in self.page(client, live)


def test_who_may_not(api, add, erin, mark, anna, images, now):
    one = ids(images)[0]
    assert add(erin, images).status_code == 404
    assert add(None, images).status_code == 401
    assert add(erin, live_story(mark, anna, now)).status_code == 403
    assert api(erin).delete(at(images, one)).status_code == 404
    assert api(erin).post(at(images, "order"), {"ids": [one]}).status_code == 404


@pytest.mark.parametrize(
    ("body", "failure"),
    [
        ({"ids": "all"}, ("not_a_list", "ids")),
        ({}, ("required", "ids")),
        ({"ids": list(range(11))}, ("max_length", "ids")),
    ],
)
def test_an_order_that_is_none(api, mark, images, body, failure):
    assert failures(api(mark).post(at(images, "order"), body), 400) == [failure]
