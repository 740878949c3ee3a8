"""One table of questions and answers, which both databases must give (the suite runs on each)."""

import pytest
from django.core.management import call_command
from django.db import connection
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from backend.factories.stories import draft, live_story
from firsthand.people.models import User
from firsthand.stories.actions.create_topic import create_topic
from firsthand.stories.actions.delete import delete_story
from firsthand.stories.actions.edit import edit_story
from firsthand.stories.actions.index_story import index_story
from firsthand.stories.feed.asking import Asked
from firsthand.stories.feed.reading import read_feed
from firsthand.stories.models import LanguageVersion, StorySearch
from firsthand.stories.search.sql import found_sql

FEED = "/api/v1/feed/"


@pytest.fixture
def stories(mark, anna, now) -> dict[str, int]:
    travel = create_topic(actor=mark, names={"en": "Travel", "nl": "Reizen"}, now=now)
    train = live_story(mark, anna, now, title="The night train runs again", topics=[travel])
    cafe = live_story(
        mark, anna, now, title="A café on wheels, 100% ours", summary="Ponies and cities", why_share="Æsthetic, Straße",
        kind="page", url="", body="Arbeidsongeschiktheidsverzekering in de tuin",
    )  # fmt: skip
    LanguageVersion.objects.create(story=train, language="nl", title="De nachttrein rijdt weer", body="Fietsen mee")
    index_story(train)
    return {"train": train.pk, "cafe": cafe.pk}


def search(user, q: str) -> list[int]:
    return [row.id for row in read_feed(user, Asked(q=q), now=search.now)]


@pytest.mark.parametrize(
    ("q", "found"),
    [
        ("night", ["train"]),
        ("NIGHT", ["train"]),
        ("igh", ["train"]),  # the middle of a word
        ("nachttrein", ["train"]),  # another language's version
        ("trein", ["train"]),  # the middle of a compound
        ("geschiktheid", ["cafe"]),
        ("cafe", ["cafe"]),
        ("CAFÉ wheel", ["cafe"]),
        ("runs", ["train"]),
        ("running", ["train"]),  # by its English stem
        ("fiets", ["train"]),
        ("fietsende", ["train"]),  # by its Dutch stem
        ("pony", ["cafe"]),
        ("city", ["cafe"]),
        ("travel", ["train"]),  # topic
        ("reizen", ["train"]),  # topic in another language
        ("mark", ["cafe", "train"]),  # who wrote it; newest first
        ("ni", ["train"]),  # short words are beginnings of words
        ("ig", []),
        ("a", ["cafe", "train"]),
        ("10", ["cafe"]),
        ("00", []),
        ("strasse", ["cafe"]),
        ("night wheels", []),  # every word, in one story
        ("night train again vienna summary", []),
        ("tram", []),
        ("!!", []),
        ("%", []),
        ("_", []),
        ("* OR 1=1 --", []),
        ('"night" NEAR', []),
        ("", ["cafe", "train"]),
        ("   ", ["cafe", "train"]),
    ],
)
def test_what_is_found(erin, stories, now, q, found):
    search.now = now
    assert search(erin, q) == [stories[name] for name in found]


def test_title_before_summary_before_body_then_the_newest(erin, mark, anna, now, day):
    search.now = now
    body = live_story(mark, anna, now, title="One", kind="page", url="", body="A windmill")
    summary = live_story(mark, anna, now - day, title="Two", summary="A windmill")
    old = live_story(mark, anna, now - 3 * day, title="Windmills of old")
    new = live_story(mark, anna, now - 2 * day, title="The windmill", pinned=True)
    assert search(erin, "windmill") == [new.pk, old.pk, summary.pk, body.pk]


def test_pages_of_a_search_hold_every_story_once(api, erin, mark, anna, now, day):
    for number in range(7):
        title = {"title": f"Windmill {number}"} if number % 2 else {"summary": "A windmill"}
        live_story(mark, anna, now - number * day, **title)
    client, seen, address = api(erin), [], f"{FEED}?q=windmill&page_size=2"
    while address:
        page = client.get(address).json()
        seen += [card["id"] for card in page["results"]]
        live_story(mark, anna, now, title="Windmill, new")
        address = page["next"]
    assert len(seen) == len(set(seen)) == 7


def test_the_index_follows_the_words(erin, mark, anna, now):
    search.now = now
    story = live_story(mark, anna, now, title="Windmill")
    edit_story(actor=mark, story=story, version=story.version, title="Watermill", now=now)
    assert "windmill" not in StorySearch.objects.get().text
    assert "watermill" in StorySearch.objects.get().title


def test_a_deleted_draft_leaves_nothing_behind(mark, now):
    delete_story(actor=mark, story=draft(mark, now), now=now)
    with connection.cursor() as cursor:
        cursor.execute("SELECT COUNT(*) FROM stories_search_runs")
        assert cursor.fetchone() == (0,)
    assert not StorySearch.objects.exists()


def test_rebuilding_takes_in_new_names(erin, stories, now, capsys):
    search.now = now
    User.objects.filter(name="Mark").update(name="Marcus Aurelius")
    assert search(erin, "aurelius") == []
    call_command("rebuild_search")
    assert search(erin, "aurelius") == [stories["cafe"], stories["train"]]
    assert StorySearch.objects.count() == 3


def test_the_library_finds_the_same(api, mark, stories):
    rows = api(mark).get("/api/v1/stories/", {"q": "nachttrein"}).json()["results"]
    assert [row["id"] for row in rows] == [stories["train"]]


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(q=st.text(max_size=60) | st.text(alphabet="ab'\"&|!():*%_-^\\ ", max_size=60))
def test_no_string_is_an_error_or_finds_everything_by_trickery(erin, stories, now, q):
    search.now = now
    found = search(erin, q.replace("\x00", ""))
    assert set(found) <= set(stories.values())


def test_the_index_proposes_so_that_texts_are_not_all_read(db):
    sql, values = found_sql("windmill")
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            for way in ("seqscan", "indexscan", "nestloop", "mergejoin"):  # what suits tables of a few rows
                cursor.execute(f"SET LOCAL enable_{way} = off")
        explain = "EXPLAIN" if connection.vendor == "postgresql" else "EXPLAIN QUERY PLAN"
        cursor.execute(f"{explain} {sql}", values)
        plan = "\n".join(str(row) for row in cursor.fetchall())
    assert ("stories_search_runs_gin" if connection.vendor == "postgresql" else "VIRTUAL TABLE INDEX") in plan
    assert "SCAN r" not in plan.replace("Scan", "")
