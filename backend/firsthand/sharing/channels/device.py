from firsthand.sharing.channels.base import Prefill, secure_host
from firsthand.stories.channels import Channel as Key


class Device:
    """The operating system's share sheet, opened by the browser with text and link. It never tells what was chosen."""

    key = Key.DEVICE
    prefill: Prefill = "both"

    def compose_url(self, *, text: str, url: str, subject: str) -> None:
        return None

    def posted_text(self, *, text: str, url: str) -> str:
        return text

    def is_post_url(self, url: str) -> bool:
        return secure_host(url) != ""
