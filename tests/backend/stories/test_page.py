"""The page for strangers, read as they and the networks read it: without JavaScript, without cookies."""

import json
import re
from html.parser import HTMLParser

import pytest
from django.test import Client

from backend.factories.stories import SIGNED, draft, live_story, page_story, picture, submitted_story
from backend.support.queries import queries
from firsthand.stories.actions.approve import approve_story
from firsthand.stories.actions.attach_image import attach_image
from firsthand.stories.actions.edit import edit_story
from firsthand.stories.actions.make_renditions import make_renditions
from firsthand.stories.actions.submit import submit_story
from firsthand.stories.models import Story, StoryImage


class Head(HTMLParser):
    """The tags that a network reads."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.meta: dict[str, str] = {}
        self.links: dict[str, str] = {}
        self.tags: list[str] = []
        self.handlers: list[str] = []  # onclick and its like
        self.language = ""
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        given = dict(attrs)
        self.tags.append(tag)
        self.handlers += [name for name in given if name.startswith("on")]
        if tag == "html":
            self.language = given["lang"]
        elif tag == "meta" and "content" in given:
            self.meta[given.get("property") or given.get("name")] = given["content"]
        elif tag == "link":
            self.links[given["rel"]] = given["href"]


@pytest.fixture
def visit(settings):
    settings.SITE_URL = "https://firsthand.example"
    return lambda story, **headers: Client().get(f"/p/{getattr(story, 'slug', story)}", headers=headers)


@pytest.fixture
def pictured(mark, anna, now):
    story = draft(mark, now, kind="page", url="", body="Sleep **well**.", title="Night & <day>")
    attach_image(actor=mark, story=story, data=picture(), file_name="a.jpg", alt='A "train"', now=now)
    return approve_story(actor=anna, story=submit_story(actor=mark, story=story, now=now), checklist=SIGNED, now=now)


def test_what_networks_draw_a_card_from(visit, pictured):
    make_renditions(image_id=StoryImage.objects.get().pk)
    answer = visit(pictured)
    head = Head(answer.content.decode())
    card = StoryImage.objects.get().renditions["card"]["path"]
    address = f"https://firsthand.example/p/{pictured.slug}"
    assert (
        head.meta.items()
        >= {
            "og:type": "article",
            "og:title": "Night & <day>",
            "og:description": pictured.summary,
            "og:url": address,
            "og:site_name": "Firsthand",
            "og:locale": "en_GB",
            "og:image": f"https://firsthand.example/media/{card}",
            "og:image:type": "image/jpeg",
            "og:image:width": "1200",
            "og:image:height": "630",
            "og:image:alt": 'A "train"',
            "twitter:card": "summary_large_image",
            "twitter:image:alt": 'A "train"',
            "description": pictured.summary,
        }.items()
    )
    assert head.links["canonical"] == address
    assert head.language == "en"
    fetched = Client().get(f"/media/{card}")
    assert b"".join(fetched.streaming_content).startswith(b"\xff\xd8\xff")
    assert fetched.headers["Content-Type"] == "image/jpeg"


def test_until_the_card_is_cut_the_first_rendition_stands_in(visit, pictured):
    head = Head(visit(pictured).content.decode())
    assert (head.meta["og:image:width"], head.meta["og:image:type"]) == ("800", "image/webp")


def test_linked_data(visit, pictured):
    script = re.search(r"<script type=\"application/ld\+json\">(.*?)</script>", visit(pictured).content.decode(), re.S)
    data = json.loads(script.group(1))
    assert data["headline"] == "Night & <day>"
    assert data["datePublished"] == "2026-11-20T09:00:00Z"
    assert data["author"] == {"@type": "Person", "name": "Mark"}


def test_it_needs_no_script_and_sets_no_cookie(visit, pictured):
    answer = visit(pictured)
    head = Head(answer.content.decode())
    assert head.tags.count("script") == 1  # the linked data, which no browser runs
    assert not answer.cookies
    assert "Cookie" not in answer.headers.get("Vary", "")
    assert answer.headers["Cache-Control"] == "public, max-age=60, stale-while-revalidate=600"
    assert "script-src 'self'" in answer.headers["Content-Security-Policy"]


def test_one_query_and_no_session_even_for_who_is_signed_in(api, erin, pictured):
    client = api(erin)
    with queries() as named:
        client.get(f"/p/{pictured.slug}")
    assert named == ["stories_story"]  # with its author and picture


def test_a_second_visit_costs_no_second_page(visit, pictured):
    etag = visit(pictured).headers["ETag"]
    again = visit(pictured, if_none_match=etag)
    assert (again.status_code, again.content, again.headers["ETag"]) == (304, b"", etag)
    Story.objects.update(reading_minutes=7)
    assert visit(pictured, if_none_match=etag).status_code == 200


def test_dutch_speaks_dutch(visit, mark, anna, now):
    answer = visit(page_story(mark, anna, now, language="nl"))
    head = Head(answer.content.decode())
    assert (head.language, head.meta["og:locale"]) == ("nl", "nl_NL")
    assert answer.headers["Content-Language"] == "nl"
    assert "20 november 2026" in answer.content.decode()


def test_script_in_every_field_stays_text(visit, mark, anna, now):
    evil = "</script><script>alert(1)</script><img src=x onerror=alert(2)>"
    body = f"{evil}\n\n[click](javascript:alert(3)) [data](data:text/html,x)\n\n<https://ok.example>"
    page = visit(page_story(mark, anna, now, title=evil, summary=evil, body=body)).content.decode()
    head = Head(page)
    assert head.tags.count("script") == 1
    assert "img" not in head.tags
    assert not head.handlers
    assert not re.search(r'href="(javascript|data):', page)
    assert head.meta["og:title"] == evil


class TestWhen:
    def test_an_ended_story_says_since_when(self, visit, mark, anna, now, day, clock):
        story = page_story(mark, anna, now, expires_at=now + day)
        assert "no longer current" not in visit(story).content.decode()
        clock.move_to(now + 5 * day)
        answer = visit(story)
        assert answer.status_code == 200
        assert "This story is no longer current since 21 November 2026." in answer.content.decode()

    def test_what_is_not_out_cannot_be_told_from_what_never_was(self, visit, mark, anna, now, day):
        planned = page_story(mark, anna, now, publish_at=now + day)
        waiting = submitted_story(mark, now, kind="page", url="", body="Text")
        pages = {visit(story).content for story in (planned, waiting, draft(mark, now), "never-was-999")}
        assert len(pages) == 1
        answer = visit(planned)
        assert answer.status_code == 404
        assert answer.headers["Cache-Control"] == "no-store"
        assert "This story is not here" in answer.content.decode()
        assert Head(answer.content.decode()).meta["robots"] == "noindex"

    def test_the_missing_page_speaks_the_visitors_language(self, visit, db):
        assert visit("nothing", accept_language="nl").headers["Content-Language"] == "nl"

    def test_an_edit_is_not_seen_before_it_is_approved(self, visit, mark, anna, now):
        story = page_story(mark, anna, now)
        before = visit(story).content
        edit_story(actor=mark, story=story, version=1, title="Half a thought", body="Unfinished", now=now)
        answer = visit(story)
        assert answer.status_code == 200
        assert answer.content == before

    def test_a_page_that_became_a_link_leads_there(self, visit, mark, anna, now):
        story = page_story(mark, anna, now)
        story = edit_story(actor=mark, story=story, version=1, kind="link", url="https://example.org/new", now=now)
        approve_story(actor=anna, story=story, checklist=SIGNED, now=now)
        answer = visit(story)
        assert (answer.status_code, answer.headers["Location"]) == (302, "https://example.org/new")


def test_a_link_story_leads_to_its_link(visit, mark, anna, now):
    assert visit(live_story(mark, anna, now)).headers["Location"] == "https://example.org/night-train"


def test_it_is_only_read(pictured):
    client = Client()
    assert client.post(f"/p/{pictured.slug}").status_code == 405
    head = client.head(f"/p/{pictured.slug}")
    assert (head.status_code, head.content) == (200, b"")


@pytest.mark.parametrize("path", ["/p/", "/p/a/b", "/p/%00", "/p/ü", "/p/" + "x" * 5_000])
def test_other_addresses_below_it_are_friendly_too(db, path):
    answer = Client().get(path)
    assert answer.status_code == 404
    assert "This story is not here" in answer.content.decode()
