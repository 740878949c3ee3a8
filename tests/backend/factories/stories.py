"""Stories for other apps' tests, played through the same actions as by real people."""

import datetime as dt
from typing import Any

from backend.support.pictures import picture
from firsthand.people.audiences import AudienceRule
from firsthand.people.models import User
from firsthand.stories.actions.approve import approve_story
from firsthand.stories.actions.approving import Checklist
from firsthand.stories.actions.draft import draft_story
from firsthand.stories.actions.submit import submit_story
from firsthand.stories.models import Story

EVERYONE = AudienceRule(everyone=True)
__all__ = ["EVERYONE", "SIGNED", "draft", "live_story", "page_story", "picture", "submitted_story"]

SIGNED = Checklist(facts=True, rights=True, brand=True, people=True)


def draft(author: User, now: dt.datetime, **over: Any) -> Story:
    """Complete enough to be submitted. `over` takes whatever draft_story takes."""
    content: dict[str, Any] = {
        "title": "The night train runs again",
        "summary": "From December one can sleep from Utrecht to Vienna.",
        "why_share": "Your friends ask about it anyway.",
        "kind": Story.Kind.LINK,
        "url": "https://example.org/night-train",
        "audience": EVERYONE,
    }
    return draft_story(actor=author, now=now, **{**content, **over})


def submitted_story(author: User, now: dt.datetime, **over: Any) -> Story:
    return submit_story(actor=author, story=draft(author, now, **over), now=now)


def live_story(author: User, approver: User, now: dt.datetime, **over: Any) -> Story:
    """Approved at `now`, and live from then on unless `over` plans it for later."""
    story = submitted_story(author, now, **over)
    return approve_story(actor=approver, story=story, checklist=SIGNED, now=now)


def page_story(author: User, approver: User, now: dt.datetime, **over: Any) -> Story:
    page = {"kind": Story.Kind.PAGE, "url": "", "body": "Sleep **well** on the way to Vienna."}
    return live_story(author, approver, now, **{**page, **over})
