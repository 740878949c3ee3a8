"""The mails that this app sends."""

import datetime as dt

from django.conf import settings
from django.utils.translation import gettext_lazy as _

from firsthand.notifications.outbox import send
from firsthand.notifications.registry import Kind, register
from firsthand.people.models import User
from firsthand.people.queries import approvers
from firsthand.stories.models import Story

register(
    Kind(
        "stories.submitted",
        label=_("A story waits for approval"),
        description=_("When a colleague submits a story that you may approve."),
        permission="stories.approve",
    )
)
register(
    Kind(
        "stories.approved",
        label=_("Your story is approved"),
        description=_("When a story that you wrote goes to your colleagues."),
        permission="stories.write",
    )
)
register(
    Kind(
        "stories.sent_back",
        label=_("Your story comes back"),
        description=_("When a reviewer asks you to change something."),
        permission="stories.write",
    )
)


def tell_approvers(story: Story, *, submitter: User, now: dt.datetime) -> None:
    """Everybody who may approve it, so neither its author nor whoever sent it in."""
    context = {"title": story.title, "name": submitter.name, "address": f"{settings.SITE_URL}/review/{story.pk}"}
    for approver in approvers().exclude(pk__in=[story.author_id, submitter.pk]):
        send(to=approver, kind="stories.submitted", context=context, now=now)


def tell_author(story: Story, *, verdict: str, reviewer: User, comment: str = "", now: dt.datetime) -> None:
    context = {
        "title": story.title,
        "name": reviewer.name,
        "comment": comment,
        "address": f"{settings.SITE_URL}/studio/{story.pk}",
    }
    if story.author.is_active:
        send(to=story.author, kind=f"stories.{verdict}", context=context, now=now)
