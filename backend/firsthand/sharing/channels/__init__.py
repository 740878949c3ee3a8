"""Which channels there are: one line each, in the order in which people see them."""

from collections.abc import Sequence

from firsthand.sharing.channels.base import Channel
from firsthand.sharing.channels.bluesky import Bluesky
from firsthand.sharing.channels.copy_link import CopyLink
from firsthand.sharing.channels.device import Device
from firsthand.sharing.channels.email import Email
from firsthand.sharing.channels.facebook import Facebook
from firsthand.sharing.channels.linkedin import LinkedIn
from firsthand.sharing.channels.mastodon import Mastodon
from firsthand.sharing.channels.whatsapp import WhatsApp
from firsthand.sharing.channels.x import X

__all__ = ["CHANNELS", "Channel", "channel_named"]

CHANNELS: Sequence[Channel] = (
    LinkedIn(),
    X(),
    Facebook(),
    WhatsApp(),
    Bluesky(),
    Mastodon(),
    Email(),
    CopyLink(),
    Device(),
)
_by_key = {channel.key.value: channel for channel in CHANNELS}


def channel_named(key: str) -> Channel:
    """Raises KeyError for a channel that nobody registered."""
    return _by_key[key]
