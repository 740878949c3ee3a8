"""What an intranet reads: without a session, without a cookie, and only what is for everybody."""

from xml.etree.ElementTree import fromstring

import pytest
from django.test import Client

from backend.factories.stories import SIGNED, draft, live_story, page_story, picture, submitted_story
from backend.support.queries import queries
from firsthand.common.feeds import read_feed
from firsthand.people.audiences import AudienceRule
from firsthand.stories.actions.approve import approve_story
from firsthand.stories.actions.attach_image import attach_image
from firsthand.stories.actions.correct import correct_story
from firsthand.stories.actions.create_topic import create_topic
from firsthand.stories.actions.edit import edit_story
from firsthand.stories.actions.public_note import PublicNote
from firsthand.stories.actions.retract import retract_story
from firsthand.stories.actions.set_rules import set_rules
from firsthand.stories.actions.submit import submit_story

ATOM = "{http://www.w3.org/2005/Atom}"
WRONG_DAYS = PublicNote("Not daily.", "Twice a week.", {"en": "We were wrong: it runs twice a week."})
TAKEN_BACK = PublicNote("It does not run.", "", {"en": "We took this back."})
ALL = "/feeds/stories.atom"


@pytest.fixture
def on(ada, now, settings):
    settings.SITE_URL = "https://firsthand.example"
    set_rules(actor=ada, company_feed=True, now=now)


def get(path: str = ALL, **headers):
    return Client().get(path, headers=headers)


def entries(path: str = ALL):
    return fromstring(get(path).content).findall(f"{ATOM}entry")


def titles(path: str = ALL) -> list[str]:
    return [entry.findtext(f"{ATOM}title") for entry in entries(path)]


def test_it_is_off_until_a_company_switches_it_on(mark, anna, ada, now):
    page_story(mark, anna, now)
    answer = get()
    assert (answer.status_code, answer.headers["Cache-Control"]) == (404, "no-store")
    set_rules(actor=ada, company_feed=True, now=now)
    assert get().status_code == 200


@pytest.mark.usefixtures("on")
class TestOneEntry:
    def test_what_it_says(self, mark, anna, now):
        story = page_story(mark, anna, now, title="Night & <day>", body="Sleep **well**.")
        (entry,) = entries()
        assert entry.findtext(f"{ATOM}id") == f"tag:firsthand.example,2026-11-20:story-{story.pk}"
        assert entry.findtext(f"{ATOM}title") == "Night & <day>"
        assert entry.findtext(f"{ATOM}summary") == story.summary
        assert entry.findtext(f"{ATOM}content") == "<p>Sleep <strong>well</strong>.</p>\n"
        assert entry.findtext(f"{ATOM}published") == entry.findtext(f"{ATOM}updated") == "2026-11-20T09:00:00Z"
        assert entry.findtext(f"{ATOM}author/{ATOM}name") == "Mark"
        assert entry.find(f"{ATOM}link").attrib == {
            "rel": "alternate", "type": "text/html", "href": f"https://firsthand.example/p/{story.slug}",
        }  # fmt: skip

    def test_a_link_leads_where_the_story_leads(self, mark, anna, now):
        live_story(mark, anna, now)
        assert entries()[0].find(f"{ATOM}link").get("href") == "https://example.org/night-train"

    def test_its_picture(self, mark, anna, now):
        story = draft(mark, now)
        attach_image(actor=mark, story=story, data=picture(), file_name="a.jpg", alt="A train", now=now)
        approve_story(actor=anna, story=submit_story(actor=mark, story=story, now=now), checklist=SIGNED, now=now)
        enclosure = entries()[0].findall(f"{ATOM}link")[1]
        assert (enclosure.get("rel"), enclosure.get("type"), enclosure.get("title")) == (
            "enclosure",
            "image/webp",
            "A train",
        )
        fetched = Client().get(enclosure.get("href").removeprefix("https://firsthand.example"))
        assert len(b"".join(fetched.streaming_content)) == int(enclosure.get("length"))

    def test_another_program_reads_it(self, mark, anna, now):
        story = page_story(mark, anna, now, language="nl")
        feed = read_feed(get().content, address="https://firsthand.example/feeds/stories.atom")
        assert (feed.title, feed.link, len(feed.entries)) == ("Stories from Firsthand", "https://firsthand.example/", 1)
        (entry,) = feed.entries
        assert (entry.title, entry.link, entry.published_at) == (story.title, story.page_url, now)

    def test_it_keeps_its_id_when_its_address_changes(self, mark, anna, now, day, clock):
        page_story(mark, anna, now)
        first = entries()[0].findtext(f"{ATOM}id")
        clock.move_to(now + day)
        assert entries()[0].findtext(f"{ATOM}id") == first

    def test_script_in_every_field_stays_text(self, mark, anna, now):
        evil = "]]></title><script>alert(1)</script>\x0b"
        page_story(mark, anna, now, title=evil, summary=evil, body=f"{evil}\n\n[x](javascript:alert(2))")
        (entry,) = entries()
        assert entry.findtext(f"{ATOM}title") == "]]></title><script>alert(1)</script>"
        assert "<script" not in entry.findtext(f"{ATOM}content")
        assert 'href="javascript' not in entry.findtext(f"{ATOM}content")


@pytest.mark.usefixtures("on")
class TestWhichOnes:
    def test_only_what_is_live_and_for_everybody(self, mark, anna, now, day):
        live_story(mark, anna, now, title="For all")
        live_story(mark, anna, now, title="For some", audience=AudienceRule(countries=frozenset({"NL"})))
        live_story(mark, anna, now, title="Tomorrow", publish_at=now + day)
        submitted_story(mark, now, title="Waiting")
        draft(mark, now, title="Draft")
        assert titles() == ["For all"]

    def test_not_when_it_is_over_or_being_reviewed_again(self, mark, anna, now, day, clock):
        live_story(mark, anna, now, title="Over", expires_at=now + day)
        story = live_story(mark, anna, now, title="Again")
        edit_story(actor=mark, story=story, version=story.version, summary="Not yet read", now=now)
        assert titles() == ["Over"]
        clock.move_to(now + 2 * day)
        assert titles() == []

    def test_by_topic(self, mark, anna, now):
        travel = create_topic(actor=mark, names={"en": "Travel"}, now=now)
        create_topic(actor=mark, names={"en": "People"}, now=now)
        live_story(mark, anna, now, title="Trains", topics=[travel])
        live_story(mark, anna, now, title="Other")
        assert titles("/feeds/topics/travel.atom") == ["Trains"]
        assert titles("/feeds/topics/people.atom") == []
        assert get("/feeds/topics/nothing.atom").status_code == 404
        assert entries()[1].find(f"{ATOM}category").get("term") == "travel"

    @pytest.mark.parametrize("path", ["", "x", "topics/.atom", "%00", "../x", "x" * 5_000])
    def test_there_is_nothing_else(self, path):
        assert get(f"/feeds/{path}").status_code == 404

    def test_the_newest_fifty(self, mark, anna, now):
        for number in range(52):
            live_story(mark, anna, now, title=f"Story {number}")
        assert titles()[0] == "Story 51"
        assert len(titles()) == 50


@pytest.mark.usefixtures("on")
class TestRepairs:
    def test_a_correction_is_marked(self, mark, anna, now, day):
        story = page_story(mark, anna, now)
        correct_story(
            actor=anna,
            story=story,
            version=story.version,
            note=WRONG_DAYS,
            summary="It runs twice a week.",
            now=now + day,
        )
        (entry,) = entries()
        assert entry.findtext(f"{ATOM}title").startswith("Corrected: ")
        assert "<strong>Corrected:</strong> Not daily. Twice a week." in entry.findtext(f"{ATOM}content")
        assert entry.findtext(f"{ATOM}updated") == "2026-11-21T09:00:00Z"

    def test_a_retraction_shows_its_notice_and_nothing_else(self, mark, anna, now, day, clock):
        story = live_story(mark, anna, now)
        retract_story(
            actor=anna,
            story=story,
            version=story.version,
            note=TAKEN_BACK,
            now=now + day,
        )
        clock.move_to(now + day)
        (entry,) = entries()
        assert entry.findtext(f"{ATOM}title").startswith("Retracted: ")
        assert "It does not run." in entry.findtext(f"{ATOM}content")
        assert story.summary not in get().content.decode()
        assert entry.find(f"{ATOM}link").get("href") == f"https://firsthand.example/p/{story.slug}"
        clock.move_to(now + 100 * day)
        assert titles() == []


@pytest.mark.usefixtures("on")
class TestHttp:
    def test_it_can_be_cached_for_everybody(self, api, erin, mark, anna, now):
        page_story(mark, anna, now)
        answer = api(erin).get(ALL)
        assert answer.headers["Content-Type"] == "application/atom+xml; charset=utf-8"
        assert answer.headers["Cache-Control"] == "public, max-age=300, stale-while-revalidate=3600"
        assert not answer.cookies
        assert "Cookie" not in answer.headers.get("Vary", "")
        again = get(if_none_match=answer.headers["ETag"])
        assert (again.status_code, again.content) == (304, b"")

    def test_an_empty_one_is_valid_too(self):
        root = fromstring(get().content)
        assert root.findtext(f"{ATOM}updated") == "2026-01-01T00:00:00Z"
        assert [link.get("rel") for link in root.findall(f"{ATOM}link")] == ["self", "alternate"]

    def test_it_is_only_read(self):
        assert Client().post(ALL).status_code == 405
        assert Client().head(ALL).content == b""

    def test_the_same_queries_for_one_and_twenty(self, mark, anna, now):
        seen = set()
        for count in (1, 20):
            while len(titles()) < count:
                page_story(mark, anna, now)
            with queries() as named:
                get()
            seen.add(tuple(named))
        assert len(seen) == 1

    def test_a_public_page_names_it(self, mark, anna, ada, now):
        story = page_story(mark, anna, now)
        link = '<link rel="alternate" type="application/atom+xml"'
        assert link in get(f"/p/{story.slug}").content.decode()
        set_rules(actor=ada, company_feed=False, now=now)
        assert link not in get(f"/p/{story.slug}").content.decode()
