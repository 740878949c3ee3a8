"""Whose eyes count as a second pair, and whose stories go out without one: after five approvals in a row, until the
first one that is sent back."""

from django.db.models import Exists

from firsthand.common.access import Person
from firsthand.stories.models import EditorialRules, Review, Story, Suggestion

APPROVALS = 5
_JUDGED = (Review.Verdict.APPROVED, Review.Verdict.SENT_BACK)  # a story that went out on trust was judged by nobody

_KNOWN = "_is_trusted_author"  # on the person, who lives as long as the request
_IDEAS = "_ideas_of"


def had_the_idea(user: Person, story: Story) -> bool:
    """Whether they suggested it, named on it or not. One query per request."""
    ideas: frozenset[int | None] | None = getattr(user, _IDEAS, None)
    if ideas is None:
        mine = Suggestion.objects.filter(author=user, story__isnull=False)
        ideas = frozenset(mine.values_list("story_id", flat=True))
        setattr(user, _IDEAS, ideas)
    return story.pk in ideas or story.suggested_by_id == user.pk


def has_earned_trust(author: Person) -> bool:
    """One query. False for everybody where a company switched trust off."""
    switched_off = Exists(EditorialRules.objects.filter(trusted_authors=False))
    verdicts = (
        Review.objects.filter(story__author=author, verdict__in=_JUDGED)
        .annotate(switched_off=switched_off)
        .order_by("-at", "-id")
        .values_list("verdict", "switched_off")[:APPROVALS]
    )
    return [*verdicts] == [(Review.Verdict.APPROVED.value, False)] * APPROVALS


def is_trusted(user: Person) -> bool:
    """The same, asked once per request however many stories are shown."""
    known: bool | None = getattr(user, _KNOWN, None)
    return ask_again(user) if known is None else known


def ask_again(user: Person) -> bool:
    """For who is about to use it: something may have happened since it was asked."""
    user.__dict__.pop(_IDEAS, None)
    trusted = has_earned_trust(user)
    setattr(user, _KNOWN, trusted)
    return trusted
