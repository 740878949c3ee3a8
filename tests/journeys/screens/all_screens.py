"""Every address of the product, with who looks at it: what holds "on every screen" goes through this list."""

from dataclasses import dataclass

from journeys.support.cast import ADA, ANNA, ERIN, HANA, MARK, STAN, Person
from journeys.support.visit import Visit


@dataclass(frozen=True)
class Screen:
    name: str
    path: str
    person: Person | None = ERIN
    # What an id in the path stands for: (API path, what is picked from its answer).
    of: str = ""


SCREENS = (
    Screen("feed", "/"),
    Screen("story", "/stories/{id}", of="/api/v1/feed/"),
    Screen("share dialog", "/stories/{id}?share=1", of="/api/v1/feed/"),
    Screen("guidelines", "/guidelines"),
    Screen("guideline", "/guidelines/{id}", of="/api/v1/guidelines/"),
    Screen("impact", "/impact"),
    Screen("profile", "/me"),
    Screen("security", "/me/security"),
    Screen("not found", "/nowhere"),
    Screen("library", "/studio", MARK),
    Screen("new story", "/studio/new", MARK),
    Screen("calendar", "/studio/calendar", MARK),
    Screen("calendar, a week", "/studio/calendar?view=week", MARK),
    Screen("story editor", "/studio/{id}", MARK, of="/api/v1/stories/?state=draft"),
    Screen("review queue", "/review", ANNA),
    Screen("review", "/review/{id}", ANNA, of="/api/v1/stories/?state=in_review"),
    Screen("guideline texts", "/hr/guidelines", HANA),
    Screen("guideline editor", "/hr/guidelines/{id}", HANA, of="/api/v1/guidelines/"),
    Screen("coverage", "/hr/guidelines/{id}/coverage", HANA, of="/api/v1/guidelines/"),
    Screen("insights", "/insights", STAN),
    Screen("people", "/people", ADA),
    Screen("what is kept", "/audit", ADA),
    Screen("sign in", "/sign-in", None),
    Screen("sign in by code", "/sign-in/code", None),
    Screen("sign up", "/sign-up", None),
    Screen("reset password", "/password/reset", None),
)
PEOPLE = tuple(dict.fromkeys(screen.person for screen in SCREENS))


def screens_of(person: Person | None) -> list[Screen]:
    return [screen for screen in SCREENS if screen.person == person]


def address_of(screen: Screen, visit: Visit) -> str:
    if not screen.of:
        return screen.path
    answer = visit.ask(screen.of)
    rows = answer["results"] if isinstance(answer, dict) else answer
    return screen.path.format(id=rows[0]["id"])


def show(screen: Screen, visit: Visit) -> None:
    visit.go(address_of(screen, visit)).settled()
    if "share=1" in screen.path:
        visit.page.get_by_role("dialog").get_by_role("radio").first.wait_for(state="attached")
