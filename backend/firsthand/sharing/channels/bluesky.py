from firsthand.sharing.channels.base import Prefill, encoded, is_on, joined
from firsthand.stories.channels import Channel as Key


class Bluesky:
    key = Key.BLUESKY
    prefill: Prefill = "text"

    def compose_url(self, *, text: str, url: str, subject: str) -> str:
        return f"https://bsky.app/intent/compose?text={encoded(self.posted_text(text=text, url=url))}"

    def posted_text(self, *, text: str, url: str) -> str:
        return joined(text, url, between="\n")

    def is_post_url(self, url: str) -> bool:
        return is_on(url, "bsky.app")
