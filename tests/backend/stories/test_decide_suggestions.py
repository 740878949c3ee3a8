"""What reviewers make of suggestions, and what their authors hear of it."""

import pytest

from backend.factories.stories import SIGNED, draft, live_story, picture
from backend.support.errors import failures
from backend.support.queries import queries
from firsthand.notifications.models import Delivery
from firsthand.stories.actions.add_suggestion_picture import add_suggestion_picture
from firsthand.stories.actions.announce_live import announce_live
from firsthand.stories.actions.suggest import suggest_story
from firsthand.stories.models import FeedSource, Story, Suggestion

URL = "/api/v1/suggestions/"
LINK = "https://example.org/night-train"


def told(kind: str) -> list[str]:
    rows = Delivery.objects.filter(kind=f"stories.suggestion_{kind}")
    return sorted(row.person.name for row in rows)


@pytest.fixture
def suggestion(erin, now):
    return suggest_story(actor=erin, text="Our train!", url=LINK, title="Night train", now=now)


@pytest.fixture
def decide(api):
    def post(user, suggestion, verb, **body):
        return api(user).post(f"{URL}{suggestion.pk}/{verb}/", body)

    return post


@pytest.fixture
def publish(api):
    """publish(story, mark, anna): complete, submitted and approved."""

    def play(story, author, approver, **planned):
        change = {"version": story.version, "summary": "A train.", "audience": {"everyone": True}, **planned}
        assert api(author).patch(f"/api/v1/stories/{story.pk}/", change).status_code == 200
        assert api(author).post(f"/api/v1/stories/{story.pk}/submit/").status_code == 200
        return api(approver).post(f"/api/v1/stories/{story.pk}/approve/", {"checklist": dict(SIGNED)})

    return play


class TestTheQueue:
    def test_one_row_for_a_link_with_everybody_who_sent_it(self, api, suggestion, stan, mark, now, day):
        suggest_story(actor=stan, text="Nice", url=f"{LINK}?utm_source=x", now=now + day)
        suggest_story(actor=stan, text="The canteen", now=now)
        rows = api(mark).get(f"{URL}queue/").json()["results"]
        assert [len(row["suggestions"]) for row in rows] == [1, 2]
        group = rows[1]
        assert (group["id"], group["title"]) == (suggestion.pk, "Night train")
        assert [one["author"]["name"] for one in group["suggestions"]] == ["Erin", "Stan"]

    def test_a_feed_is_named_instead_of_a_person(self, api, suggestion, mark, now):
        source = FeedSource.objects.create(
            address="https://e.org/feed", title="Rail news", language="en", next_poll_at=now, created_by=mark,
            created_at=now,
        )  # fmt: skip
        Suggestion.objects.create(source=source, url=LINK, canonical_url=LINK, language="en", created_at=now)
        [row] = api(mark).get(f"{URL}queue/").json()["results"]
        assert [one["source"] and one["source"]["title"] for one in row["suggestions"]] == [None, "Rail news"]

    def test_what_was_decided_about_the_link_before_is_told(self, api, decide, suggestion, stan, mark, now):
        decide(mark, suggestion, "decline", note="Old news")
        suggest_story(actor=stan, url=LINK, now=now)
        [row] = api(mark).get(f"{URL}queue/").json()["results"]
        assert [(one["state"], one["note"]) for one in row["earlier"]] == [("declined", "Old news")]

    def test_the_same_queries_for_one_row_and_twenty(self, api, suggestion, person, mark, now):
        client = api(mark)
        with queries() as for_one:
            client.get(f"{URL}queue/")
        for number in range(19):
            suggest_story(actor=person(f"Person {number}"), url=f"{LINK}/{number}", now=now)
        with queries() as for_twenty:
            assert len(client.get(f"{URL}queue/").json()["results"]) == 20
        assert for_one == for_twenty

    def test_employees_have_none(self, api, erin):
        assert failures(api(erin).get(f"{URL}queue/"), 403) == [("permission_denied", None)]


class TestAccepting:
    def test_a_draft_is_made_of_it_and_its_author_hears(self, decide, suggestion, mark):
        story = Story.objects.get(pk=decide(mark, suggestion, "accept").json()["story"])
        assert (story.title, story.url, story.why_share) == ("Night train", LINK, "Our train!")
        assert (story.state, story.author, story.suggested_by.name) == ("draft", mark, "Erin")
        assert told("accepted") == ["Erin"]

    def test_all_who_sent_the_link_are_tied_to_it(self, decide, suggestion, stan, mark, now):
        suggest_story(actor=stan, url=LINK, now=now)
        decide(mark, suggestion, "accept")
        assert set(Suggestion.objects.values_list("state", flat=True)) == {"accepted"}
        assert told("accepted") == ["Erin", "Stan"]

    def test_who_does_not_want_to_be_named_is_not(self, decide, erin, stan, mark, now):
        first = suggest_story(actor=erin, url=LINK, credited=False, now=now)
        suggest_story(actor=stan, url=LINK, now=now)
        story = Story.objects.get(pk=decide(mark, first, "accept").json()["story"])
        assert story.suggested_by == stan

    def test_pictures_come_along_as_the_storys_own(self, decide, erin, mark, now):
        suggestion = suggest_story(actor=erin, text="Party\nIt was fun", now=now)
        for _ in range(3):
            add_suggestion_picture(actor=erin, suggestion=suggestion, data=picture((80, 60)), file_name="a", now=now)
        story = Story.objects.get(pk=decide(mark, suggestion, "accept").json()["story"])
        assert (story.title, story.kind, story.body) == ("Party", "images", "Party\nIt was fun")
        assert story.image is not None
        assert story.pictures.count() == 2
        own = {story.image_id, *story.pictures.values_list("image_id", flat=True)}
        assert not own & set(suggestion.pictures.values_list("image_id", flat=True))

    def test_a_long_text_without_a_link_fits_where_it_goes(self, decide, erin, mark, now):
        suggestion = suggest_story(actor=erin, text="x" * 4_000, now=now)
        story = Story.objects.get(pk=decide(mark, suggestion, "accept").json()["story"])
        assert (len(story.title), len(story.body)) == (120, 4_000)

    def test_as_part_of_a_story_that_there_is(self, decide, suggestion, mark, now):
        story = draft(mark, now)
        assert decide(mark, suggestion, "accept", story=story.pk).json() == {"story": story.pk}
        story.refresh_from_db()
        assert story.suggested_by.name == "Erin"

    def test_of_one_that_is_live_it_is_told_at_once(self, decide, suggestion, mark, anna, now):
        decide(mark, suggestion, "accept", story=live_story(mark, anna, now).pk)
        assert (told("accepted"), told("live")) == ([], ["Erin"])

    def test_a_story_that_is_not_there(self, decide, suggestion, mark):
        assert failures(decide(mark, suggestion, "accept", story=999), 400)[0][1] == "story"

    def test_twice(self, decide, suggestion, mark):
        decide(mark, suggestion, "accept")
        assert decide(mark, suggestion, "accept").status_code == 403

    def test_a_deleted_draft_lets_it_wait_again(self, api, decide, suggestion, mark):
        story = decide(mark, suggestion, "accept").json()["story"]
        assert api(mark).delete(f"/api/v1/stories/{story}/").status_code == 204
        suggestion.refresh_from_db()
        assert (suggestion.state, suggestion.decided_by) == ("new", None)


class TestGoingLive:
    def test_the_author_hears_and_is_named(self, api, client, decide, publish, suggestion, erin, mark, anna):
        story = Story.objects.get(pk=decide(mark, suggestion, "accept").json()["story"])
        assert publish(story, mark, anna).json()["suggested_by"] == {"name": "Erin"}
        assert told("live") == ["Erin"]
        assert Delivery.objects.get(kind="stories.suggestion_live").context["named"] is True
        [card] = api(erin).get("/api/v1/feed/").json()["results"]
        assert card["suggested_by"] == {"name": "Erin"}

    def test_at_its_planned_moment(self, decide, publish, suggestion, mark, anna, now, day):
        story = Story.objects.get(pk=decide(mark, suggestion, "accept").json()["story"])
        publish(story, mark, anna, publish_at=(now + day).isoformat())
        assert told("live") == []
        announce_live(now=now + day)
        assert told("live") == ["Erin"]

    def test_the_public_page_names_them_too(self, client, decide, erin, mark, anna, publish, now):
        suggestion = suggest_story(actor=erin, text="The canteen", now=now)
        story = Story.objects.get(pk=decide(mark, suggestion, "accept").json()["story"])
        publish(story, mark, anna)
        assert b"Suggested by Erin" in client.get(f"/p/{Story.objects.get().slug}").content

    def test_an_employee_sees_the_story_once_it_is_out(self, api, decide, publish, suggestion, erin, mark, anna):
        story = Story.objects.get(pk=decide(mark, suggestion, "accept").json()["story"])
        assert api(erin).get(URL).json()["results"][0]["story"] is None
        publish(story, mark, anna)
        assert api(erin).get(URL).json()["results"][0]["story"]["state"] == "live"


class TestFourEyes:
    @pytest.mark.parametrize("credited", [True, False])
    def test_whose_idea_it_was_does_not_approve_it(self, api, decide, publish, anna, berta, mark, now, credited):
        suggestion = suggest_story(actor=anna, url=LINK, credited=credited, now=now)
        story = Story.objects.get(pk=decide(mark, suggestion, "accept").json()["story"])
        assert publish(story, mark, anna).status_code == 403
        [row] = api(anna).get("/api/v1/review-queue/").json()["results"]
        assert (row["abilities"]["approve"], [one["name"] for one in row["waits_for"]]) == (False, ["Berta"])
        answer = api(berta).post(f"/api/v1/stories/{story.pk}/approve/", {"checklist": dict(SIGNED)})
        assert answer.status_code == 200


class TestDeclining:
    def test_the_note_goes_to_everybody_who_sent_the_link(self, api, decide, suggestion, erin, stan, mark, now):
        suggest_story(actor=stan, url=LINK, now=now)
        assert decide(mark, suggestion, "decline", note="Old news").json()["state"] == "declined"
        assert told("declined") == ["Erin", "Stan"]
        assert Delivery.objects.filter(kind="stories.suggestion_declined").first().context["note"] == "Old news"
        assert api(erin).get(URL).json()["results"][0]["note"] == "Old news"
        assert api(mark).get(f"{URL}queue/").json()["results"] == []

    @pytest.mark.parametrize(("note", "code"), [("", "blank"), ("\u200e", "required"), ("x" * 1_001, "max_length")])
    def test_it_needs_one(self, decide, suggestion, mark, note, code):
        assert failures(decide(mark, suggestion, "decline", note=note), 400) == [(code, "note")]


def test_employees_decide_nothing(decide, suggestion, erin, stan):
    assert decide(erin, suggestion, "accept").status_code == 403
    assert decide(erin, suggestion, "decline", note="No").status_code == 403
    assert decide(stan, suggestion, "accept").status_code == 404


def test_of_a_person_who_left_nobody_is_told(decide, suggestion, erin, mark):
    erin.is_active = False
    erin.save()
    decide(mark, suggestion, "decline", note="No")
    assert told("declined") == []
