"""The mails that this app sends. Essential: they are about what stands in a person's own name, in public."""

import datetime as dt
from collections.abc import Sequence
from typing import Any

from django.conf import settings
from django.utils import translation
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from firsthand.common.days import day_of
from firsthand.notifications.outbox import send
from firsthand.notifications.registry import Kind, register
from firsthand.people.models import User
from firsthand.sharing.channels import channel_named
from firsthand.sharing.corrections import ready_text, title_shared
from firsthand.sharing.models import Share
from firsthand.stories.models import Correction

CORRECTED = register(
    Kind(
        "sharing.corrected",
        essential=True,
        label=_("Something you shared is corrected"),
        description=_("When a story that you shared turns out to be wrong, with a text to put your post right."),
    )
)
RETRACTED = register(
    Kind(
        "sharing.retracted",
        essential=True,
        label=_("Something you shared is retracted"),
        description=_("When a story that you shared is taken back, with a text for your post."),
    )
)
# Whoever shared one story more often than this finds the rest on their own page.
_MOST_SHARES = 10


def send_correction(correction: Correction, person: User, shares: Sequence[Share], *, now: dt.datetime) -> None:
    """With the person's own shares, newest first, and a text in the language that each was shared in."""
    kind = CORRECTED if correction.kind == Correction.Kind.CORRECTION else RETRACTED
    texts = dict.fromkeys(ready_text(correction, share.language, person.language).text for share in shares)
    context = {
        "title": title_shared(correction, shares[0].language),
        "wrong": correction.what_was_wrong,
        "right": correction.what_is_right,
        "shares": [_share(share, person) for share in shares[:_MOST_SHARES]],
        "further": max(0, len(shares) - _MOST_SHARES),
        "texts": list(texts),
        "page": correction.story.page_url,
        "address": f"{settings.SITE_URL}/impact",
    }
    send(to=person, kind=kind.name, context=context, now=now)


def _share(share: Share, person: User) -> dict[str, Any]:
    with translation.override(person.language):
        return {
            "channel": str(channel_named(share.channel).key.label),
            "day": date_format(day_of(share.opened_at), "j F Y"),
            "text": share.text,
            "post": share.post_url,
            "link": share.link.address,
        }
