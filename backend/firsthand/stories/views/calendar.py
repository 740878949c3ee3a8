from django.utils import timezone
from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from firsthand.common.api.requests import signed_in
from firsthand.common.api.viewsets import PolicyViewSet
from firsthand.stories.actions.move import move_story
from firsthand.stories.calendar import campaigns_for, entries_for, supply_for, unplanned_for, with_entry
from firsthand.stories.planning import CalendarPolicy
from firsthand.stories.serializers.calendar import (
    CalendarEntrySerializer,
    CalendarQuery,
    CalendarSerializer,
    MoveSerializer,
    SpanQuery,
)
from firsthand.stories.serializers.supply import SupplySerializer, supply_answer
from firsthand.stories.views.parsing import given


class CalendarView(APIView):
    """What came out and what is to come, between two days, and what nobody has planned yet."""

    policy = CalendarPolicy()
    detail = False
    collection_action = "list"

    @extend_schema(operation_id="calendar", parameters=[CalendarQuery], responses=CalendarSerializer)
    def get(self, request: Request) -> Response:
        now, user = timezone.now(), signed_in(request)
        asked = given(CalendarQuery, request.query_params, request=request)
        span = asked.pop("span")
        unplanned, more = unplanned_for(user, **asked)
        answer = {
            "entries": entries_for(user, span, **asked, now=now),
            "unplanned": unplanned,
            "more_unplanned": more,
            "campaigns": campaigns_for(user),
        }
        return Response(CalendarSerializer(answer, context={"request": request, "now": now}).data)


class CalendarSupplyView(APIView):
    """What each channel gets against its goal, the share of promotion, and texts that are planned twice."""

    policy = CalendarPolicy()
    detail = False
    collection_action = "list"

    @extend_schema(operation_id="calendar_supply", parameters=[SpanQuery], responses=SupplySerializer)
    def get(self, request: Request) -> Response:
        span = given(SpanQuery, request.query_params, request=request)["span"]
        return Response(supply_answer(supply_for(signed_in(request), span, now=timezone.now())))


class MoveViewSet(PolicyViewSet):
    """The ability is to plan. That a story is out already is said as such, for it may have gone out a minute ago."""

    policy = CalendarPolicy()
    serializer_class = CalendarEntrySerializer

    @extend_schema(operation_id="stories_move", request=MoveSerializer, responses=CalendarEntrySerializer)
    def plan(self, request: Request, pk: int) -> Response:
        now, story = timezone.now(), self.get_object()
        move_story(actor=signed_in(request), story=story, now=now, **given(MoveSerializer, request.data))
        fresh = with_entry(self.get_queryset()).get(pk=story.pk)
        return Response(CalendarEntrySerializer(fresh, context={"request": request, "now": now}).data)
