import datetime as dt

import pytest
from django.db import connection

from backend.factories.stories import EVERYONE, draft, live_story, page_story, picture, submitted_story
from backend.support.errors import failures
from backend.support.queries import queries
from firsthand.people.audiences import AudienceRule
from firsthand.stories.actions.attach_image import attach_image
from firsthand.stories.actions.create_topic import create_topic
from firsthand.stories.actions.make_renditions import make_renditions
from firsthand.stories.feed.asking import Asked
from firsthand.stories.feed.reading import read_feed
from firsthand.stories.feed.sql import feed_sql
from firsthand.stories.models import Story, StoryImage
from firsthand.stories.serializers.feed import FeedPageSerializer

URL = "/api/v1/feed/"


def titles(response) -> list[str]:
    assert response.status_code == 200, response.content
    return [card["title"] for card in response.json()["results"]]


@pytest.fixture
def feed(api, erin):
    """feed(q="train"): the titles that Erin, or somebody else, sees."""
    return lambda person=erin, **asked: titles(api(person).get(URL, asked))


@pytest.fixture
def out(mark, anna, now):
    """out("Title", 2): live since two days ago."""
    return lambda title, days=1, **over: live_story(mark, anna, now - dt.timedelta(days=days), title=title, **over)


def test_pinned_first_then_newest(feed, out):
    out("Older", 2)
    out("Newer", 1)
    out("Pinned long ago", 90, pinned=True)
    assert feed() == ["Pinned long ago", "Newer", "Older"]


def test_only_what_is_live_now(feed, out, mark, now, day, clock):
    draft(mark, now, title="Draft")
    submitted_story(mark, now, title="In review")
    out("Planned", publish_at=now + day)
    out("Ended", 3, expires_at=now)
    out("Ends in a day", expires_at=now + day)
    assert feed() == ["Ends in a day"]
    clock.move_to(now + day)
    assert feed() == ["Planned"]


@pytest.mark.parametrize(
    ("rule", "sees"),
    [
        (EVERYONE, True),
        (AudienceRule(countries=frozenset({"NL"})), True),
        (AudienceRule(countries=frozenset({"BE"})), False),
        (AudienceRule(countries=frozenset({"NL"}), languages=frozenset({"nl"})), False),
        (AudienceRule(countries=frozenset({"NL", "BE"}), languages=frozenset({"en", "nl"})), True),
        (AudienceRule(roles=frozenset({"employee"})), True),
        (AudienceRule(roles=frozenset({"analyst"})), False),
    ],
)
def test_only_for_whom_it_is_meant(feed, out, stan, hana, person, rule, sees):
    person("Somebody", country="BE", language="nl")  # so that every audience reaches someone
    out("Story", audience=rule)
    assert feed() == (["Story"] if sees else [])


def test_a_team_sees_what_is_for_that_team(feed, out, service, erin, stan):
    out("For service", audience=AudienceRule(teams=frozenset({service.pk})))
    assert feed(erin) == ["For service"]
    assert feed(stan) == []


def test_who_writes_stories_has_the_feed_of_an_employee(feed, out, service, mark, erin):
    out("For service", audience=AudienceRule(teams=frozenset({service.pk})))
    assert feed(mark) == []


def test_filters(feed, out, mark, now):
    travel = create_topic(actor=mark, names={"en": "Travel"}, now=now)
    out("On topic", 1, topics=[travel])
    out("Not on X", 2, excluded_channels=["x"])
    assert feed(topic="travel") == ["On topic"]
    assert feed(topic="nothing") == []
    assert feed(channel="x") == ["On topic"]
    assert feed(channel="linkedin") == ["On topic", "Not on X"]


@pytest.mark.parametrize(
    ("q", "found"),
    [
        ("cafe", True),
        ("CAFÉ", True),
        ("afé on", True),
        ("wheels cafe", True),
        ("summary body", True),
        ("tram", False),
        ("100%", True),
        ("1_0", False),
        ("'; drop table", False),
        ("", True),
    ],
)
def test_search_finds_parts_of_words_without_accents_or_capitals(feed, out, q, found):
    out("A café on wheels, 100% ours", summary="In the summary", kind="page", url="", body="And the body")
    assert bool(feed(q=q)) is found


class TestPages:
    def test_every_story_once_while_others_are_added(self, api, erin, out, mark, anna, now):
        for number in range(7):
            out(f"Story {number}", 7 - number, pinned=number in {1, 2})
        client, seen, address = api(erin), [], f"{URL}?page_size=3"
        while address:
            page = client.get(address).json()
            seen += [card["title"] for card in page["results"]]
            live_story(mark, anna, now, title="Newcomer", pinned=len(seen) == 3)
            address = page["next"]
        assert [title for title in seen if title != "Newcomer"] == [f"Story {n}" for n in (2, 1, 6, 5, 4, 3, 0)]

    def test_stories_of_one_moment_keep_apart(self, api, erin, mark, anna, now):
        made = [live_story(mark, anna, now).pk for _ in range(5)]
        client, seen, address = api(erin), [], f"{URL}?page_size=2"
        while address:
            page = client.get(address).json()
            seen += [card["id"] for card in page["results"]]
            address = page["next"]
        assert seen == made[::-1]

    def test_the_next_address_keeps_the_filters(self, api, erin, out):
        out("Train one", 1)
        out("Train two", 2)
        page = api(erin).get(URL, {"q": "train", "page_size": 1}).json()
        assert page["next"].startswith("http://testserver/api/v1/feed/?")
        assert "q=train" in page["next"]
        assert titles(api(erin).get(page["next"])) == ["Train two"]

    @pytest.mark.parametrize("cursor", ["x", "%00", "WzEsMiwzXQ", "bnVsbA", "é" * 10, "W3RydWUsIjIwMjYtMDEtMDEiLDFd"])
    def test_a_broken_cursor_is_named(self, api, erin, cursor):
        assert failures(api(erin).get(f"{URL}?cursor={cursor}"), 400)[0][1] == "cursor"

    @pytest.mark.parametrize(
        "asked", [{"page_size": 0}, {"page_size": 101}, {"page_size": "all"}, {"channel": "fax"}, {"q": "x" * 201}]
    )
    def test_a_nonsensical_question_is_refused_at_its_field(self, api, erin, asked):
        assert failures(api(erin).get(URL, asked), 400)[0][1] == next(iter(asked))


def test_a_card_has_what_the_schema_promises(api, erin, mark, anna, now, day):
    topic = create_topic(actor=mark, names={"en": "Travel", "nl": "Reizen"}, now=now)
    story = page_story(mark, anna, now, topics=[topic], expires_at=now + day)
    attach_image(actor=mark, story=story, data=picture(), file_name="a.jpg", alt="A train", now=now)
    Story.objects.update(state="approved")
    make_renditions(image_id=StoryImage.objects.get().pk)
    card = api(erin).get(URL).json()["results"][0]
    promised = FeedPageSerializer().fields["results"].child.fields
    assert set(card) == set(promised)
    for nested in ("image", "author", "abilities"):
        assert set(card[nested]) == set(promised[nested].fields)
    assert card["topics"] == [{"slug": "travel", "name": "Travel"}]
    assert card["author"] == {"name": "Mark"}
    assert card["abilities"] == {"share": True}
    assert card["published_at"] == "2026-11-20T09:00:00Z"
    assert (card["image"]["width"], card["image"]["height"], card["image"]["alt"]) == (800, 450, "A train")
    assert [part.split()[1] for part in card["image"]["srcset"].split(", ")][:3] == ["400w", "800w", "1200w"]
    assert card["image"]["placeholder"].startswith("data:image/webp;base64,")


def test_topics_speak_the_readers_language(api, hana, mark, anna, now):
    topic = create_topic(actor=mark, names={"en": "Travel", "nl": "Reizen"}, now=now)
    live_story(mark, anna, now, topics=[topic])
    assert api(hana).get(URL).json()["results"][0]["topics"] == [{"slug": "travel", "name": "Reizen"}]


def test_two_queries_for_the_rows_however_many(erin, mark, anna, now):
    live_story(mark, anna, now)
    with queries() as for_one:
        read_feed(erin, Asked(), now=now)
    for _ in range(50):
        live_story(mark, anna, now)
    with queries() as for_fifty:
        assert len(read_feed(erin, Asked(limit=50), now=now)) == 51
    # The stories with their author, picture and words; the topics of all of them.
    assert for_one == for_fifty == ["stories_story", "stories_story_topics"]


def test_four_queries_for_the_whole_request(api, erin, mark, anna, now):
    for _ in range(50):
        live_story(mark, anna, now)
    client = api(erin)
    for size in (1, 50):
        with queries() as named:
            client.get(URL, {"page_size": size})
        assert named == ["django_session", "people_user", "stories_story", "stories_story_topics"], size


def test_olaf_is_asked_to_sign_in(api, db):
    assert failures(api(None).get(URL), 401) == [("not_authenticated", None)]


@pytest.mark.parametrize("asked", [Asked(), Asked(topic="travel"), Asked(following=True), Asked(channel="x")])
def test_the_feed_walks_its_index_and_sorts_nothing(erin, mark, anna, now, asked):
    """With 10,000 live stories this is the difference between reading a page and sorting the house."""
    live_story(mark, anna, now)
    sql, values = feed_sql(erin, asked, now=now)
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":  # a table of one row would be read as a whole
            cursor.execute("SET LOCAL enable_seqscan = off; SET LOCAL enable_bitmapscan = off")
        explain = "EXPLAIN" if connection.vendor == "postgresql" else "EXPLAIN QUERY PLAN"
        cursor.execute(f"{explain} {sql}", values)
        plan = "\n".join(str(row) for row in cursor.fetchall())
    assert "story_feed" in plan
    assert "TEMP B-TREE FOR ORDER BY" not in plan
    assert "Sort" not in plan
