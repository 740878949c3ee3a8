"""The mails that this app sends."""

import datetime as dt

from django.conf import settings
from django.utils import timezone, translation
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from firsthand.notifications.outbox import send
from firsthand.notifications.registry import Kind, register
from firsthand.people.models import User
from firsthand.people.queries import approvers
from firsthand.stories.models import Correction, Story, Suggestion

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
        "stories.waiting",
        label=_("A planned story still waits for approval"),
        description=_("Once, when its planned moment comes within a day."),
        permission="stories.approve",
    )
)
register(
    Kind(
        "stories.trusted",
        label=_("A story went out without review"),
        description=_("When a trusted author published something, so that you can look at it afterwards."),
        permission="stories.approve",
    )
)
register(
    Kind(
        "stories.live",
        label=_("Your planned story is live"),
        description=_("When the planned moment of a story that you wrote has come."),
        permission="stories.write",
    )
)
register(
    Kind(
        "stories.suggestion_accepted",
        label=_("A story is being made of your suggestion"),
        description=_("When somebody takes up what you suggested."),
    )
)
register(
    Kind(
        "stories.suggestion_declined",
        label=_("No story of your suggestion"),
        description=_("When a reviewer says why what you suggested will not be told."),
    )
)
register(
    Kind(
        "stories.suggestion_live",
        label=_("Your suggestion is live"),
        description=_("When colleagues can read and share the story that you suggested."),
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
register(
    Kind(
        "stories.corrected",
        label=_("Your story is corrected"),
        description=_("When a colleague corrects something public that you wrote."),
        permission="stories.write",
    )
)
register(
    Kind(
        "stories.retracted",
        label=_("Your story is retracted"),
        description=_("When a colleague takes back something public that you wrote."),
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


def tell_author_of_note(correction: Correction, *, now: dt.datetime) -> None:
    """Somebody else changed or took back in public what stands in their name."""
    author = correction.story.author
    if not author.is_active or author == correction.by:
        return
    context = {
        "title": correction.before["title"],
        "name": correction.by.name,
        "wrong": correction.what_was_wrong,
        "right": correction.what_is_right,
        "address": f"{settings.SITE_URL}/studio/{correction.story_id}",
    }
    kind = "stories.corrected" if correction.kind == Correction.Kind.CORRECTION else "stories.retracted"
    send(to=author, kind=kind, context=context, now=now)


def tell_of_trust(story: Story, *, now: dt.datetime) -> None:
    """Everybody who may look at it afterwards."""
    address = f"{settings.SITE_URL}/review/{story.pk}"
    context = {"title": story.title, "name": story.author.name, "address": address}
    for approver in approvers().exclude(pk=story.author_id):
        send(to=approver, kind="stories.trusted", context=context, now=now)


def tell_waiting(story: Story, *, now: dt.datetime) -> None:
    """Its planned moment comes near, or has passed, and nobody has judged it."""
    assert story.publish_at is not None  # noqa: S101  what the caller looked for
    address = f"{settings.SITE_URL}/review/{story.pk}"
    for approver in approvers().exclude(pk__in=[story.author_id, story.last_editor_id]):
        context = {
            "title": story.title,
            "name": story.author.name,
            "moment": _moment(story.publish_at, approver.language),
            "late": story.publish_at <= now,
            "address": address,
        }
        send(to=approver, kind="stories.waiting", context=context, now=now)


def tell_live(story: Story, *, now: dt.datetime) -> None:
    if story.author.is_active:
        context = {"title": story.title, "address": f"{settings.SITE_URL}/stories/{story.pk}"}
        send(to=story.author, kind="stories.live", context=context, now=now)
    tell_suggesters_live(story, now=now)


def tell_suggesters_live(story: Story, *, now: dt.datetime) -> None:
    """Everybody who suggested it, whether they are named on it or not."""
    for suggestion in story.suggestions.filter(author__isnull=False).select_related("author"):
        suggestion.story = story
        tell_suggester(suggestion, became="live", now=now)


def tell_suggester(suggestion: Suggestion, *, became: str, now: dt.datetime) -> None:
    """`became`: accepted, declined or live. A feed has nobody to tell."""
    author = suggestion.author
    if author is None or not author.is_active:
        return
    live = became == "live" and suggestion.story is not None
    path = f"stories/{suggestion.story_id}" if live else "suggestions"
    context = {
        "title": suggestion.story.title if live and suggestion.story else str(suggestion)[:120],
        "note": suggestion.note,
        "named": live and suggestion.story is not None and suggestion.story.suggested_by_id == author.pk,
        "name": suggestion.decided_by.name if suggestion.decided_by else "",
        "address": f"{settings.SITE_URL}/{path}",
    }
    send(to=author, kind=f"stories.suggestion_{became}", context=context, now=now)


def _moment(moment: dt.datetime, language: str) -> str:
    """In the company's own time, in words of the reader's language."""
    with translation.override(language):
        return date_format(timezone.localtime(moment), "l j F, H:i")
