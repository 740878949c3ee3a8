"""Every address of the product, with who looks at it: what holds "on every screen" goes through this list."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from playwright.sync_api import Locator, expect

from journeys.support.cast import ADA, ANNA, ERIN, HANA, MARK, STAN, Person
from journeys.support.visit import Visit

Find = Callable[[Visit], Any]


def first(path: str, **like: object) -> Find:
    """The id of the first row of an answer, or of the first that has these values."""

    def find(visit: Visit) -> Any:
        answer = visit.ask(path)
        rows = answer["results"] if isinstance(answer, dict) else answer
        return next(row["id"] for row in rows if like.items() <= row.items())

    return find


def _unwritten_video(visit: Visit) -> Any:
    return visit.tell("POST", "/api/v1/stories/", {"kind": "video", "language": "en", "title": "A wheel, filmed"})["id"]


def _edited_after_approval(visit: Visit) -> Any:
    """Whose words changed since: it is back in review, with what is different."""
    story = visit.ask(f"/api/v1/stories/{first('/api/v1/stories/?q=battery')(visit)}/")
    if story["state"] == "live":
        change = {"version": story["version"], "summary": f"{story['summary']} Screws, not glue."}
        visit.tell("PATCH", f"/api/v1/stories/{story['id']}/", change)
    return story["id"]


def _own_suggestion(visit: Visit) -> str:
    """A thought of Erin's that nobody has decided about, for the screens that show one."""
    if not any(row["state"] == "new" for row in visit.ask("/api/v1/suggestions/")["results"]):
        visit.tell("POST", "/api/v1/suggestions/", {"text": "A day at the frame jig", "language": "en"})
    return ""


@dataclass(frozen=True)
class Screen:
    name: str
    path: str
    person: Person | None = ERIN
    # What an id in the path stands for.
    of: Find | None = None
    # What has to be there, by its selector, besides the heading.
    holds: str = ""
    # What is pressed, by its English words, once the screen stands.
    press: str = ""
    # The pressed thing opens a layer above the page.
    opens: bool = False


LIBRARY, PUBLISHED = "/api/v1/stories/", "/api/v1/stories/?state=live"
CORRECTED, RETRACTED = first("/api/v1/stories/?q=roof"), first("/api/v1/stories/?q=repair", state="retracted")
SUGGESTED = "/review?tab=suggestions"

SCREENS = (
    Screen("feed", "/"),
    Screen("feed, saved", "/?saved=1"),
    Screen("feed, following", "/?following=1"),
    Screen("feed, a topic", "/?topic=workshop"),
    Screen("feed, found", "/?q=weld"),
    Screen("feed, nothing found", "/?q=zzzzzz&channel=x"),
    Screen("story", "/stories/{id}", of=first("/api/v1/feed/")),
    Screen("story in two languages", "/stories/{id}", of=first("/api/v1/feed/?q=welders")),
    Screen("image set", "/stories/{id}", of=first("/api/v1/feed/", kind="images")),
    Screen("document", "/stories/{id}", of=first("/api/v1/feed/", kind="document")),
    Screen("corrected story", "/stories/{id}", of=first("/api/v1/feed/?q=roof")),
    Screen("share dialog", "/stories/{id}?share=1", of=first("/api/v1/feed/"), opens=True),
    Screen("suggest", "/suggest"),
    Screen("shared from elsewhere", "/suggest?text=Look&problem=pictures_again"),
    Screen("own suggestions", "/suggestions", of=_own_suggestion),
    Screen("guidelines", "/guidelines"),
    Screen("guideline", "/guidelines/{id}", of=first("/api/v1/guidelines/")),
    Screen("impact, with notices", "/impact", holds="blockquote"),
    Screen("profile", "/me"),
    Screen("security", "/me/security"),
    Screen("not found", "/nowhere"),
    Screen("library", "/studio", MARK),
    Screen("new story", "/studio/new", MARK),
    Screen("calendar", "/studio/calendar?view=month", MARK, holds="[data-date] [data-entry]"),
    Screen("calendar, a week", "/studio/calendar?view=week", MARK, holds="[data-entry]"),
    Screen("calendar, a list", "/studio/calendar?view=list", MARK, holds="[data-entry]"),
    Screen("feeds", "/studio/sources", MARK),
    Screen("new feed", "/studio/sources", MARK, press="Add a feed", opens=True),
    Screen("editor of a link", "/studio/{id}", MARK, of=first(f"{LIBRARY}?state=draft", kind="link")),
    Screen("editor of a page sent back", "/studio/{id}", MARK, of=first(f"{LIBRARY}?state=sent_back")),
    Screen("editor of an image set", "/studio/{id}", MARK, of=first(PUBLISHED, kind="images")),
    Screen("editor of a document", "/studio/{id}", MARK, of=first(PUBLISHED, kind="document")),
    Screen("editor of a video", "/studio/{id}", MARK, of=_unwritten_video),
    Screen("editor of an invitation", "/studio/{id}", MARK, of=first(PUBLISHED, kind="review")),
    Screen("history", "/studio/{id}/history", MARK, of=CORRECTED),
    Screen("retracted story", "/stories/{id}", MARK, of=RETRACTED),
    Screen("review queue", "/review", ANNA),
    Screen("suggestions", SUGGESTED, ANNA),
    Screen("a suggestion declined", SUGGESTED, ANNA, press="Decline"),
    Screen("a suggestion joined", SUGGESTED, ANNA, press="Part of another story"),
    Screen("review", "/review/{id}", ANNA, of=first(f"{LIBRARY}?state=in_review")),
    Screen(
        "review, sent back",
        "/review/{id}",
        ANNA,
        of=first(f"{LIBRARY}?state=in_review"),
        press="Send back with a comment",
    ),
    Screen("review of changes", "/review/{id}", ANNA, of=_edited_after_approval, holds="ins"),
    Screen("correct", "/studio/{id}/correct", ANNA, of=first("/api/v1/stories/?q=welders")),
    Screen("retract", "/studio/{id}/retract", ANNA, of=first("/api/v1/stories/?q=welders")),
    Screen("guideline texts", "/hr/guidelines", HANA),
    Screen("guideline editor", "/hr/guidelines/{id}", HANA, of=first("/api/v1/guidelines/")),
    Screen("coverage", "/hr/guidelines/{id}/coverage", HANA, of=first("/api/v1/guidelines/")),
    Screen("insights", "/insights", STAN),
    Screen("people", "/people", ADA),
    Screen("what is kept", "/audit", ADA),
    Screen("settings", "/settings", ADA),
    Screen("sign in", "/sign-in", None),
    Screen("sign in by code", "/sign-in/code", None),
    Screen("second step", "/sign-in/second-step", None),
    Screen("sign up", "/sign-up", None),
    Screen("confirm an address", "/verify-email", None),
    Screen("reset password", "/password/reset", None),
)
PEOPLE = tuple(dict.fromkeys(screen.person for screen in SCREENS))


def screens_of(person: Person | None) -> list[Screen]:
    return [screen for screen in SCREENS if screen.person == person]


def show(screen: Screen, visit: Visit) -> None:
    visit.go(screen.path.format(id=screen.of(visit) if screen.of else "")).settled()
    if screen.holds:
        expect(visit.page.locator(screen.holds).first).to_be_attached()
    # The grid of the calendar draws its entries first and writes into them later.
    bare = visit.page.locator("[data-date] [role=list] [role=button]").filter(has_not_text=re.compile(r"\S"))
    expect(bare).to_have_count(0)
    if screen.press:
        visit.button(screen.press).first.click()
    if screen.opens:
        layer = _layer(visit)
        expect(layer).to_be_visible()
        layer.locator("input, textarea, select").first.wait_for(state="attached")
        visit.settled()


def _layer(visit: Visit) -> Locator:
    return visit.page.get_by_role("dialog")
