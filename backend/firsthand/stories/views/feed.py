from typing import Any

import orjson
from django.http import HttpResponse
from django.utils import timezone
from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.views import APIView

from firsthand.common.access import Person
from firsthand.common.api.requests import signed_in
from firsthand.stories.cursors import Place
from firsthand.stories.feed.asking import PAGE, Asked
from firsthand.stories.feed.cards import cards_of, next_cursor
from firsthand.stories.feed.reading import read_feed
from firsthand.stories.policies import StoryPolicy
from firsthand.stories.serializers.feed import FeedPageSerializer, FeedQuerySerializer
from firsthand.stories.views.parsing import given


class FeedView(APIView):
    """What this person may share now: featured first, then pinned, then the newest; a search puts titles first."""

    policy = StoryPolicy()
    detail = False
    collection_action = "list"

    @extend_schema(operation_id="feed", parameters=[FeedQuerySerializer], responses=FeedPageSerializer)
    def get(self, request: Request) -> HttpResponse:
        asked = _asked(request)
        user = signed_in(request)
        rows = read_feed(user, asked, now=timezone.now())
        further = _address(request, next_cursor(rows, asked.limit))
        return HttpResponse(_page(cards_of(rows[: asked.limit], user=user), further), content_type="application/json")


def _asked(request: Request) -> Asked:
    if not request.query_params:
        return Asked()
    values = given(FeedQuerySerializer, request.query_params)
    cursor = values.pop("cursor")
    return Asked(after=Place.decode(cursor) if cursor else None, limit=values.pop("page_size"), **values)


def _address(request: Request, cursor: str | None) -> str | None:
    if cursor is None:
        return None
    asked = request.query_params.copy()
    asked["cursor"] = cursor
    return request.build_absolute_uri(f"{request.path}?{asked.urlencode()}")


def _page(cards: bytes, further: str | None) -> bytes:
    return b'{"next":%b,"previous":null,"results":%b}' % (orjson.dumps(further), cards)


def first_feed_page(user: Person, *, base: str) -> dict[str, Any]:
    """What FeedView answers without parameters, for the page that carries the application."""
    rows = read_feed(user, Asked(), now=timezone.now())
    cursor = next_cursor(rows, PAGE)
    further = f"{base}/api/v1/feed/?cursor={cursor}" if cursor else None
    page: dict[str, Any] = orjson.loads(_page(cards_of(rows[:PAGE], user=user), further))
    return page
