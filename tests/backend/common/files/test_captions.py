import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from firsthand.common.files.captions import CaptionsNotReadable, clean_captions

SRT = (
    "1\r\n00:00:01,000 --> 00:00:04,000\r\nGood <i>morning</i>\r\nfrom Utrecht\r\n\r\n"
    "2\r\n00:00:05,500 --> 00:00:07,000\r\nBye\r\n"
)
VTT = """WEBVTT - a title

STYLE
::cue { background-image: url(https://elsewhere.example/pixel) }

NOTE not shown

intro
00:01.000 --> 00:04.000 line:0 position:20%
<v Erin>Good <b>morning</b>
from Utrecht

00:00:05.500 --> 00:00:07.000
Bye
"""
CLEAN = "WEBVTT\n\n00:00:01.000 --> 00:00:04.000\nGood morning\nfrom Utrecht\n\n00:00:05.500 --> 00:00:07.000\nBye\n"


@pytest.mark.parametrize(
    "data",
    [SRT.encode(), VTT.encode(), b"\xef\xbb\xbf" + SRT.encode(), VTT.replace("\n", "\r").encode()],
    ids=["srt", "vtt", "with a byte order mark", "old line ends"],
)
def test_only_times_and_words_are_kept(data):
    assert clean_captions(data) == CLEAN


def test_words_that_look_like_markup_stay_words():
    clean = clean_captions(b"WEBVTT\n\n00:01.000 --> 00:02.000\n5 &lt; 6 &amp; <script>alert(1)</script> 1 > 0\n")
    assert clean.endswith("\n5 &lt; 6 &amp; alert(1) 1 &gt; 0\n")


def test_words_in_an_older_character_set():
    dutch = "1\n00:00:01,000 --> 00:00:02,000\nDe financiële commissie heeft haar visie op coöperatie geüpdatet.\n"
    assert "financiële" in clean_captions(dutch.encode("windows-1252"))


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"WEBVTT\n\n",
        b"Just a letter.\n\nWith two paragraphs.",
        b"\0\1\2\3" * 100,
        b"WEBVTT\n\n00:05.000 --> 00:01.000\nends before it begins\n",
        b"WEBVTT\n\n" + b"00:01.000 --> 00:02.000\nagain\n\n" * 5_001,
        "\n\n".join(["00:01.000 --> 00:02.000"] * 50).encode(),  # times without words
    ],
    ids=["nothing", "no cue", "a letter", "binary", "backwards", "endless", "no words"],
)
def test_what_holds_no_captions_is_refused(data):
    with pytest.raises(CaptionsNotReadable):
        clean_captions(data)


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=400))
def test_no_file_does_more_than_be_refused(data):
    try:
        clean = clean_captions(data)
    except CaptionsNotReadable:
        return
    assert clean.startswith("WEBVTT\n\n")
