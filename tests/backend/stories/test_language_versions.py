import pytest

from backend.factories.stories import draft, live_story, page_story
from backend.support.errors import failures
from firsthand.stories.actions.versions import LanguageTwice, require_distinct
from firsthand.stories.models import LanguageVersion, Story

NL = {"language": "nl", "title": "De nachttrein rijdt weer", "summary": "Vanaf december."}


@pytest.fixture
def bilingual(mark, anna, now) -> Story:
    words = {**NL, "body": "Slaap **lekker**.", "why_share": "Ze vragen erom."}
    return page_story(mark, anna, now, language_versions=[words])


def test_a_version_is_kept_with_what_was_not_given_left_empty(change, mark, now):
    body = change(mark, draft(mark, now), language_versions=[{**NL, "title": "  De \n nachttrein"}]).json()
    (version,) = body["language_versions"]
    assert (version["title"], version["why_share"], version["url"], version["body"]) == ("De nachttrein", "", "", "")
    assert body["version"] == 2


def test_saving_the_same_version_changes_nothing(change, mark, now):
    story = draft(mark, now, language_versions=[NL])
    assert change(mark, story, language_versions=[NL]).json()["version"] == 1


def test_they_are_replaced_as_a_whole(change, mark, now):
    story = draft(mark, now, language_versions=[NL])
    assert change(mark, story, language_versions=[]).json()["language_versions"] == []
    assert not LanguageVersion.objects.exists()


def test_languages_may_change_places(change, mark, now):
    story = draft(mark, now, language_versions=[NL])
    body = change(mark, story, language="nl", language_versions=[{**NL, "language": "en"}]).json()
    assert (body["language"], body["language_versions"][0]["language"]) == ("nl", "en")


@pytest.mark.parametrize(
    ("versions", "failure"),
    [
        ([{**NL, "language": "en"}], ("main_language", "language_versions.0.language")),
        ([{**NL, "language": "xx"}], ("invalid_choice", "language_versions.0.language")),
        ([NL, NL], ("max_length", "language_versions")),
        ([{"language": "nl"}], ("required", "language_versions.0.title")),
        ([{**NL, "title": "\u202e"}], ("required", "language_versions.0.title")),
        ([{**NL, "title": "x" * 121}], ("max_length", "language_versions.0.title")),
        ([{**NL, "body": "x" * 50_001}], ("max_length", "language_versions.0.body")),
        ([{**NL, "url": "javascript:alert(1)"}], ("invalid_url", "language_versions.0.url")),
        ("nl", ("not_a_list", "language_versions")),
        ([7], ("invalid", "language_versions.0.non_field_errors")),
    ],
)
def test_what_is_refused_at_its_field(change, mark, now, versions, failure):
    (found,) = failures(change(mark, draft(mark, now), language_versions=versions), 400)
    assert found[0] == failure[0]
    assert found[1].startswith(failure[1].removesuffix(".non_field_errors"))


def test_a_language_comes_once():
    with pytest.raises(LanguageTwice) as refused:
        require_distinct([NL, {**NL, "language": "de"}, NL])
    assert refused.value.param == "language_versions.2.language"


def test_the_main_language_cannot_become_that_of_a_version(change, mark, now):
    story = draft(mark, now, language_versions=[NL])
    assert failures(change(mark, story, language="nl"), 400) == [("language_twice", "language")]


def test_each_language_is_complete_before_review(send, mark, now):
    story = draft(
        mark, now, kind="page", url="", body="Text.", language_versions=[{"language": "nl", "title": "Trein"}]
    )
    assert failures(send(mark, story, "submit"), 400) == [
        ("required", "language_versions.0.summary"),
        ("required", "language_versions.0.body"),
    ]


def test_new_words_in_one_language_go_back_to_review_and_are_named(change, mark, bilingual):
    body = change(mark, bilingual, language_versions=[{**NL, "body": "Anders."}]).json()
    assert body["state"] == "in_review"
    assert body["changed_fields"] == ["versions"]
    assert body["approved_copy"]["versions"]["nl"]["body"] == "Slaap **lekker**."


def test_a_reader_gets_every_language_safely_drawn(api, erin, bilingual):
    body = api(erin).get(f"/api/v1/stories/{bilingual.pk}/").json()
    (version,) = body["language_versions"]
    assert version["body_html"] == "<p>Slaap <strong>lekker</strong>.</p>\n"
    assert version["target_url"] == f"{body['target_url']}?lang=nl"
    assert body["languages"] == ["en", "nl"]


def test_a_link_may_lead_elsewhere_in_another_language(mark, anna, now):
    there = "https://example.org/nachttrein"
    story = live_story(mark, anna, now, language_versions=[{**NL, "url": there}])
    assert story.target_url_in("nl") == there
    assert story.target_url_in("en") == story.target_url_in("de") == "https://example.org/night-train"


def test_search_finds_words_of_every_language(api, mark, now):
    story = draft(mark, now, language_versions=[NL])
    for q in ("nachttrein", "night"):
        assert [row["id"] for row in api(mark).get("/api/v1/stories/", {"q": q}).json()["results"]] == [story.pk]
