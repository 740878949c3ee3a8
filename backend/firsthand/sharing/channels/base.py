"""What a channel promises. tests/backend/sharing/channels/test_contract.py holds every registered one to it."""

import re
from typing import Literal, Protocol
from urllib.parse import quote, urlsplit

from firsthand.stories.channels import Channel as Key

# What browsers drop from addresses or read as something else.
_UNSAFE = re.compile(r"[\x00-\x20\x7f-\x9f\\<>\"]")
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


def secure_host(url: str) -> str:
    """The host of a plain https address; "" for anything else."""
    try:
        parts = urlsplit(url)
        host = parts.hostname or ""
    except ValueError:
        return ""
    plain = parts.scheme == "https" and parts.username is None and not _UNSAFE.search(url)
    return host if plain else ""


def is_on(url: str, *hosts: str) -> bool:
    """On one of these hosts, or on a name under them."""
    host = secure_host(url)
    return any(host == known or host.endswith(f".{known}") for known in hosts)
