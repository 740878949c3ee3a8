import pytest
from django.db import IntegrityError, transaction

from backend.factories.stories import draft, submitted_story
from backend.support.errors import failures
from firsthand.audit.models import AuditEvent
from firsthand.notifications.models import Delivery
from firsthand.stories.models import Review


def test_it_returns_to_its_author_with_the_reason(send, mark, anna, now):
    story = submitted_story(mark, now)
    body = send(anna, story, "send_back", {"comment": "The date is wrong.\nWhich Vienna?"}).json()
    assert body["state"] == "sent_back"
    assert body["review"]["comment"] == "The date is wrong.\nWhich Vienna?"
    assert body["review"]["by"]["name"] == "Anna"
    told = Delivery.objects.get(kind="stories.sent_back")
    assert (told.person, told.context["comment"]) == (mark, "The date is wrong.\nWhich Vienna?")
    assert AuditEvent.objects.filter(action="story.send_back", actor=anna).exists()


def test_mark_changes_it_and_sends_it_in_again(send, change, mark, anna, now):
    story = submitted_story(mark, now)
    send(anna, story, "send_back", {"comment": "Which Vienna?"})
    assert change(mark, story, summary="Vienna in Austria.").json()["state"] == "sent_back"
    body = send(mark, story, "submit").json()
    assert body["state"] == "in_review"
    assert [review["verdict"] for review in body["history"]] == ["sent_back"]


@pytest.mark.parametrize("body", [{}, {"comment": " "}, {"comment": "\u200e"}, {"remarks": {"title": " "}}])
def test_it_needs_a_reason(send, mark, anna, now, body):
    assert failures(send(anna, submitted_story(mark, now), "send_back", body), 400) == [("required", "comment")]


def test_the_database_asks_for_one_as_well(mark, anna, now):
    story = submitted_story(mark, now)
    with pytest.raises(IntegrityError, match="review_sent_back_says_why"), transaction.atomic():
        Review.objects.create(story=story, reviewer=anna, verdict="sent_back", version=1, at=now)


TEXTS = [{"channel": "x", "language": "en", "text": text, "locked": False, "voice": "personal"} for text in "ab"]


class TestRemarks:
    def test_they_stand_at_their_fields_and_may_be_all_there_is(self, send, mark, anna, now):
        story = submitted_story(mark, now, suggested_texts=TEXTS)
        remarks = {"title": "Which train?", "suggested_texts.1": "Too short"}
        review = send(anna, story, "send_back", {"remarks": remarks}).json()["review"]
        assert review["comment"] == ""
        assert review["remarks"] == [
            {"field": "title", "text": "Which train?", "resolved": False},
            {"field": "suggested_texts.1", "text": "Too short", "resolved": False},
        ]
        assert "Which train?" in Delivery.objects.get(kind="stories.sent_back").context["comment"]

    def test_a_field_that_changed_since_is_marked(self, send, change, mark, anna, now):
        story = submitted_story(mark, now)
        send(anna, story, "send_back", {"remarks": {"title": "Which train?", "audience": "Only NL?", "image": "None?"}})
        body = change(mark, story, title="The Vienna train", audience={"countries": ["NL"]}).json()
        resolved = {remark["field"]: remark["resolved"] for remark in body["review"]["remarks"]}
        assert resolved == {"title": True, "audience": True, "image": False}

    def test_a_remark_follows_the_text_that_it_is_about(self, send, change, mark, anna, now):
        story = submitted_story(mark, now, suggested_texts=TEXTS)
        send(anna, story, "send_back", {"remarks": {"suggested_texts.1": "Too short"}})
        body = change(mark, story, suggested_texts=[TEXTS[1]]).json()
        assert body["review"]["remarks"] == [{"field": "suggested_texts.0", "text": "Too short", "resolved": False}]

    @pytest.mark.parametrize(
        "field", ["author", "suggested_texts.0", "suggested_texts.x", "versions.nl.title", "versions", "", "é" * 5_000]
    )
    def test_a_field_that_is_not_there(self, send, mark, anna, now, field):
        answer = send(anna, submitted_story(mark, now), "send_back", {"remarks": {field: "Hm"}})
        assert failures(answer, 400) == [("unknown_field", f"remarks.{field[:60]}")]

    def test_too_long_and_too_many(self, send, mark, anna, now):
        story = submitted_story(mark, now)
        answer = send(anna, story, "send_back", {"remarks": {"title": "x" * 1_001}})
        assert failures(answer, 400) == [("max_length", "remarks.title")]
        many = {f"field{number}": "x" for number in range(2_000)}
        assert failures(send(anna, story, "send_back", {"remarks": many}), 400) == [("too_many", "remarks")]

    @pytest.mark.parametrize("remarks", ["title", ["title"], {"title": {"a": "b"}}, {"title": None}])
    def test_another_shape(self, send, mark, anna, now, remarks):
        answer = send(anna, submitted_story(mark, now), "send_back", {"remarks": remarks})
        assert answer.status_code == 400
        assert failures(answer, 400)[0][1].startswith("remarks")


def test_who_may_not(send, erin, mark, moses, anna, now):
    story = submitted_story(mark, now)
    reason = {"comment": "No"}
    assert send(moses, story, "send_back", reason).status_code == 403
    assert send(erin, story, "send_back", reason).status_code == 404
    assert send(anna, submitted_story(anna, now), "send_back", reason).status_code == 403
    assert send(anna, draft(mark, now), "send_back", reason).status_code == 403
