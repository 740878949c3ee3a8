import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from backend.factories.stories import picture
from backend.support.errors import failures
from firsthand.audit.models import AuditEvent
from firsthand.stories.actions.suggest import suggest_story
from firsthand.stories.models import StoryImage, Suggestion
from firsthand.stories.suggesting import sorted_out

URL = "/api/v1/suggestions/"
LINK = "https://example.org/night-train"


def upload(name="a.jpg", data=None):
    return SimpleUploadedFile(name, data or picture((80, 60)), content_type="image/jpeg")


def test_erin_suggests_a_link_and_finds_it_among_hers(api, erin, now):
    body = {"text": "Our train!", "url": f"{LINK}?utm_source=mail", "language": "en"}
    answer = api(erin).post(URL, body)
    assert answer.status_code == 201, answer.content
    assert (answer.json()["state"], answer.json()["credited"]) == ("new", True)
    assert Suggestion.objects.get().canonical_url == LINK
    [row] = api(erin).get(URL).json()["results"]
    assert (row["text"], row["abilities"]["withdraw"], row["abilities"]["accept"]) == ("Our train!", True, False)
    assert AuditEvent.objects.filter(action="suggestion.send").exists()


def test_a_text_alone_is_enough(api, erin):
    assert api(erin).post(URL, {"text": "The canteen is great"}).status_code == 201


@pytest.mark.parametrize("body", [{}, {"text": " \u200e"}, {"title": "Only a title"}])
def test_nothing_is_not(api, erin, body):
    assert failures(api(erin).post(URL, body), 400) == [("required", "text")]


@pytest.mark.parametrize("url", ["javascript:alert(1)", "example", "ftp://example.org/a", "https://", "//example.org"])
def test_what_is_no_address(api, erin, url):
    assert failures(api(erin).post(URL, {"url": url}), 400) == [("invalid_url", "url")]


@pytest.mark.parametrize(
    ("field", "value"), [("text", "x" * 4_001), ("url", "https://example.org/" + "x" * 2_000), ("language", "xx")]
)
def test_limits_name_their_field(api, erin, field, value):
    assert failures(api(erin).post(URL, {"text": "a", field: value}), 400)[0][1] == field


class TestTheSameLink:
    def test_by_the_same_person_is_told_with_what_became_of_it(self, api, erin):
        first = api(erin).post(URL, {"url": LINK}).json()
        answer = api(erin).post(URL, {"url": "http://example.org/night-train?fbclid=1"})
        assert failures(answer, 409) == [("already_suggested", "url")]
        assert (answer.json()["suggestion"], answer.json()["state"]) == (first["id"], "new")

    def test_of_what_was_declined_with_the_note(self, api, erin, anna):
        first = api(erin).post(URL, {"url": LINK}).json()
        api(anna).post(f"{URL}{first['id']}/decline/", {"note": "Old news"})
        answer = api(erin).post(URL, {"url": LINK})
        assert (answer.json()["state"], answer.json()["note"]) == ("declined", "Old news")

    def test_after_withdrawing_it_may_come_again(self, api, erin):
        first = api(erin).post(URL, {"url": LINK}).json()
        assert api(erin).post(f"{URL}{first['id']}/withdraw/").status_code == 204
        assert api(erin).post(URL, {"url": LINK}).status_code == 201

    def test_by_somebody_else_is_welcome(self, api, erin, stan):
        api(erin).post(URL, {"url": LINK})
        assert api(stan).post(URL, {"url": LINK}).status_code == 201


def test_twenty_a_day_and_no_more(api, clock, erin, now, day):
    for number in range(20):
        suggest_story(actor=erin, text=f"Idea {number}", now=now)
    assert failures(api(erin).post(URL, {"text": "One more"}), 429) == [("too_many_suggestions", None)]
    clock.move_to(now + 2 * day)
    assert api(erin).post(URL, {"text": "One more"}).status_code == 201


class TestPictures:
    @pytest.fixture
    def suggestion(self, erin, now):
        return suggest_story(actor=erin, text="Look", now=now)

    def add(self, api, user, suggestion, file=None):
        return api(user).post(f"{URL}{suggestion.pk}/pictures/", {"file": file or upload()}, format="multipart")

    def test_up_to_four(self, api, erin, suggestion):
        for _ in range(4):
            answer = self.add(api, erin, suggestion)
            assert answer.status_code == 200, answer.content
        assert len(answer.json()["pictures"]) == 4
        assert failures(self.add(api, erin, suggestion), 409) == [("too_many_pictures", "file")]

    def test_what_is_no_picture(self, api, erin, suggestion):
        svg = upload("a.svg", b"<svg xmlns='http://www.w3.org/2000/svg'></svg>")
        assert failures(self.add(api, erin, suggestion, svg), 400)[0][1] == "file"

    def test_too_large_is_refused(self, api, erin, suggestion, settings):
        settings.IMAGE_MAX_BYTES = 200
        assert self.add(api, erin, suggestion).status_code == 413

    def test_only_by_its_author_and_only_while_it_waits(self, api, erin, anna, stan, suggestion):
        assert self.add(api, stan, suggestion).status_code == 404
        assert self.add(api, anna, suggestion).status_code == 403
        api(anna).post(f"{URL}{suggestion.pk}/decline/", {"note": "No"})
        assert self.add(api, erin, suggestion).status_code == 403


def test_others_see_nothing_of_it(api, erin, stan, now):
    suggestion = suggest_story(actor=erin, text="Mine", now=now)
    assert api(stan).get(f"{URL}{suggestion.pk}/").status_code == 404
    assert api(stan).get(URL).json()["results"] == []
    assert api(stan).post(f"{URL}{suggestion.pk}/withdraw/").status_code == 404


def test_olaf_is_asked_to_sign_in(api):
    assert api(None).post(URL, {"text": "Spam"}).status_code == 401


class TestDraftsFromAPhone:
    def test_they_are_sent_by_their_author(self, api, erin, now):
        draft = suggest_story(actor=erin, url=LINK, as_draft=True, now=now)
        assert api(erin).get(URL).json()["results"] == []
        body = api(erin).post(f"{URL}{draft.pk}/send/", {"url": LINK, "text": "Look", "credited": False}).json()
        assert (body["state"], body["credited"]) == ("new", False)
        assert api(erin).post(f"{URL}{draft.pk}/send/", {"text": "Again"}).status_code == 403

    def test_nobody_else_sees_them_not_even_reviewers(self, api, erin, anna, now):
        draft = suggest_story(actor=erin, url=LINK, as_draft=True, now=now)
        assert api(anna).get(f"{URL}{draft.pk}/").status_code == 404

    def test_only_the_last_five_are_kept(self, erin, now):
        for number in range(8):
            suggest_story(actor=erin, text=str(number), as_draft=True, now=now)
        assert sorted(Suggestion.objects.values_list("text", flat=True)) == ["3", "4", "5", "6", "7"]

    def test_one_that_is_withdrawn_is_gone_with_its_pictures(self, api, erin, now):
        draft = suggest_story(actor=erin, as_draft=True, now=now)
        TestPictures().add(api, erin, draft)
        assert api(erin).post(f"{URL}{draft.pk}/withdraw/").status_code == 204
        assert not Suggestion.objects.exists()
        assert not StoryImage.objects.exists()


@pytest.mark.parametrize(
    ("shared", "expected"),
    [
        (("", "Night train https://e.org/a", ""), ("", "Night train", "https://e.org/a")),
        (("Night train", "https://e.org/a", ""), ("Night train", "", "https://e.org/a")),
        (("Night train", "Night train", "https://e.org/a"), ("Night train", "", "https://e.org/a")),
        (("", "See (https://e.org/a).", ""), ("", "See ( ).", "https://e.org/a")),
        (("", "See https://e.org/a too", "https://e.org/a"), ("", "See too", "https://e.org/a")),
        (("", "See https://e.org/b too", "https://e.org/a"), ("", "See https://e.org/b too", "https://e.org/a")),
        (("https://e.org/a", "", ""), ("", "", "https://e.org/a")),
        (("", "", ""), ("", "", "")),
    ],
)
def test_what_a_phone_shares_is_sorted_out(shared, expected):
    title, text, url = shared
    assert tuple(sorted_out(title=title, text=text, url=url).values()) == expected
