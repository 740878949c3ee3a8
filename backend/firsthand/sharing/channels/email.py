from firsthand.sharing.channels.base import Prefill, encoded, joined
from firsthand.stories.channels import Channel as Key


class Email:
    key = Key.EMAIL
    prefill: Prefill = "text"

    def compose_url(self, *, text: str, url: str, subject: str) -> str:
        """Line ends are CRLF in the body and cannot stand in the subject, where they would begin another header."""
        body = self.posted_text(text=text, url=url).replace("\r\n", "\n").replace("\n", "\r\n")
        return f"mailto:?subject={encoded(' '.join(subject.split()))}&body={encoded(body)}"

    def posted_text(self, *, text: str, url: str) -> str:
        return joined(text, url, between="\n\n")

    def is_post_url(self, url: str) -> bool:
        return False
