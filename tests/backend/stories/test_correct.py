"""Anna puts right what is public already: at once, in the open, and only what somebody else wrote."""

import pytest

from backend.factories.stories import SIGNED, draft, live_story, page_story, picture, submitted_story
from backend.support.errors import failures
from firsthand.audit.models import AuditEvent
from firsthand.notifications.models import Delivery
from firsthand.stories.actions.approve import approve_story
from firsthand.stories.actions.attach_image import attach_image
from firsthand.stories.actions.edit import edit_story
from firsthand.stories.actions.submit import submit_story
from firsthand.stories.models import Correction, LanguageVersion, Story
from firsthand.stories.signals import story_corrected, target_changed

NOTE = {
    "what_was_wrong": "We wrote that the train leaves from Utrecht.",
    "what_is_right": "It leaves from Amersfoort.",
    "sharing_texts": {"en": "I got this wrong: the night train leaves from Amersfoort."},
}


@pytest.fixture
def correct(send):
    def post(user, story, **over):
        return send(user, story, "correct", {"version": story.version, **NOTE, **over})

    return post


@pytest.fixture
def heard():
    """What the floors above are told."""
    calls = []

    def corrected(story, correction, **_):
        calls.append(("corrected", story.pk, correction.kind))

    def moved(story, target_url, **_):
        calls.append(("moved", story.pk, target_url))

    story_corrected.connect(corrected)
    target_changed.connect(moved)
    yield calls
    story_corrected.disconnect(corrected)
    target_changed.disconnect(moved)


def test_the_new_words_are_public_at_once(correct, heard, mark, anna, now):
    story = page_story(mark, anna, now)
    answer = correct(anna, story, body="From **Amersfoort**.", summary="One can sleep from Amersfoort to Vienna.")
    body = answer.json()
    assert answer.status_code == 200, body
    assert (body["state"], body["version"], body["corrected_at"]) == ("live", 2, "2026-11-20T09:00:00Z")
    assert body["changed_fields"] == []
    story = Story.objects.get()
    assert story.body == story.approved_copy["body"] == "From **Amersfoort**."
    assert story.approved_copy["title"] == "The night train runs again"
    assert heard == [("corrected", story.pk, "correction")]
    assert AuditEvent.objects.filter(action="story.correct", actor=anna).exists()


def test_what_was_said_is_kept_and_told(correct, mark, anna, now):
    story = page_story(mark, anna, now)
    shown = correct(anna, story, body="From Amersfoort.").json()["corrections"]
    assert shown == [
        {
            "id": Correction.objects.get().pk,
            "kind": "correction",
            "at": "2026-11-20T09:00:00Z",
            "what_was_wrong": NOTE["what_was_wrong"],
            "what_is_right": NOTE["what_is_right"],
            "changes": [
                {
                    "field": "body",
                    "language": "en",
                    "before": "Sleep **well** on the way to Vienna.",
                    "after": "From Amersfoort.",
                }
            ],
        }
    ]
    kept = Correction.objects.get()
    assert (kept.before["body"], kept.after["body"]) == ("Sleep **well** on the way to Vienna.", "From Amersfoort.")
    assert (kept.by, kept.sharing_texts) == (anna, NOTE["sharing_texts"])


def test_its_author_hears_of_it(correct, mark, anna, now):
    correct(anna, page_story(mark, anna, now), body="From Amersfoort.")
    told = Delivery.objects.get(kind="stories.corrected")
    assert (told.person, told.context["name"], told.context["wrong"]) == (mark, "Anna", NOTE["what_was_wrong"])


def test_a_new_address_takes_the_links_along(correct, heard, mark, anna, now):
    story = live_story(mark, anna, now)
    correct(anna, story, url="https://example.org/amersfoort")
    assert ("moved", story.pk, "https://example.org/amersfoort") in heard
    assert Story.objects.get().target_url == "https://example.org/amersfoort"


def test_a_link_can_be_put_right_in_words_alone(correct, mark, anna, now):
    """The mistake may be on the page that it leads to."""
    assert correct(anna, live_story(mark, anna, now)).status_code == 200


def test_a_page_that_says_the_same_is_no_correction(correct, mark, anna, now):
    story = page_story(mark, anna, now)
    assert failures(correct(anna, story, title=story.title), 400) == [("nothing_changed", None)]
    assert not Correction.objects.exists()


def test_suggested_texts_go_along(correct, mark, anna, now):
    text = {"channel": "x", "language": "en", "text": "From Utrecht!", "locked": False, "voice": "personal"}
    story = page_story(mark, anna, now, suggested_texts=[text])
    answer = correct(anna, story, suggested_texts=[{**text, "text": "From Amersfoort!"}])
    assert [each["text"] for each in answer.json()["suggested_texts"]] == ["From Amersfoort!"]


def test_the_picture_comes_off_and_its_row_stays(correct, mark, anna, now):
    story = draft(mark, now)
    attach_image(actor=mark, story=story, data=picture((400, 300)), file_name="a.jpg", alt="A train", now=now)
    story = submit_story(actor=mark, story=story, now=now)
    story = approve_story(actor=anna, story=story, checklist=SIGNED, now=now)
    had = story.approved_image_id
    body = correct(anna, story, without_image=True).json()
    assert body["image"] is None
    assert body["corrections"][0]["changes"] == [{"field": "image", "language": "en", "before": str(had), "after": ""}]


class TestVersions:
    @pytest.fixture
    def bilingual(self, mark, anna, now):
        story = page_story(mark, anna, now)
        words = {"title": "De nachttrein", "summary": "Vanaf Utrecht.", "why_share": "", "url": "", "body": "Slaap."}
        LanguageVersion.objects.create(story=story, language="nl", **words)
        Story.objects.update(approved_copy={**story.approved_copy, "versions": {"nl": words}})
        story.refresh_from_db()
        return story

    def test_another_language_is_put_right_too(self, correct, bilingual, anna):
        texts = {"en": "Wrong, sorry.", "nl": "Dit klopte niet."}
        answer = correct(
            anna, bilingual, versions={"nl": {"summary": "Vanaf Amersfoort."}}, sharing_texts=texts, body="New."
        )
        assert answer.status_code == 200, answer.json()
        story = Story.objects.get()
        assert story.approved_copy["versions"]["nl"]["summary"] == "Vanaf Amersfoort."
        assert story.approved_copy["versions"]["nl"]["title"] == "De nachttrein"
        assert LanguageVersion.objects.get().summary == "Vanaf Amersfoort."
        fields = {(change["field"], change["language"]) for change in answer.json()["corrections"][0]["changes"]}
        assert fields == {("body", "en"), ("summary", "nl")}

    def test_each_language_needs_its_text(self, correct, bilingual, anna):
        assert failures(correct(anna, bilingual, body="New."), 400) == [("required", "sharing_texts.nl")]

    @pytest.mark.parametrize(
        ("given", "failure"),
        [
            ({"de": {"title": "Der Zug"}}, ("unknown_language", "versions.de")),
            ({"nl": {"url": "javascript:alert(1)"}}, ("invalid_url", "versions.nl.url")),
            ({"nl": {"title": "x" * 121}}, ("max_length", "versions.nl.title")),
        ],
    )
    def test_bad_words_are_refused_at_their_place(self, correct, bilingual, anna, given, failure):
        texts = {"en": "Wrong.", "nl": "Fout."}
        assert failures(correct(anna, bilingual, versions=given, sharing_texts=texts), 400) == [failure]


class TestWhileItIsEdited:
    def test_what_nobody_touched_is_right_in_the_draft_too(self, correct, mark, anna, now):
        story = page_story(mark, anna, now)
        edit_story(actor=mark, story=story, version=1, title="Half a thought", now=now)
        story.refresh_from_db()
        body = correct(anna, story, body="From Amersfoort.", title="The night train, put right").json()
        story.refresh_from_db()
        assert body["state"] == "in_review"
        assert (story.title, story.body) == ("Half a thought", "From Amersfoort.")
        assert story.approved_copy["title"] == "The night train, put right"
        assert story.last_editor == mark

    def test_somebody_elses_version_is_not_corrected_blindly(self, correct, mark, anna, now):
        story = page_story(mark, anna, now)
        assert failures(correct(anna, story, body="New", version=7), 409) == [("edited_elsewhere", "version")]


class TestWho:
    def test_nobody_corrects_alone_what_they_wrote(self, correct, anna, berta, now):
        story = page_story(anna, berta, now)
        assert failures(correct(anna, story, body="New"), 403) == [("permission_denied", None)]
        assert correct(berta, story, body="New").status_code == 200

    def test_only_approvers(self, correct, mark, moses, anna, erin, now):
        story = page_story(mark, anna, now)
        assert [correct(who, story, body="New").status_code for who in (mark, moses, erin, None)] == [
            403,
            403,
            403,
            401,
        ]

    def test_only_what_is_public(self, correct, mark, anna, now, day):
        for story in (draft(mark, now), submitted_story(mark, now), page_story(mark, anna, now, publish_at=now + day)):
            assert correct(anna, story, body="New").status_code == 403

    def test_also_what_has_ended(self, correct, clock, mark, anna, now, day):
        story = page_story(mark, anna, now, expires_at=now + day)
        clock.move_to(now + 2 * day)
        assert correct(anna, story, body="New").json()["state"] == "expired"


@pytest.mark.parametrize(
    ("over", "failure"),
    [
        ({"what_was_wrong": " \u202e "}, ("required", "what_was_wrong")),
        ({"what_was_wrong": ""}, ("blank", "what_was_wrong")),
        ({"what_is_right": "\u200e"}, ("required", "what_is_right")),
        ({"what_was_wrong": "x" * 2_001}, ("max_length", "what_was_wrong")),
        ({"sharing_texts": {}}, ("required", "sharing_texts.en")),
        ({"sharing_texts": {"en": "  "}}, ("required", "sharing_texts.en")),
        ({"sharing_texts": {"en": "Right", "xx": "?"}}, ("unknown_language", "sharing_texts.xx")),
        ({"sharing_texts": {"en": "x" * 257}}, ("text_too_long", "sharing_texts.en")),
        ({"sharing_texts": {"en": ["no"]}}, ("invalid", "sharing_texts.en")),
        ({"sharing_texts": {str(n): "x" for n in range(50)}}, ("max_length", "sharing_texts")),
        ({"sharing_texts": "text"}, ("not_a_dict", "sharing_texts")),
        ({"title": ""}, ("blank", "title")),
        ({"body": ""}, ("required", "body")),
        ({"url": "ftp://example.org"}, ("invalid_url", "url")),
        ({"body": "x" * 50_001}, ("max_length", "body")),
        ({"version": None}, ("null", "version")),
    ],
)
def test_bad_input_is_refused_at_its_field(correct, mark, anna, now, over, failure):
    assert failures(correct(anna, page_story(mark, anna, now), **over), 400) == [failure]
    assert not Correction.objects.exists()


def test_a_text_may_be_longer_where_the_narrow_channels_are_left_out(correct, mark, anna, now):
    narrow = ["x", "bluesky", "mastodon"]
    story = page_story(mark, anna, now, excluded_channels=narrow)
    assert correct(anna, story, body="New", sharing_texts={"en": "x" * 900}).status_code == 200
