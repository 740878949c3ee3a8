import datetime as dt

import pytest

from firsthand.stories.lifecycle import STEPS, Shown, State, Step, after, allowed, goes_live_at, shown_state

NOW = dt.datetime(2026, 11, 20, 9, tzinfo=dt.UTC)
HOUR = dt.timedelta(hours=1)
BEFORE, LATER = NOW - HOUR, NOW + HOUR


def test_every_step_from_every_state():
    table = {step: {state.value: after(step, state).value for state in State if allowed(step, state)} for step in Step}
    assert table == {
        "edit": {"draft": "draft", "in_review": "in_review", "sent_back": "sent_back", "approved": "in_review"},
        "plan": {"draft": "draft", "in_review": "in_review", "sent_back": "sent_back", "approved": "approved"},
        "submit": {"draft": "in_review", "sent_back": "in_review"},
        "approve": {"in_review": "approved", "approved": "approved"},
        "send_back": {"in_review": "sent_back", "approved": "sent_back"},
        "withdraw": {"in_review": "draft"},
        "publish": {"draft": "approved", "sent_back": "approved", "in_review": "approved"},
    }
    assert set(STEPS) == set(Step)


@pytest.mark.parametrize(
    ("state", "published_at", "expires_at", "shown"),
    [
        ("draft", None, None, Shown.DRAFT),
        ("in_review", BEFORE, None, Shown.IN_REVIEW),
        ("sent_back", None, BEFORE, Shown.SENT_BACK),
        ("approved", LATER, None, Shown.SCHEDULED),
        ("approved", NOW, None, Shown.LIVE),
        ("approved", BEFORE, None, Shown.LIVE),
        ("approved", BEFORE, LATER, Shown.LIVE),
        ("approved", BEFORE, NOW, Shown.EXPIRED),
        ("approved", LATER, BEFORE, Shown.EXPIRED),
        ("approved", None, None, Shown.SCHEDULED),
    ],
)
def test_the_clock_decides_what_an_approved_story_shows_as(state, published_at, expires_at, shown):
    assert shown_state(state, published_at=published_at, expires_at=expires_at, now=NOW) == shown


@pytest.mark.parametrize(
    ("publish_at", "published_at", "expected"),
    [
        (None, None, NOW),
        (LATER, None, LATER),
        (BEFORE, None, NOW),  # approval came late: it publishes then, never in the past
        (LATER, LATER + HOUR, LATER),  # planned again before it was out
        (LATER, BEFORE, BEFORE),  # it was out already and keeps its date
    ],
)
def test_when_an_approval_takes_effect(publish_at, published_at, expected):
    assert goes_live_at(publish_at=publish_at, published_at=published_at, now=NOW) == expected
