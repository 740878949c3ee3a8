from typing import Any

from django.utils import timezone
from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from firsthand.common.access import Person
from firsthand.common.api.requests import signed_in
from firsthand.stories.cursors import Place
from firsthand.stories.policies import StoryPolicy
from firsthand.stories.queries import feed_for
from firsthand.stories.serializers.cards import FeedPageSerializer, feed_page
from firsthand.stories.serializers.inputs import (
    FeedQuerySerializer,
)
from firsthand.stories.views.parsing import given


class FeedView(APIView):
    """What this person may share now, pinned ones first, then the newest."""

    policy = StoryPolicy()
    detail = False
    collection_action = "list"

    @extend_schema(operation_id="feed", parameters=[FeedQuerySerializer], responses=FeedPageSerializer)
    def get(self, request: Request) -> Response:
        asked = given(FeedQuerySerializer, request.query_params)
        cursor, limit = asked.pop("cursor"), asked.pop("page_size")
        after = Place.decode(cursor) if cursor else None
        rows = feed_for(signed_in(request), now=timezone.now(), after=after, limit=limit, **asked)
        cards, further = feed_page(rows, user=signed_in(request), limit=limit)
        return Response({"next": self._address(request, further), "previous": None, "results": cards})

    def _address(self, request: Request, cursor: str | None) -> str | None:
        if cursor is None:
            return None
        asked = request.query_params.copy()
        asked["cursor"] = cursor
        return request.build_absolute_uri(f"{request.path}?{asked.urlencode()}")


def first_feed_page(user: Person, *, base: str) -> dict[str, Any]:
    """What FeedView answers without parameters, for the page that carries the application."""
    rows = feed_for(user, now=timezone.now())
    cards, further = feed_page(rows, user=user, limit=20)
    return {"next": f"{base}/api/v1/feed/?cursor={further}" if further else None, "previous": None, "results": cards}
