import os
import subprocess
import sys
from collections import Counter

import pytest
from django.conf import settings

from firsthand.demo.cast import CAST
from firsthand.demo.library import written_stories
from firsthand.demo.world import ORGANISATION, PEOPLE, TEAMS, TOPICS
from firsthand.stories.channels import Channel
from firsthand.stories.counting import fits_with_link

STORIES = written_stories()


def test_a_demo_calls_itself_by_the_name_of_its_world():
    command = [sys.executable, "-c", "from config import settings; print(settings.ORGANISATION)"]
    env = {key: value for key, value in os.environ.items() if key != "ORGANISATION"}
    env |= {"DEMO": "1", "SECRET_KEY": "x", "PYTHONPATH": str(settings.BACKEND_DIR)}
    assert subprocess.run(command, env=env, capture_output=True, text=True, check=True).stdout.strip() == ORGANISATION


def test_everybody_has_an_address_of_their_own_and_a_team_that_there_is():
    assert len({person.email for person in PEOPLE}) == len(PEOPLE)
    assert all(person.email.isascii() for person in PEOPLE)
    assert {person.team for person in PEOPLE} == set(TEAMS)
    assert {member.name for member in CAST} <= {person.name for person in PEOPLE}


def test_one_team_is_too_small_to_be_shown_alone():
    sizes = Counter(person.team for person in PEOPLE)
    assert [team for team, size in sizes.items() if size < settings.SMALLEST_GROUP] == ["People"]


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.name)
def test_a_story_is_complete_and_its_texts_fit_their_channels(story):
    assert set(story.topics) <= set(TOPICS)
    assert story.topics
    assert story.summary
    assert story.why
    assert len(story.alt) > 30
    assert bool(story.body) == (story.kind == "page")
    assert bool(story.url) == (story.kind in {"link", "review"})
    assert bool(story.pictures) == (story.kind == "images")
    assert bool(story.document) == (story.kind == "document")
    for channel, language, words in story.texts:
        assert language in {"en", "nl"}
        assert fits_with_link(words, Channel(channel)), words


def test_both_languages_and_both_kinds_are_well_represented():
    languages = Counter(story.language for story in STORIES)
    assert min(languages["en"], languages["nl"]) >= 9
    kinds = Counter(story.kind for story in STORIES)
    assert min(kinds["page"], kinds["link"]) >= 5


@pytest.mark.parametrize(
    "story", [story for story in STORIES if story.state == "approved"], ids=lambda story: story.name
)
def test_public_texts_say_for_whom_the_sharer_works(story):
    """The guidelines ask for it (Say that you work here); the demo keeps to them."""
    for channel, _language, words in story.texts:
        if channel in {"linkedin", "x"}:
            assert ORGANISATION in words
