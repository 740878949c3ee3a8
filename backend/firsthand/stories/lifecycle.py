"""Pure: the states of a story, the steps between them, and what the clock makes of an approved one."""

import datetime as dt

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class State(TextChoices):
    DRAFT = "draft", _("Draft")  # only the people who write stories know of it
    IN_REVIEW = "in_review", _("In review")  # waits for somebody other than its author
    SENT_BACK = "sent_back", _("Sent back")  # the reviewer asked for changes
    APPROVED = "approved", _("Approved")  # from here on the dates decide what it shows as


class Shown(TextChoices):
    DRAFT = "draft", _("Draft")
    IN_REVIEW = "in_review", _("In review")
    SENT_BACK = "sent_back", _("Sent back")
    SCHEDULED = "scheduled", _("Scheduled")
    LIVE = "live", _("Live")
    EXPIRED = "expired", _("Expired")
    RETRACTED = "retracted", _("Retracted")


class Step(TextChoices):
    EDIT = "edit"  # its words, picture, link or audience
    PLAN = "plan"  # its dates, topics, pin and channels, which need no second pair of eyes
    SUBMIT = "submit"
    APPROVE = "approve"
    SEND_BACK = "send_back"
    WITHDRAW = "withdraw"
    PUBLISH = "publish"  # on its author's record, without review


STEPS: dict[Step, dict[State, State]] = {
    Step.EDIT: {
        State.DRAFT: State.DRAFT,
        State.SENT_BACK: State.SENT_BACK,
        State.IN_REVIEW: State.IN_REVIEW,
        State.APPROVED: State.IN_REVIEW,
    },
    Step.PLAN: {state: state for state in State},
    Step.SUBMIT: {State.DRAFT: State.IN_REVIEW, State.SENT_BACK: State.IN_REVIEW},
    # From approved only where nobody looked before it went out, which the policy knows.
    Step.APPROVE: {State.IN_REVIEW: State.APPROVED, State.APPROVED: State.APPROVED},
    Step.SEND_BACK: {State.IN_REVIEW: State.SENT_BACK, State.APPROVED: State.SENT_BACK},
    Step.WITHDRAW: {State.IN_REVIEW: State.DRAFT},
    Step.PUBLISH: {
        State.DRAFT: State.APPROVED,
        State.SENT_BACK: State.APPROVED,
        State.IN_REVIEW: State.APPROVED,
    },
}


def allowed(step: Step, state: str) -> bool:
    return State(state) in STEPS[step]


def after(step: Step, state: str) -> State:
    """Raises KeyError for a step that this state does not allow; policies ask `allowed` first."""
    return STEPS[step][State(state)]


def shown_state(
    state: str,
    *,
    published_at: dt.datetime | None,
    expires_at: dt.datetime | None,
    retracted_at: dt.datetime | None = None,
    now: dt.datetime,
) -> Shown:
    if retracted_at is not None:
        return Shown.RETRACTED
    if state != State.APPROVED:
        return Shown(state)
    if expires_at is not None and expires_at <= now:
        return Shown.EXPIRED
    return Shown.SCHEDULED if published_at is None or published_at > now else Shown.LIVE


def goes_live_at(*, publish_at: dt.datetime | None, published_at: dt.datetime | None, now: dt.datetime) -> dt.datetime:
    """At approval: the planned moment, or at once when that has passed. What was live before keeps its date."""
    if published_at is not None and published_at <= now:
        return published_at
    return max(publish_at or now, now)
