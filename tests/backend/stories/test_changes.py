"""What a reviewer sees of an edit: field by field, word by word."""

import time

import pytest

from backend.factories.stories import live_story, picture
from firsthand.stories.actions.attach_image import attach_image
from firsthand.stories.actions.detach_image import detach_image
from firsthand.stories.changes import between

WORDS = dict.fromkeys(("title", "summary", "why_share", "kind", "url", "body", "language"), "")
TEXT = {"channel": "x", "language": "en", "text": "Sleep well", "hashtags": [], "locked": False, "voice": "personal"}


def marked(change) -> str:
    marks = {"same": "{}", "added": "+{}+", "removed": "-{}-"}
    return "".join(marks[part.op].format(part.text) for part in change.parts)


def test_word_by_word():
    [change] = between({**WORDS, "title": "The night train runs"}, {**WORDS, "title": "The day train runs"})
    assert (change.field, marked(change)) == ("title", "The -night-+day+ train runs")


def test_nothing_changed():
    assert between(WORDS, WORDS) == []


def test_language_versions_new_changed_and_gone():
    before = {**WORDS, "versions": {"nl": {"title": "Nachttrein"}, "de": {"title": "Nachtzug"}}}
    after = {**WORDS, "versions": {"nl": {"title": "Dagtrein"}, "fr": {"title": "Train"}}}
    found = {change.field: (change.before, change.after) for change in between(before, after)}
    assert found == {
        "versions.nl.title": ("Nachttrein", "Dagtrein"),
        "versions.fr.title": ("", "Train"),
        "versions.de.title": ("Nachtzug", ""),
    }


def texts(before, after):
    rest = {"image": None, "audience": {}}
    return between({**WORDS, **rest, "suggested_texts": before}, {**WORDS, **rest, "suggested_texts": after})


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ([TEXT], [{**TEXT, "text": "Sleep better"}], [("suggested_texts.0", "Sleep -well-+better+")]),
        ([], [TEXT], [("suggested_texts.0", "+Sleep well+")]),
        ([TEXT], [], [("suggested_texts", "-Sleep well-")]),
        ([TEXT], [{**TEXT, "hashtags": ["Train"]}], [("suggested_texts.0", "Sleep well+\n#Train+")]),
        ([TEXT], [{**TEXT, "locked": True}], [("suggested_texts.0.locked", "")]),
        ([TEXT, {**TEXT, "text": "b"}], [{**TEXT, "text": "b"}, TEXT], []),
        (
            [TEXT],
            [{**TEXT, "channel": "email"}],
            [("suggested_texts.0", "+Sleep well+"), ("suggested_texts", "-Sleep well-")],
        ),
    ],
)
def test_suggested_texts_are_paired_by_channel_and_language(before, after, expected):
    assert [(change.field, marked(change)) for change in texts(before, after)] == expected


def test_what_was_approved_before_the_rest_was_kept_is_compared_by_its_words():
    assert between(WORDS, {**WORDS, "suggested_texts": [TEXT], "audience": {"everyone": True}, "image": None}) == []


@pytest.mark.parametrize("body", ["a\n" * 25_000, "a " * 25_000, "ab" * 25_000])
def test_a_huge_change_takes_no_huge_time(body):
    begun = time.perf_counter()
    [change] = between({**WORDS, "body": body}, {**WORDS, "body": body.replace("a", "b")[::-1]})
    assert time.perf_counter() - begun < 3
    assert change.after


class TestOfOneStory:
    def test_every_kind_of_change_is_listed(self, change, mark, anna, now):
        story = live_story(mark, anna, now)
        texts = [{"channel": "x", "language": "en", "text": "Sleep", "locked": False, "voice": "personal"}]
        body = change(mark, story, title="Trains", suggested_texts=texts, audience={"countries": ["NL"]}).json()
        assert [item["field"] for item in body["changes"]] == ["title", "suggested_texts.0", "audience"]
        assert body["changes"][0]["before"] == "The night train runs again"
        assert body["changes"][1]["channel"] == "x"

    def test_a_picture_another_and_none(self, api, change, send, mark, anna, now):
        story = live_story(mark, anna, now)
        attach_image(actor=mark, story=story, data=picture(), file_name="a.jpg", alt="A train", now=now)
        [item] = api(anna).get(f"/api/v1/stories/{story.pk}/").json()["changes"]
        assert (item["field"], item["before"], item["after"]) == ("image", "", "A train")
        detach_image(actor=mark, story=story, now=now)
        assert api(anna).get(f"/api/v1/stories/{story.pk}/").json()["changes"] == []

    def test_readers_hear_nothing_of_it(self, api, mark, anna, erin, now):
        story = live_story(mark, anna, now)
        assert api(erin).get(f"/api/v1/stories/{story.pk}/").json()["changes"] == []

    def test_what_is_live_stays_up_with_the_approved_words(self, client, change, send, mark, anna, now):
        story = live_story(mark, anna, now, kind="page", url="", body="Sleep well")
        change(mark, story, title="Wrong words")
        for step in ({"comment": "No"},):
            assert send(anna, story, "send_back", step).status_code == 200
            page = client.get(f"/p/{story.slug}")
            assert page.status_code == 200
            assert b"night train" in page.content
            assert b"Wrong words" not in page.content
