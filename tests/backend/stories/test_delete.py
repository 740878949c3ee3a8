from backend.factories.stories import draft, live_story, picture, submitted_story
from firsthand.audit.models import AuditEvent
from firsthand.stories.actions.attach_image import attach_image
from firsthand.stories.models import Story, StoryImage


def test_a_draft_goes_with_all_that_is_its_own(api, mark, now):
    story = draft(mark, now, suggested_texts=[
        {"channel": "x", "language": "en", "text": "Hi", "locked": False, "voice": "personal"}
    ])  # fmt: skip
    attach_image(actor=mark, story=story, data=picture(), file_name="a.jpg", now=now)
    assert api(mark).delete(f"/api/v1/stories/{story.pk}/").status_code == 204
    assert not any(model.objects.exists() for model in (Story, StoryImage))
    assert AuditEvent.objects.get(action="story.delete").target_label == story.title


def test_nothing_that_was_ever_approved(api, send, change, mark, anna, now):
    story = live_story(mark, anna, now)
    change(mark, story, title="New")
    send(mark, story, "withdraw")
    assert Story.objects.get().state == "draft"
    assert api(mark).delete(f"/api/v1/stories/{story.pk}/").status_code == 403


def test_nothing_in_review(api, mark, now):
    assert api(mark).delete(f"/api/v1/stories/{submitted_story(mark, now).pk}/").status_code == 403


def test_not_by_readers(api, erin, mark, now):
    assert api(erin).delete(f"/api/v1/stories/{draft(mark, now).pk}/").status_code == 404
