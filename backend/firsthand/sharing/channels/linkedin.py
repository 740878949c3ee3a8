from firsthand.sharing.channels.base import Prefill, encoded, is_on
from firsthand.stories.channels import Channel as Key


class LinkedIn:
    """The official page takes the address alone and ignores any text, so the text is copied first."""

    key = Key.LINKEDIN
    prefill: Prefill = "url"

    def compose_url(self, *, text: str, url: str, subject: str) -> str:
        return f"https://www.linkedin.com/sharing/share-offsite/?url={encoded(url)}"

    def posted_text(self, *, text: str, url: str) -> str:
        return text

    def is_post_url(self, url: str) -> bool:
        return is_on(url, "linkedin.com", "lnkd.in")
