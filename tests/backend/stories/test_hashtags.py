"""The browser counts by the same table: frontend/src/lib/hashtags.test.ts."""

import json
from pathlib import Path

import pytest

from firsthand.stories.counting import length, posted_words
from firsthand.stories.hashtags import distinct_hashtags, normal_hashtag

TABLE = json.loads((Path(__file__).parents[2] / "shared" / "hashtags.json").read_text())


@pytest.mark.parametrize(("typed", "kept"), TABLE["normal"])
def test_what_is_kept_of_a_hashtag(typed, kept):
    assert normal_hashtag(typed) == kept


@pytest.mark.parametrize(("tags", "kept"), TABLE["distinct"])
def test_each_hashtag_once(tags, kept):
    assert distinct_hashtags(tags) == kept


@pytest.mark.parametrize(("text", "tags", "posted"), TABLE["posted"])
def test_what_is_posted(text, tags, posted):
    assert posted_words(text, tags) == posted


@pytest.mark.parametrize(("channel", "text", "tags", "expected"), TABLE["length"])
def test_hashtags_count(channel, text, tags, expected):
    assert length(posted_words(text, tags), channel) == expected
