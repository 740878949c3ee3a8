import re
from urllib.parse import urlsplit

from firsthand.sharing.channels.base import Prefill, encoded, joined, secure_host
from firsthand.stories.channels import Channel as Key

_POST_PATH = re.compile(r"/@[\w.-]+(?:@[\w.-]+)?/\d+/?|/users/[\w.-]+/statuses/\d+/?|/notes?/\w+/?|/objects/[\w-]+/?")


class Mastodon:
    """The official share tool asks for the person's home server. The text stands behind the #, so that no server but
    their own ever reads it."""

    key = Key.MASTODON
    prefill: Prefill = "text"

    def compose_url(self, *, text: str, url: str, subject: str) -> str:
        return f"https://share.joinmastodon.org/#text={encoded(self.posted_text(text=text, url=url))}"

    def posted_text(self, *, text: str, url: str) -> str:
        return joined(text, url, between="\n")

    def is_post_url(self, url: str) -> bool:
        """Thousands of servers with names of their own: a post is known by its path."""
        return secure_host(url) != "" and bool(_POST_PATH.fullmatch(urlsplit(url).path))
