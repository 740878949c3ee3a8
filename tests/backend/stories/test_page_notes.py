"""What strangers, and the networks that draw cards, read of a correction."""

import json
import re

import pytest
from django.test import Client

from backend.factories.stories import SIGNED, draft, live_story, page_story, picture
from backend.support.queries import queries
from firsthand.stories.actions.approve import approve_story
from firsthand.stories.actions.attach_image import attach_image
from firsthand.stories.actions.correct import correct_story
from firsthand.stories.actions.public_note import PublicNote
from firsthand.stories.actions.retract import retract_story
from firsthand.stories.actions.submit import submit_story

NOTE = PublicNote("It leaves from <b>Utrecht</b>.", "It leaves from Amersfoort.", {"en": "Sorry.", "nl": "Sorry."})
RETRACTION = PublicNote("The picture is another maker's.", "", {"en": "Sorry.", "nl": "Sorry."})


@pytest.fixture
def visit(settings):
    settings.SITE_URL = "https://firsthand.example"

    def get(story, query=""):
        answer = Client().get(f"/p/{story.slug}{query}")
        answer.page = answer.content.decode()
        answer.meta = dict(re.findall(r'<meta (?:name|property)="([^"]+)" content="([^"]*)"', answer.page))
        found = re.search(r"<script type=\"application/ld\+json\">(.*?)</script>", answer.page, re.S)
        answer.data = json.loads(found.group(1)) if found else None
        return answer

    return get


def corrected(story, actor, now, **content):
    return correct_story(actor=actor, story=story, version=story.version, note=NOTE, now=now, **content)


def retracted(story, actor, now):
    return retract_story(actor=actor, story=story, version=story.version, note=RETRACTION, now=now)


def test_the_page_says_what_was_wrong_and_keeps_what_it_said(visit, mark, anna, now):
    answer = visit(corrected(page_story(mark, anna, now), anna, now, body="From **Amersfoort**."))
    assert answer.status_code == 200
    page = answer.page
    assert "It leaves from &lt;b&gt;Utrecht&lt;/b&gt;." in page
    assert "It leaves from Amersfoort." in page
    assert page.index("What was wrong") < page.index("<h1>")
    details = page[page.index("<details>") : page.index("</details>")]
    assert "Sleep <strong>well</strong> on the way to Vienna." in details
    assert "From <strong>Amersfoort</strong>." in page[page.index("</details>") :]
    assert "noindex" not in page


def test_so_does_the_card(visit, mark, anna, now):
    answer = visit(corrected(page_story(mark, anna, now), anna, now, body="New."))
    assert answer.meta["og:title"] == "Corrected: The night train runs again"
    assert answer.meta["og:description"].startswith("It leaves from Amersfoort. From December")
    assert answer.meta["article:modified_time"] == "2026-11-20T10:00:00+01:00"
    assert "<title>Corrected: The night train" in answer.page


def test_and_the_linked_data(visit, mark, anna, now):
    data = visit(corrected(page_story(mark, anna, now), anna, now, body="New.")).data
    assert data["dateModified"] == "2026-11-20T09:00:00Z"
    assert data["correction"] == [
        {
            "@type": "CorrectionComment",
            "text": "It leaves from <b>Utrecht</b>. It leaves from Amersfoort.",
            "datePublished": "2026-11-20T09:00:00Z",
        }
    ]
    assert data["headline"] == "The night train runs again"


def test_every_correction_stays(visit, mark, anna, now, day, clock):
    story = corrected(page_story(mark, anna, now), anna, now, body="Second wording.")
    corrected(story, anna, now + day, body="Third wording.")
    clock.move_to(now + 2 * day)
    page = visit(story).page
    assert page.count("<details>") == 2
    assert page.index("21 November 2026") < page.index("20 November 2026")
    assert "Second wording." in page[page.index("<details>") : page.index("</details>")]


class TestLinks:
    def test_a_corrected_link_has_a_page_that_leads_on(self, visit, mark, anna, now):
        story = corrected(live_story(mark, anna, now), anna, now, summary="From Amersfoort to Vienna.")
        answer = visit(story)
        assert answer.status_code == 200
        assert "It leaves from Amersfoort." in answer.page
        assert 'href="https://example.org/night-train"' in answer.page
        assert "Read on at example.org" in answer.page

    def test_a_retracted_link_leads_nowhere_else(self, visit, mark, anna, now):
        answer = visit(retracted(live_story(mark, anna, now), anna, now))
        assert answer.status_code == 200
        assert 'href="https://example.org/night-train"' not in answer.page
        assert "https://example.org/night-train" in answer.page  # what it said, as text


class TestRetracted:
    @pytest.fixture
    def pictured(self, mark, anna, now):
        story = draft(mark, now, kind="page", url="", body="Sleep **well**.")
        attach_image(actor=mark, story=story, data=picture((400, 300)), file_name="a.jpg", alt="A train", now=now)
        story = submit_story(actor=mark, story=story, now=now)
        return retracted(approve_story(actor=anna, story=story, checklist=SIGNED, now=now), anna, now)

    def test_answers_so_that_networks_draw_the_notice(self, visit, pictured):
        answer = visit(pictured)
        assert (answer.status_code, answer.headers["X-Robots-Tag"], answer.meta["robots"]) == (
            200,
            "noindex",
            "noindex",
        )
        assert answer.meta["og:title"] == "Retracted: The night train runs again"
        assert answer.meta["og:description"] == "The picture is another maker&#x27;s."
        assert answer.data["creativeWorkStatus"] == "Retracted"

    def test_shows_its_picture_to_nobody(self, visit, pictured):
        answer = visit(pictured)
        assert "<img" not in answer.page
        assert "og:image" not in answer.page
        assert "image" not in answer.data

    def test_keeps_what_it_said_behind_a_click(self, visit, pictured):
        page = visit(pictured).page
        assert page.count("Sleep <strong>well</strong>.") == 1
        assert "Sleep <strong>well</strong>." in page[page.index("<details>") : page.index("</details>")]


class TestLanguages:
    @pytest.fixture
    def bilingual(self, mark, anna, now):
        version = {"language": "nl", "title": "De nachttrein", "summary": "Vanaf Utrecht.", "body": "Slaap **zacht**."}
        return page_story(mark, anna, now, language_versions=[version])

    def test_each_has_its_address_and_names_the_other(self, visit, bilingual):
        answer = visit(bilingual, "?lang=nl")
        address = f"https://firsthand.example/p/{bilingual.slug}"
        assert answer.headers["Content-Language"] == "nl"
        assert "De nachttrein" in answer.page
        assert f'<link rel="canonical" href="{address}?lang=nl">' in answer.page
        assert f'<link rel="alternate" hreflang="en" href="{address}">' in answer.page
        assert visit(bilingual, "?lang=xx").headers["Content-Language"] == "en"

    def test_each_shows_the_correction_with_its_own_earlier_words(self, visit, bilingual, anna, now):
        corrected(bilingual, anna, now, body="New.", versions={"nl": {"summary": "Vanaf Amersfoort."}})
        dutch, english = visit(bilingual, "?lang=nl").page, visit(bilingual).page
        assert "Gecorrigeerd: De nachttrein" in dutch
        assert "Vanaf Utrecht." in dutch
        assert "Sleep <strong>well</strong>" not in dutch
        assert "Sleep <strong>well</strong>" in english
        assert "Vanaf Utrecht." not in english


def test_only_a_corrected_story_costs_a_second_query(visit, mark, anna, now):
    story = page_story(mark, anna, now)
    with queries() as named:
        visit(story)
    assert named == ["stories_story"]
    corrected(story, anna, now, body="New.")
    with queries() as named:
        visit(story)
    assert named == ["stories_story", "stories_correction"]


def test_script_in_a_note_stays_text(visit, mark, anna, now):
    evil = "</script><script>alert(1)</script>"
    story = page_story(mark, anna, now)
    note = PublicNote(evil, evil, {"en": "Sorry."})
    correct_story(actor=anna, story=story, version=1, note=note, body="New.", now=now)
    answer = visit(story)
    assert answer.page.count("<script") == 1
    assert answer.data["correction"][0]["text"] == f"{evil} {evil}"
