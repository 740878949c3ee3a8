"""The ways out that a story and its suggested texts may name, and how each counts text.

How a share is handed to a channel is sharing's business; what fits into one concerns whoever writes the text too.
Sources of the numbers: docs/reference/stories.md.
"""

from dataclasses import dataclass

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Channel(TextChoices):
    LINKEDIN = "linkedin", "LinkedIn"
    X = "x", "X"
    FACEBOOK = "facebook", "Facebook"
    WHATSAPP = "whatsapp", "WhatsApp"
    BLUESKY = "bluesky", "Bluesky"
    MASTODON = "mastodon", "Mastodon"
    EMAIL = "email", _("E-mail")
    COPY_LINK = "copy_link", _("Copy link")
    DEVICE = "device", _("Share via this device")  # the operating system's share sheet


class Visibility(TextChoices):
    PUBLIC = "public"  # anybody may come across it
    PRIVATE = "private"  # only the people it is sent to


class Counting(TextChoices):
    PLAIN = "plain"  # Unicode characters
    X = "x"  # weighted: see counting.py
    GRAPHEMES = "graphemes"  # what a reader sees as one character


@dataclass(frozen=True, slots=True)
class TextRules:
    visibility: Visibility
    limit: int | None = None
    counting: Counting = Counting.PLAIN
    # What any address counts for; None: as long as it is.
    url_cost: int | None = None
    max_bytes: int | None = None


TEXT_RULES: dict[Channel, TextRules] = {
    Channel.LINKEDIN: TextRules(Visibility.PUBLIC, limit=3_000),
    Channel.X: TextRules(Visibility.PUBLIC, limit=280, counting=Counting.X, url_cost=23),
    Channel.FACEBOOK: TextRules(Visibility.PUBLIC, limit=63_206),
    Channel.WHATSAPP: TextRules(Visibility.PRIVATE, limit=65_536),
    Channel.BLUESKY: TextRules(Visibility.PUBLIC, limit=300, counting=Counting.GRAPHEMES, max_bytes=3_000),
    Channel.MASTODON: TextRules(Visibility.PUBLIC, limit=500, counting=Counting.GRAPHEMES, url_cost=23),
    Channel.EMAIL: TextRules(Visibility.PRIVATE),
    Channel.COPY_LINK: TextRules(Visibility.PRIVATE),
    Channel.DEVICE: TextRules(Visibility.PRIVATE),
}
