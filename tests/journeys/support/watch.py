"""What a browser complains about without a person seeing it: errors in the console, and answers that failed."""

from playwright.sync_api import BrowserContext, ConsoleMessage, Page, Request, Response

# Failed answers reach the console too, in words that do not say which; they are judged by their status below.
_ANSWER_FAILED = "Failed to load resource"


class Watch:
    """Every failure counts unless the test said beforehand that it is to come."""

    def __init__(self, site: str) -> None:
        self.site = site
        self.problems: list[str] = []
        self._expected: list[tuple[int, str]] = []

    def expect(self, status: int, path: str) -> None:
        self._expected.append((status, path))

    def follow(self, context: BrowserContext) -> None:
        context.on("page", self._follow_page)
        context.on("response", self._on_response)
        context.on("requestfailed", self._on_failure)
        context.on("console", self._on_console)

    def _follow_page(self, page: Page) -> None:
        page.on("pageerror", lambda error: self.problems.append(f"{page.url}: {error}"))

    def _on_console(self, message: ConsoleMessage) -> None:
        page = message.page
        if message.type != "error" or _ANSWER_FAILED in message.text or not (page and page.url.startswith(self.site)):
            return
        self.problems.append(f"{page.url}: {message.text}")

    def _on_response(self, response: Response) -> None:
        if response.status < 400 or not response.url.startswith(self.site):
            return
        path = response.url.removeprefix(self.site)
        # allauth says by 401 and 409 where somebody stands on the way in: an answer like any other.
        if path.startswith("/_allauth/") and response.status in {401, 409}:
            return
        if not any(status == response.status and path.startswith(start) for status, start in self._expected):
            self.problems.append(f"{response.request.method} {path} answered {response.status}")

    def _on_failure(self, request: Request) -> None:
        # Leaving a page aborts what it still waited for; that is no failure.
        if request.url.startswith(self.site) and request.failure not in {"net::ERR_ABORTED", None}:
            self.problems.append(f"{request.method} {request.url}: {request.failure}")
