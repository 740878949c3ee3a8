import pytest

from backend.factories.stories import draft, live_story
from backend.support.errors import failures
from firsthand.sharing.actions.share import TextLocked, share_story

FAMILY = "👨‍👩‍👧‍👦"


def text(words: str = "Come and see.", channel: str = "linkedin", **over):
    return {"channel": channel, "language": "en", "text": words, **over}


@pytest.fixture
def keep(change, mark, now):
    return lambda *texts: change(mark, draft(mark, now), suggested_texts=list(texts))


def test_hashtags_are_kept_as_networks_accept_them(keep):
    (kept,) = keep(text(hashtags=["#Cargo bikes", "cargobikes", "Utrecht"])).json()["suggested_texts"]
    assert kept["hashtags"] == ["CargoBikes", "Utrecht"]


def test_hashtags_take_room(keep):
    assert keep(text("x" * 250, "x", hashtags=["abc"])).status_code == 200
    refused = failures(keep(text("x" * 250, "x"), text("x" * 251, "x", hashtags=["abc"])), 400)
    assert refused == [("text_too_long", "suggested_texts.1.text")]


def test_a_picture_of_several_people_counts_as_one_character(keep):
    assert keep(text(FAMILY * 100, "bluesky")).status_code == 200
    assert keep(text(FAMILY * 128, "x")).status_code == 200
    assert failures(keep(text(FAMILY * 129, "x")), 400) == [("text_too_long", "suggested_texts.0.text")]
    # 130 of them are as many characters as Bluesky allows by half, and more bytes than it takes.
    assert failures(keep(text(FAMILY * 130, "bluesky")), 400) == [("text_too_long", "suggested_texts.0.text")]


@pytest.mark.parametrize(
    ("given", "failure"),
    [
        ({"hashtags": ["fine", "!?"]}, ("invalid_hashtag", "suggested_texts.0.hashtags.1")),
        ({"hashtags": ["2026"]}, ("invalid_hashtag", "suggested_texts.0.hashtags.0")),
        ({"hashtags": ["x" * 51]}, ("max_length", "suggested_texts.0.hashtags.0")),
        ({"hashtags": [f"tag{number}" for number in range(11)]}, ("max_length", "suggested_texts.0.hashtags")),
        ({"hashtags": "tag"}, ("not_a_list", "suggested_texts.0.hashtags")),
        ({"channel": "fax"}, ("invalid_choice", "suggested_texts.0.channel")),
        ({"voice": "royal"}, ("invalid_choice", "suggested_texts.0.voice")),
        ({"text": "x" * 5_001}, ("max_length", "suggested_texts.0.text")),
    ],
)
def test_what_is_refused_at_its_field(keep, given, failure):
    assert failures(keep({**text(), **given}), 400) == [failure]


def test_sixty_and_no_more(keep):
    assert keep(*(text(f"Text {number}") for number in range(60))).status_code == 200
    assert failures(keep(*(text(f"Text {number}") for number in range(61))), 400) == [("max_length", "suggested_texts")]


def test_text_direction_tricks_are_taken_out(keep):
    (kept,) = keep(text("invoice\u202egpj.exe", hashtags=["\u202etag"])).json()["suggested_texts"]
    assert (kept["text"], kept["hashtags"]) == ("invoicegpj.exe", ["tag"])


def test_new_hashtags_go_back_to_review(change, mark, anna, now):
    story = live_story(mark, anna, now, suggested_texts=[text(locked=False, voice="personal", hashtags=[])])
    again = text(locked=False, voice="personal", hashtags=["New"])
    assert change(mark, story, suggested_texts=[again]).json()["state"] == "in_review"


def test_a_locked_text_is_shared_with_its_hashtags(mark, anna, erin, now):
    story = live_story(mark, anna, now, suggested_texts=[text(locked=True, voice="company", hashtags=["Train"])])
    with pytest.raises(TextLocked):
        share_story(actor=erin, story=story, channel="linkedin", text="Come and see.", language="en", now=now)
    posted = "Come and see.\n\n#Train"
    assert share_story(actor=erin, story=story, channel="linkedin", text=posted, language="en", now=now).text == posted
