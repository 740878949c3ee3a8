"""The same promises for every registered channel."""

from urllib.parse import parse_qs, unquote, urlsplit

import pytest

from firsthand.sharing.channels import CHANNELS, channel_named
from firsthand.stories.channels import TEXT_RULES
from firsthand.stories.channels import Channel as Key

URL = "https://go.example.com/s/bcdghjnpq"
TEXT = 'Één zon & "wind" + 100% <b>groen</b>?\nTweede regel #dak\u00a0👩‍👧'
SUBJECT = "Het dak\r\nBcc: everybody@example.com"

every_channel = pytest.mark.parametrize("channel", CHANNELS, ids=lambda channel: channel.key.value)


def composed(channel, text: str = TEXT) -> str | None:
    return channel.compose_url(text=text, url=URL, subject=SUBJECT)


def parameters(address: str) -> dict[str, str]:
    """As a browser's or network's own parser reads them."""
    parts = urlsplit(address)
    query = parts.query or parts.fragment
    return {name: values[0] for name, values in parse_qs(query, keep_blank_values=True, strict_parsing=True).items()}


def test_every_channel_that_stories_know_can_be_shared_to():
    assert [channel.key for channel in CHANNELS] == list(Key)
    assert set(TEXT_RULES) == set(Key)


@every_channel
def test_it_is_found_by_its_key(channel):
    assert channel_named(channel.key.value) is channel


@every_channel
def test_its_page_is_on_its_own_secure_site_or_there_is_none(channel):
    address = composed(channel)
    if channel.key in {Key.COPY_LINK, Key.DEVICE}:
        assert address is None
    else:
        assert address is not None
        assert urlsplit(address).scheme in {"https", "mailto"}
        assert address.isascii()
        assert not set(' \r\n"<>\\') & set(address)


@every_channel
def test_text_and_link_arrive_as_they_were_written(channel):
    address = composed(channel)
    if address is None:
        return
    given = parameters(address)
    arrived = "\n".join(given.values()).replace("\r\n", "\n")
    assert URL in arrived
    if channel.prefill == "url":
        assert "zon" not in arrived, "this network takes no text"
    else:
        assert TEXT in arrived


@every_channel
def test_nothing_typed_can_add_a_parameter(channel):
    address = composed(channel)
    if address is not None:
        assert set(parameters(address)) == set(parameters(composed(channel, "plain")))


@every_channel
def test_what_is_counted_is_what_lands_in_the_box(channel):
    posted = channel.posted_text(text=TEXT, url=URL)
    assert posted.startswith(TEXT)
    if channel.prefill in {"text", "both"} and channel.key != Key.DEVICE:
        assert posted.endswith(URL)
    else:
        assert posted == TEXT


@every_channel
def test_without_words_there_is_no_empty_line_before_the_link(channel):
    assert channel.posted_text(text="", url=URL) in {"", URL}


@every_channel
@pytest.mark.parametrize(
    "address",
    [
        "",
        "javascript:alert(1)",
        "http://www.linkedin.com/posts/1",
        "data:text/html,x",
        "https://",
        "https://[",
        "mailto:erin@example.com",
        "//x.com/erin/status/1",
        "https://www.linkedin.com/posts/\n1",
        'https://www.linkedin.com/posts/"><script>',
    ],
)
def test_no_channel_takes_an_unsafe_address_for_a_post(channel, address):
    assert not channel.is_post_url(address)


@pytest.mark.parametrize(
    ("key", "address", "expected"),
    [
        ("linkedin", "https://www.linkedin.com/posts/erin_activity-7", True),
        ("linkedin", "https://lnkd.in/eAbC", True),
        ("linkedin", "https://notlinkedin.com/posts/1", False),
        ("x", "https://x.com/erin/status/1", True),
        ("x", "https://mobile.twitter.com/erin/status/1", True),
        ("x", "https://netflix.com/", False),
        ("facebook", "https://m.facebook.com/story.php?id=1", True),
        ("facebook", "https://facebook.com.evil.example/", False),
        ("bluesky", "https://bsky.app/profile/erin.bsky.social/post/3k", True),
        ("bluesky", "https://staging.bsky.dev/profile/erin", False),
        ("mastodon", "https://mastodon.social/@erin/112233", True),
        ("mastodon", "https://kade.example/@erin@mastodon.social/112233", True),
        ("mastodon", "https://kade.example/users/erin/statuses/112233", True),
        ("mastodon", "https://kade.example/about", False),
        ("mastodon", "https:///@erin/112233", False),
        ("whatsapp", "https://wa.me/31612345678", False),
        ("email", "https://mail.example.com/1", False),
        ("copy_link", "https://intranet.example.com/post/1", True),
        ("device", "https://www.tiktok.com/@erin/video/1", True),
    ],
)
def test_the_address_of_a_post_is_on_its_own_network(key, address, expected):
    assert channel_named(key).is_post_url(address) is expected


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        ("linkedin", "https://www.linkedin.com/sharing/share-offsite/?url={url}"),
        ("x", "https://x.com/intent/tweet?text=Hi%20there&url={url}"),
        ("facebook", "https://www.facebook.com/sharer/sharer.php?u={url}"),
        ("whatsapp", "https://wa.me/?text=Hi%20there%0A%0A{url}"),
        ("bluesky", "https://bsky.app/intent/compose?text=Hi%20there%0A{url}"),
        ("mastodon", "https://share.joinmastodon.org/#text=Hi%20there%0A{url}"),
        ("email", "mailto:?subject=Het%20dak%20Bcc%3A%20everybody%40example.com&body=Hi%20there%0D%0A%0D%0A{url}"),
    ],
)
def test_the_page_of_each_network_to_the_letter(key, expected):
    encoded = "https%3A%2F%2Fgo.example.com%2Fs%2Fbcdghjnpq"
    assert composed(channel_named(key), "Hi there") == expected.format(url=encoded)


def test_a_subject_cannot_begin_another_header():
    [mail] = [channel for channel in CHANNELS if channel.key == Key.EMAIL]
    subject = unquote(composed(mail).partition("subject=")[2].partition("&body=")[0])
    assert "\r" not in subject
    assert "\n" not in subject
