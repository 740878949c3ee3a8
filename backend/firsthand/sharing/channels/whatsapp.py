from firsthand.sharing.channels.base import Prefill, encoded, joined
from firsthand.stories.channels import Channel as Key


class WhatsApp:
    key = Key.WHATSAPP
    prefill: Prefill = "text"

    def compose_url(self, *, text: str, url: str, subject: str) -> str:
        return f"https://wa.me/?text={encoded(self.posted_text(text=text, url=url))}"

    def posted_text(self, *, text: str, url: str) -> str:
        return joined(text, url, between="\n\n")

    def is_post_url(self, url: str) -> bool:
        """A message between people has no address."""
        return False
