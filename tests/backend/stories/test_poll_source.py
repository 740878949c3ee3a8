import datetime as dt

import pytest
from django.db import connection

from backend.common.feeds_support import rss
from backend.factories.stories import live_story
from backend.stories.sources_support import FEED, Website, feed, item, polled, source
from firsthand.common.http import Hop
from firsthand.jobs.models import Job
from firsthand.stories.actions.ask_source import ask_due_sources
from firsthand.stories.actions.edit_source import edit_source
from firsthand.stories.actions.poll_source import poll_source
from firsthand.stories.models import FeedEntry, FeedSource, Suggestion

HOUR, DAY = dt.timedelta(hours=1), dt.timedelta(days=1)


def outcomes(of: FeedSource) -> dict[str, int]:
    found: dict[str, int] = {}
    for outcome in of.entries.values_list("outcome", flat=True):
        found[outcome] = found.get(outcome, 0) + 1
    return found


class TestFirstLook:
    def test_the_newest_become_suggestions_and_the_rest_is_remembered(self, mark, now):
        of = polled(source(mark, now), Website(feed(1, 2, 3, 4, 5)), now)
        assert (of.title, of.polled_at, of.next_poll_at, of.broken_since) == ("News", now, now + HOUR, None)
        assert sorted(Suggestion.objects.values_list("title", flat=True)) == ["Item 3", "Item 4", "Item 5"]
        assert outcomes(of) == {"taken": 3, "earlier": 2}

    def test_what_a_suggestion_says(self, mark, now):
        polled(
            source(mark, now, language="nl"),
            Website(rss(item(1, link="https://news.example.org/1?utm_source=feed"))),
            now,
        )
        found = Suggestion.objects.get()
        assert (found.title, found.text, found.language, found.state) == ("Item 1", "About 1", "nl", "new")
        assert found.url == "https://news.example.org/1?utm_source=feed"
        assert found.canonical_url == "https://news.example.org/1"
        assert (found.author, found.source.address, found.created_at) == (None, FEED, now)

    def test_a_web_page_leads_to_its_feed(self, mark, now):
        page = '<html><head><link rel="alternate" type="application/rss+xml" href="/real-feed"></head></html>'
        of = polled(source(mark, now, address="news.example.org"), Website(page, content_type="text/html"), now)
        assert (of.address, of.broken_since) == ("https://news.example.org/real-feed", None)
        assert Job.objects.filter(name="stories.poll_source").count() == 2
        assert polled(of, Website(feed(1)), now).title == "News"

    def test_a_web_page_whose_feed_is_a_source_already(self, mark, now):
        source(mark, now)
        page = '<html><head><link rel="alternate" type="application/rss+xml" href="/feed"></head></html>'
        of = polled(source(mark, now, address="https://news.example.org/"), Website(page), now)
        assert (of.reason, of.broken_since) == ("web_page", now)


class TestLater:
    @pytest.fixture
    def of(self, mark, now):
        return polled(source(mark, now - 2 * DAY), Website(feed(1)), now - 2 * DAY)

    def test_what_was_seen_is_not_taken_again(self, of, now):
        polled(of, Website(feed(1, 2)), now)
        polled(of, Website(feed(2, 1)), now + HOUR)
        assert Suggestion.objects.count() == 2

    def test_over_the_days_cap_it_is_held_back_and_said(self, of, now, api, mark):
        polled(of, Website(feed(1, *range(2, 17))), now)
        assert outcomes(of) == {"taken": 4, "held": 12}
        row = api(mark).get("/api/v1/feed-sources/").json()[0]
        assert row["today"] == {"taken": 3, "held": 12, "known": 0}
        polled(of, Website(feed(*range(1, 18))), now + HOUR)
        assert outcomes(of) == {"taken": 4, "held": 13}
        polled(of, Website(feed(*range(1, 19))), now + DAY)
        assert outcomes(of) == {"taken": 5, "held": 13}

    def test_conditional_requests(self, of, now):
        website = Website(feed(1), headers={"ETag": '"a"', "Last-Modified": "Fri, 20 Nov 2026 08:00:00 GMT"})
        polled(of, website, now)
        unchanged = Website(status=304)
        of = polled(of, unchanged, now + HOUR)
        assert unchanged.asked == [
            (FEED, {"If-None-Match": '"a"', "If-Modified-Since": "Fri, 20 Nov 2026 08:00:00 GMT"})
        ]
        assert (of.etag, of.broken_since, of.polled_at, of.next_poll_at) == ('"a"', None, now + HOUR, now + 2 * HOUR)

    @pytest.mark.parametrize("etag", ['"' + "x" * 600 + '"', ""])
    def test_an_endless_etag_is_not_kept(self, of, now, etag):
        assert polled(of, Website(feed(1), headers={"ETag": etag}), now).etag == ""

    def test_it_asks_outside_transactions(self, of, now, django_capture_on_commit_callbacks):
        depths = []

        class Watching(Website):
            def __call__(self, *args, **kwargs):
                depths.append(len(connection.savepoint_ids))
                return super().__call__(*args, **kwargs)

        before = len(connection.savepoint_ids)
        polled(of, Watching(feed(1)), now)
        assert depths == [before]


class TestDuplicates:
    def test_across_sources_and_by_canonical_address(self, mark, now):
        polled(source(mark, now), Website(rss(item(1))), now)
        other = source(mark, now, address="https://other.example.org/feed")
        polled(other, Website(rss(item(2, link="http://news.example.org/1?utm_source=x#top"))), now)
        assert Suggestion.objects.count() == 1
        assert outcomes(other) == {"known": 1}

    def test_with_what_a_colleague_suggested_and_what_was_declined(self, mark, erin, now):
        Suggestion.objects.create(
            author=erin, url="https://news.example.org/1", canonical_url="https://news.example.org/1", language="en",
            state="declined", note="No", created_at=now,
        )  # fmt: skip
        of = polled(source(mark, now), Website(feed(1)), now)
        assert outcomes(of) == {"known": 1}

    def test_with_a_story(self, mark, anna, now):
        live_story(mark, anna, now, url="https://news.example.org/1?fbclid=abc")
        of = polled(source(mark, now), Website(feed(1, 2)), now)
        assert outcomes(of) == {"known": 1, "taken": 1}

    def test_within_one_feed(self, mark, now):
        twice = item(1) + item(1).replace("Item 1", "Item one").replace("/1<", "/1?utm_medium=rss<")
        of = polled(source(mark, now), Website(rss(twice)), now)
        assert outcomes(of) == {"taken": 1, "known": 1}

    def test_entries_without_a_link_are_told_apart_by_their_id(self, mark, now):
        entries = "".join(f"<item><title>Same</title><guid isPermaLink='false'>{n}</guid></item>" for n in (1, 2))
        of = polled(source(mark, now), Website(rss(entries)), now)
        assert outcomes(of) == {"taken": 2}
        assert set(Suggestion.objects.values_list("text", "url")) == {("Same", "")}


class TestFailure:
    @pytest.mark.parametrize(
        ("website", "reason"),
        [
            (Website(failure="unknown_name"), "unknown_name"),
            (Website(failure="private_address"), "private_address"),
            (Website(failure="timed_out"), "timed_out"),
            (Website(failure="too_large"), "too_large"),
            (Website(status=404), "not_found"),
            (Website(status=401), "needs_sign_in"),
            (Website(status=418), "http_error"),
            (Website(status=500), "server_error"),
            (Website(status=429), "too_many_requests"),
            (Website("<html><body>Hello</body></html>"), "web_page"),
            (Website("hello"), "not_a_feed"),
            (Website(""), "empty"),
            (Website('<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><rss/>'), "dangerous_xml"),
        ],
        ids=lambda value: value if isinstance(value, str) else "",
    )
    def test_it_says_why_and_since_when(self, api, mark, now, website, reason):
        of = polled(source(mark, now), website, now)
        assert (of.reason, of.broken_since, of.failures) == (reason, now, 1)
        row = api(mark).get("/api/v1/feed-sources/").json()[0]
        assert row["reason_text"].endswith(".")
        assert Suggestion.objects.count() == 0

    def test_it_waits_twice_as_long_each_time_and_a_day_at_most(self, mark, now):
        of, moment, pauses = source(mark, now), now, []
        for _ in range(8):
            of = polled(of, Website(status=500), moment)
            pauses.append(of.next_poll_at - moment)
            moment = of.next_poll_at
        assert [pause / HOUR for pause in pauses] == [1, 2, 4, 8, 16, 24, 24, 24]
        assert of.broken_since == now

    def test_recovery_clears_all_of_it(self, mark, now):
        of = polled(source(mark, now), Website(status=500), now)
        of = polled(of, Website(feed(1)), now + HOUR)
        assert (of.reason, of.broken_since, of.failures) == ("", None, 0)
        assert of.next_poll_at == now + 2 * HOUR

    @pytest.mark.parametrize(
        ("retry_after", "hours"),
        [("7200", 2), ("60", 1), ("Fri, 20 Nov 2026 14:00:00 GMT", 5), ("999999999", 24), ("soon", 1), ("-5", 1)],
    )
    def test_it_comes_back_no_sooner_than_asked(self, mark, now, retry_after, hours):
        of = polled(source(mark, now), Website(status=429, headers={"Retry-After": retry_after}), now)
        assert of.next_poll_at - now == hours * HOUR

    def test_what_is_gone_is_never_asked_again_until_somebody_says_so(self, mark, now):
        of = polled(source(mark, now), Website(status=410), now)
        assert (of.reason, of.paused) == ("gone", True)
        website = Website(feed(1))
        polled(of, website, now + DAY)
        assert website.asked == []
        of = edit_source(actor=mark, source=of, paused=False, now=now + DAY)
        assert (of.reason, of.broken_since) == ("", None)
        assert polled(of, website, now + DAY).title == "News"

    def test_a_source_that_was_removed_meanwhile(self, mark, now):
        of = source(mark, now)

        class Removing(Website):
            def __call__(self, *args, **kwargs):
                FeedSource.objects.all().delete()
                return super().__call__(*args, **kwargs)

        poll_source(source_id=of.pk, now=now, fetcher=Removing(feed(1)))
        assert not FeedEntry.objects.exists()


class TestMoving:
    @pytest.mark.parametrize(
        ("hops", "final", "address"),
        [
            ((Hop(FEED, 301),), "https://new.example.org/feed", "https://new.example.org/feed"),
            ((Hop(FEED, 308),), "https://new.example.org/feed", "https://new.example.org/feed"),
            ((Hop(FEED, 302),), "https://new.example.org/feed", FEED),
            (
                (Hop(FEED, 301), Hop("https://b.example.org/", 302)),
                "https://c.example.org/",
                "https://b.example.org/",
            ),
        ],
    )
    def test_only_what_moved_for_good(self, mark, now, hops, final, address):
        assert polled(source(mark, now), Website(feed(1), hops=hops, final=final), now).address == address

    def test_not_onto_another_source(self, mark, now):
        source(mark, now, address="https://new.example.org/feed")
        website = Website(feed(1), hops=(Hop(FEED, 301),), final="https://new.example.org/feed")
        of = polled(source(mark, now), website, now)
        assert (of.address, of.title) == (FEED, "News")


def test_the_timetable_asks_for_what_is_due(mark, now):
    due = source(mark, now)
    later = source(mark, now, address="https://later.example.org/feed")
    FeedSource.objects.filter(pk=later.pk).update(next_poll_at=now + HOUR)
    paused = source(mark, now, address="https://paused.example.org/feed")
    FeedSource.objects.filter(pk=paused.pk).update(paused=True)
    Job.objects.all().delete()
    ask_due_sources(now=now)
    ask_due_sources(now=now)
    assert [job.kwargs for job in Job.objects.all()] == [{"source_id": due.pk}]
