import pytest

from backend.stories.sources_support import FEED, Website, feed, polled, source
from backend.support.errors import failures
from backend.support.queries import queries
from firsthand.audit.models import AuditEvent
from firsthand.jobs.models import Job
from firsthand.stories.actions import add_source as adding
from firsthand.stories.actions.create_topic import create_topic
from firsthand.stories.models import FeedEntry, FeedSource, Suggestion

URL = "/api/v1/feed-sources/"


def test_mark_adds_one_and_it_is_read_at_once(api, mark, now):
    topic = create_topic(actor=mark, names={"en": "Travel"}, now=now)
    answer = api(mark).post(URL, {"address": FEED, "language": "nl", "topic": topic.pk, "daily_cap": 5})
    assert answer.status_code == 201
    row = answer.json()
    assert (row["address"], row["title"], row["language"], row["daily_cap"]) == (FEED, "", "nl", 5)
    assert row["topic"]["slug"] == "travel"
    assert row["abilities"] == {"update": True, "delete": True, "poll": True}
    assert Job.objects.get(name="stories.poll_source").kwargs == {"source_id": row["id"]}
    assert AuditEvent.objects.filter(action="source.add", actor=mark).exists()


@pytest.mark.parametrize(
    ("given", "stored"),
    [
        ("news.example.org/feed", "https://news.example.org/feed"),
        ("feed://news.example.org/feed", "https://news.example.org/feed"),
        ("feed:https://news.example.org/feed", "https://news.example.org/feed"),
        ("  http://news.example.org/feed\n", "http://news.example.org/feed"),
    ],
)
def test_addresses_as_people_paste_them(api, mark, given, stored):
    assert api(mark).post(URL, {"address": given, "language": "en"}).json()["address"] == stored


@pytest.mark.parametrize(
    ("given", "failure"),
    [
        ({"address": "", "language": "en"}, ("blank", "address")),
        ({"language": "en"}, ("required", "address")),
        ({"address": "javascript://x", "language": "en"}, ("invalid_url", "address")),
        ({"address": "file:///etc/passwd", "language": "en"}, ("invalid_url", "address")),
        ({"address": "https://", "language": "en"}, ("invalid_url", "address")),
        ({"address": "x" * 2_001, "language": "en"}, ("max_length", "address")),
        ({"address": FEED, "language": "xx"}, ("invalid_choice", "language")),
        ({"address": FEED, "language": "en", "daily_cap": 0}, ("min_value", "daily_cap")),
        ({"address": FEED, "language": "en", "daily_cap": 51}, ("max_value", "daily_cap")),
        ({"address": FEED, "language": "en", "topic": 999}, ("does_not_exist", "topic")),
    ],
)
def test_what_is_refused(api, mark, given, failure):
    assert failures(api(mark).post(URL, given), 400) == [failure]


def test_the_same_feed_twice(api, mark, now):
    source(mark, now)
    assert failures(api(mark).post(URL, {"address": FEED, "language": "en"}), 409) == [("source_exists", "address")]


def test_there_is_a_most(api, mark, now, monkeypatch):
    monkeypatch.setattr(adding, "MOST_SOURCES", 1)
    source(mark, now)
    refused = api(mark).post(URL, {"address": "https://b.example.org/", "language": "en"})
    assert failures(refused, 400) == [("too_many_sources", "address")]


def test_broken_ones_stand_on_top_with_their_reason(api, hana, mark, now, day):
    polled(source(mark, now, address="https://a.example.org/feed"), Website(feed(1)), now)
    polled(source(mark, now, address="https://b.example.org/feed"), Website(status=500), now)
    polled(source(mark, now, address="https://c.example.org/feed"), Website(status=404), now - day)
    rows = api(mark).get(URL).json()
    assert [row["reason"] for row in rows] == ["not_found", "server_error", ""]
    assert rows[0]["reason_text"] == "The feed is no longer at this address."
    assert rows[0]["broken_since"] == "2026-11-19T09:00:00Z"


def test_the_same_queries_for_one_and_fifty(api, mark, now):
    client = api(mark)
    for last in (1, 50):
        for number in range(FeedSource.objects.count(), last):
            source(mark, now, address=f"https://{number}.example.org/feed")
        with queries() as named:
            client.get(URL)
        assert named == ["django_session", "people_user", "people_rolegrant", "stories_feedsource"]


def test_mark_changes_how_it_is_read(api, mark, now):
    of = source(mark, now)
    answer = api(mark).patch(f"{URL}{of.pk}/", {"language": "nl", "daily_cap": 9})
    assert (answer.json()["language"], answer.json()["daily_cap"]) == ("nl", 9)
    assert AuditEvent.objects.get(action="source.edit").data == {"fields": ["daily_cap", "language"]}
    assert failures(api(mark).patch(f"{URL}{of.pk}/", {"daily_cap": 0}), 400) == [("min_value", "daily_cap")]


def test_pausing_and_resuming(api, mark, now):
    of = polled(source(mark, now), Website(status=500), now)
    paused = api(mark).patch(f"{URL}{of.pk}/", {"paused": True}).json()
    assert (paused["paused"], paused["abilities"]["poll"]) == (True, False)
    assert failures(api(mark).post(f"{URL}{of.pk}/poll/"), 403)
    resumed = api(mark).patch(f"{URL}{of.pk}/", {"paused": False}).json()
    assert (resumed["paused"], resumed["reason"], resumed["broken_since"]) == (False, "", None)
    assert set(AuditEvent.objects.values_list("action", flat=True)) >= {"source.pause", "source.resume"}


def test_removing_one_leaves_its_suggestions(api, mark, now):
    of = polled(source(mark, now), Website(feed(1)), now)
    assert api(mark).delete(f"{URL}{of.pk}/").status_code == 204
    assert not FeedSource.objects.exists()
    assert not FeedEntry.objects.exists()
    assert Suggestion.objects.get().source is None
    assert AuditEvent.objects.filter(action="source.remove").exists()


def test_asking_now(api, mark, now):
    of = source(mark, now)
    Job.objects.all().delete()
    assert api(mark).post(f"{URL}{of.pk}/poll/").status_code == 202
    assert api(mark).post(f"{URL}{of.pk}/poll/").status_code == 202
    assert Job.objects.filter(name="stories.poll_source").count() == 1


def test_who_may_not(api, erin, stan, mark, now):
    of = source(mark, now)
    for person in (erin, stan):
        assert api(person).get(URL).status_code == 403
        assert api(person).post(URL, {"address": FEED, "language": "en"}).status_code == 403
        assert api(person).delete(f"{URL}{of.pk}/").status_code == 404
    assert api(None).get(URL).status_code == 401
