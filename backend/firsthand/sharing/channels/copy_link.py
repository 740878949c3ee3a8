from firsthand.sharing.channels.base import Prefill, secure_host
from firsthand.stories.channels import Channel as Key


class CopyLink:
    """The tracked link goes to the clipboard; where it lands is the person's affair."""

    key = Key.COPY_LINK
    prefill: Prefill = "none"

    def compose_url(self, *, text: str, url: str, subject: str) -> None:
        return None

    def posted_text(self, *, text: str, url: str) -> str:
        return text

    def is_post_url(self, url: str) -> bool:
        return secure_host(url) != ""
