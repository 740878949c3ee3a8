"""A person's own sharing, and what they keep for themselves, as data to take along, names that explain themselves."""

import datetime as dt
from typing import Any

from django.conf import settings

from firsthand.people.models import User
from firsthand.sharing.queries import days_of_shares, shared_title, shares_of
from firsthand.stories.queries import followed_by, saved_by
from firsthand.stories.suggesting import mine_of


def own_data(user: User, *, now: dt.datetime) -> dict[str, Any]:
    shares = list(shares_of(user).order_by("opened_at", "id"))
    days = days_of_shares(shares)
    return {
        "organisation": settings.ORGANISATION,
        "person": {"name": user.name, "email": user.email},
        "exported_at": now,
        "shares": [
            {
                "story": shared_title(share.story),
                "channel": share.channel,
                "language": share.language,
                "text": share.text,
                "state": share.state,
                "tracked_url": share.link.address,
                "post_url": share.post_url or None,
                "opened_at": share.opened_at,
                "confirmed_at": share.confirmed_at,
                "undone_at": share.undone_at,
                "notice_dismissed_at": share.notice_dismissed_at,
                "clicks_by_day": [day._asdict() for day in days[share.pk]],
            }
            for share in shares
        ],
        "saved_stories": [{"story": saved.story.title, "saved_at": saved.at} for saved in saved_by(user)],
        "suggestions": [
            {
                "text": suggestion.text,
                "link": suggestion.url or None,
                "state": suggestion.state,
                "note": suggestion.note or None,
                "suggested_at": suggestion.created_at,
            }
            for suggestion in mine_of(user)
        ],
        "followed_topics": [topic.name(user.language) for topic in followed_by(user)],
    }
