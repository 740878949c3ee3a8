from firsthand.sharing.channels.base import Prefill, encoded, is_on
from firsthand.stories.channels import Channel as Key


class Facebook:
    """Its rules forbid filling in a person's words: the address alone, and the text is copied first."""

    key = Key.FACEBOOK
    prefill: Prefill = "url"

    def compose_url(self, *, text: str, url: str, subject: str) -> str:
        return f"https://www.facebook.com/sharer/sharer.php?u={encoded(url)}"

    def posted_text(self, *, text: str, url: str) -> str:
        return text

    def is_post_url(self, url: str) -> bool:
        return is_on(url, "facebook.com", "fb.com", "fb.me", "fb.watch")
