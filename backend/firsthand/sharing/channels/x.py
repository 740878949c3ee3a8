from firsthand.sharing.channels.base import Prefill, encoded, is_on, joined
from firsthand.stories.channels import Channel as Key


class X:
    key = Key.X
    prefill: Prefill = "both"

    def compose_url(self, *, text: str, url: str, subject: str) -> str:
        return f"https://x.com/intent/tweet?text={encoded(text)}&url={encoded(url)}"

    def posted_text(self, *, text: str, url: str) -> str:
        """The intent page puts the address behind the text, after a space."""
        return joined(text, url, between=" ")

    def is_post_url(self, url: str) -> bool:
        return is_on(url, "x.com", "twitter.com")
