"""A link leads to the page in the language in which it was shared, and goes on doing so."""

import pytest

from backend.factories.stories import SIGNED, live_story
from firsthand.sharing.actions.share import share_story
from firsthand.stories.actions.approve import approve_story
from firsthand.stories.actions.edit import edit_story

DUTCH = {"language": "nl", "title": "De nachttrein", "summary": "Hij rijdt.", "url": "https://example.org/nachttrein"}


@pytest.fixture
def story(mark, anna, now):
    return live_story(mark, anna, now, language_versions=[DUTCH])


def test_each_language_has_its_own_address(erin, story, now):
    def target(language: str, channel: str) -> str:
        share = share_story(actor=erin, story=story, channel=channel, text="Kijk.", language=language, now=now)
        return share.link.target_url

    assert target("nl", "linkedin").startswith("https://example.org/nachttrein?")
    assert target("en", "x").startswith("https://example.org/night-train?")
    assert target("de", "bluesky").startswith("https://example.org/night-train?")


def test_a_share_that_changes_its_language_leads_elsewhere(erin, story, now):
    share = share_story(actor=erin, story=story, channel="linkedin", text="Look.", language="en", now=now)
    again = share_story(actor=erin, story=story, channel="linkedin", text="Kijk.", language="nl", now=now)
    assert again.pk == share.pk
    share.link.refresh_from_db()
    assert share.link.target_url.startswith("https://example.org/nachttrein?")


def test_another_address_in_one_language_takes_its_links_along_and_no_others(erin, mark, anna, story, now):
    dutch = share_story(actor=erin, story=story, channel="linkedin", text="Kijk.", language="nl", now=now)
    english = share_story(actor=erin, story=story, channel="x", text="Look.", language="en", now=now)
    elsewhere = [{**DUTCH, "url": "https://example.org/anders"}]
    story.refresh_from_db()
    edited = edit_story(actor=mark, story=story, version=story.version, language_versions=elsewhere, now=now)
    approve_story(actor=anna, story=edited, checklist=SIGNED, now=now)
    dutch.link.refresh_from_db()
    english.link.refresh_from_db()
    assert dutch.link.target_url.startswith("https://example.org/anders?")
    assert english.link.target_url.startswith("https://example.org/night-train?")
