"""What a story's public words were, and when and why they changed. Newest first."""

import datetime as dt
from typing import Any, NamedTuple

from firsthand.common.access import Person
from firsthand.people.models import User
from firsthand.stories.corrections import Change, changes_between
from firsthand.stories.models import Correction, Review, Story


class Event(NamedTuple):
    kind: str  # approval, correction, retraction
    at: dt.datetime
    by: User | None
    what_was_wrong: str
    what_is_right: str
    changes: list[Change]


def history_of(story: Story, *, user: Person) -> list[Event]:
    """Who writes stories sees every approval as well, and who did what; everybody else what was said in public.
    Three queries at most."""
    writes = user.can("stories.write")
    corrections = [_corrected(each, named=writes) for each in story.corrections.select_related("by")]
    approvals = _approvals(story) if writes else []
    return sorted([*corrections, *approvals], key=lambda event: event.at, reverse=True)


def _corrected(correction: Correction, *, named: bool) -> Event:
    return Event(
        correction.kind,
        correction.at,
        correction.by if named else None,
        correction.what_was_wrong,
        correction.what_is_right,
        changes_between(correction.before, correction.after) if correction.after else [],
    )


def _approvals(story: Story) -> list[Event]:
    """Each against what strangers read until then: the approval or the correction before it."""
    approvals = (Review.Verdict.APPROVED, Review.Verdict.TRUSTED)
    reviews = story.reviews.filter(verdict__in=approvals, wording__isnull=False).select_related("reviewer")
    wordings: list[tuple[dt.datetime, dict[str, Any], Review | None]] = [
        *((review.at, review.wording or {}, review) for review in reviews),
        *((each.at, each.after, None) for each in story.corrections.all() if each.after),
    ]
    events: list[Event] = []
    earlier: dict[str, Any] | None = None
    for at, wording, review in sorted(wordings, key=lambda each: each[0]):
        if review is not None:
            changes = changes_between(earlier, wording) if earlier else []
            events.append(Event("approval", at, review.reviewer or story.author, "", "", changes))
        earlier = wording
    return events
