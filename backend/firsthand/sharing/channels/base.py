"""What a channel promises. tests/backend/sharing/channels/test_contract.py holds every registered one to it."""

from typing import Literal, Protocol
from urllib.parse import quote, urlsplit

from firsthand.stories.channels import Channel as Key

Prefill = Literal["text", "url", "both", "none"]


class Channel(Protocol):
    """How a share is handed over. Names, limits and counting stand with the stories, whose texts must fit them too."""

    key: Key
    # What the network's page, or the device, takes from us.
    prefill: Prefill

    def compose_url(self, *, text: str, url: str, subject: str) -> str | None:
        """The network's own share page with as much filled in as it allows; None where the browser does the work."""
        ...

    def posted_text(self, *, text: str, url: str) -> str:
        """What ends up in the network's box and is counted there."""
        ...

    def is_post_url(self, url: str) -> bool:
        """Whether this can be the address of a post on this network."""
        ...


def encoded(text: str) -> str:
    """Percent signs for all but unreserved characters: some networks take a plus sign for a plus sign."""
    return quote(text, safe="")


def joined(text: str, url: str, *, between: str) -> str:
    return f"{text}{between}{url}" if text else url


def is_on(url: str, *hosts: str) -> bool:
    """An https address on one of these hosts or a name under them."""
    try:
        parts = urlsplit(url)
        host = parts.hostname or ""
    except ValueError:
        return False
    return (
        parts.scheme == "https" and parts.username is None and any(host == h or host.endswith(f".{h}") for h in hosts)
    )
