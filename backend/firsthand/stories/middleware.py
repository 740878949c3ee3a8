"""Strangers' pages stand before the sessions: nothing there may read or set a cookie, or ask who somebody is."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from firsthand.stories.outgoing.pages import feed_page
from firsthand.stories.pages import story_page

PREFIX = "/p/"
FEEDS = "/feeds/"


class PublicPages:
    """Above SessionMiddleware. What stands under /p/ and /feeds/ is answered here, so that it can be cached for all."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        path = request.path_info
        if path.startswith(PREFIX):
            return story_page(request, slug=path.removeprefix(PREFIX))
        if path.startswith(FEEDS):
            return feed_page(request, path=path.removeprefix(FEEDS))
        return self.get_response(request)
