"""Strangers' pages stand before the sessions: nothing there may read or set a cookie, or ask who somebody is."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from firsthand.stories.pages import story_page

PREFIX = "/p/"


class PublicPages:
    """Above SessionMiddleware. Everything under /p/ is answered here, so that it can be cached for everybody."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if not request.path_info.startswith(PREFIX):
            return self.get_response(request)
        return story_page(request, slug=request.path_info.removeprefix(PREFIX))
