import pytest

from backend.factories.stories import SIGNED, draft, picture
from backend.support.errors import failures
from firsthand.audit.models import AuditEvent
from firsthand.jobs.models import Job
from firsthand.stories.actions.approve import approve_story
from firsthand.stories.actions.attach_image import attach_image
from firsthand.stories.actions.submit import submit_story
from firsthand.stories.models import Story, StoryImage


@pytest.fixture
def pictured(mark, now):
    return attach_image(actor=mark, story=draft(mark, now), data=picture(), file_name="a.jpg", alt="A train", now=now)


@pytest.fixture
def live(pictured, mark, anna, now):
    story = submit_story(actor=mark, story=pictured, now=now)
    return approve_story(actor=anna, story=story, checklist=SIGNED, now=now)


def url(story: Story) -> str:
    return f"/api/v1/stories/{story.pk}/image/"


def test_words_and_the_spot_that_matters(api, mark, pictured):
    image = api(mark).patch(url(pictured), {"alt": "A night train", "focal_x": 0.25, "focal_y": 0.75}).json()["image"]
    assert (image["alt"], image["focal_x"], image["focal_y"]) == ("A night train", 0.25, 0.75)
    assert Job.objects.count() == 2  # the card must be cut anew
    assert AuditEvent.objects.get(action="story.describe_image").data == {"fields": ["alt", "focal_x", "focal_y"]}


def test_words_alone_cut_nothing(api, mark, pictured):
    api(mark).patch(url(pictured), {"alt": "A night train"})
    assert Job.objects.count() == 1


def test_saying_the_same_changes_nothing(api, mark, pictured):
    assert api(mark).patch(url(pictured), {"alt": "A train"}).json()["version"] == 2


def test_strangers_see_the_approved_words_until_the_new_ones_are(api, send, mark, anna, live):
    body = api(mark).patch(url(live), {"alt": "Another train"}).json()
    assert (body["state"], body["changed_fields"]) == ("in_review", ["image"])
    story = Story.objects.get()
    assert (story.approved_image.alt, story.image.alt) == ("A train", "Another train")
    send(anna, live, "approve", {"checklist": dict(SIGNED)})
    assert StoryImage.objects.get().alt == "Another train"


def test_taking_it_off(api, mark, pictured):
    body = api(mark).delete(url(pictured)).json()
    assert (body["image"], body["version"]) == (None, 3)
    assert not StoryImage.objects.exists()
    assert AuditEvent.objects.filter(action="story.detach_image").exists()


def test_taking_it_off_what_is_live_keeps_it_for_strangers(api, mark, live):
    assert api(mark).delete(url(live)).json()["state"] == "in_review"
    assert Story.objects.get().approved_image.alt == "A train"


@pytest.mark.parametrize(
    ("given", "failure"),
    [
        ({"focal_x": 1.01}, ("max_value", "focal_x")),
        ({"focal_y": -0.01}, ("min_value", "focal_y")),
        ({"focal_y": "top"}, ("invalid", "focal_y")),
        ({"alt": "x" * 1_001}, ("max_length", "alt")),
    ],
)
def test_what_is_refused(api, mark, pictured, given, failure):
    assert failures(api(mark).patch(url(pictured), given), 400) == [failure]


def test_numbers_that_are_none(api, mark, pictured):
    answer = api(mark).patch(url(pictured), b'{"focal_x": NaN}', content_type="application/json")
    assert failures(answer, 400) == [("parse_error", None)]
    assert failures(api(mark).patch(url(pictured), {"focal_x": "NaN"}), 400)[0][1] == "focal_x"


def test_nothing_to_describe(api, mark, now):
    story = draft(mark, now)
    assert api(mark).patch(url(story), {"alt": "x"}).status_code == 403
    assert api(mark).delete(url(story)).status_code == 403


def test_who_may_not(api, erin, pictured, mark, anna, now):
    assert api(erin).patch(url(pictured), {"alt": "x"}).status_code == 404
    assert api(None).patch(url(pictured), {"alt": "x"}).status_code == 401
