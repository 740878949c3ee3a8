"""The second pair of eyes: what waits for it, the way around it, and the rules for both."""

from collections.abc import Callable
from typing import Any

from django.utils import timezone
from drf_spectacular.utils import extend_schema
from rest_framework.decorators import action
from rest_framework.generics import ListAPIView
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from firsthand.common.api.pagination import CursorPage
from firsthand.common.api.requests import signed_in
from firsthand.stories.actions.publish import publish_story
from firsthand.stories.actions.set_rules import set_rules
from firsthand.stories.policies import ReviewQueuePolicy
from firsthand.stories.review_queue import queue_for, who_approves
from firsthand.stories.rules import EditorialRulesPolicy, rules_for
from firsthand.stories.serializers.approval import EditorialRulesSerializer, QueueRowSerializer
from firsthand.stories.serializers.details import StorySerializer
from firsthand.stories.serializers.inputs import (
    ApprovalSerializer,
    EditorialRulesChangeSerializer,
    QueueQuerySerializer,
)
from firsthand.stories.views.parsing import given


class TrustSteps:
    """For StoryViewSet: publishing without review."""

    get_object: Any
    _answer: Callable[..., Response]

    @extend_schema(request=ApprovalSerializer, responses=StorySerializer)
    @action(detail=True, methods=["post"])
    def publish(self, request: Request, pk: int) -> Response:
        story, asked = self.get_object(), given(ApprovalSerializer, request.data)
        return self._answer(publish_story(actor=signed_in(request), story=story, now=timezone.now(), **asked))


class MostUrgentFirst(CursorPage):
    ordering = ("due_at", "submitted_at", "id")


class ReviewQueueView(ListAPIView[Any]):
    policy = ReviewQueuePolicy()
    detail = False
    collection_action = "list"
    serializer_class = QueueRowSerializer
    pagination_class = MostUrgentFirst
    filter_backends = []

    def get_queryset(self) -> Any:
        asked = given(QueueQuerySerializer, self.request.query_params)
        return queue_for(self.request.user, lane=asked["lane"], now=timezone.now())

    def get_serializer_context(self) -> dict[str, Any]:
        context = {"now": timezone.now(), "approvers": who_approves(self.request.user)}
        return {**super().get_serializer_context(), **context}

    @extend_schema(operation_id="review_queue", parameters=[QueueQuerySerializer])
    def get(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        return self.list(request, *args, **kwargs)


class EditorialRulesView(APIView):
    policy = EditorialRulesPolicy()
    detail = False

    @property
    def collection_action(self) -> str:
        return "update" if self.request.method == "PATCH" else "list"

    def _answer(self, request: Request, rules: Any) -> Response:
        return Response(EditorialRulesSerializer(rules, context={"request": request}).data)

    @extend_schema(operation_id="editorial_rules", responses=EditorialRulesSerializer)
    def get(self, request: Request) -> Response:
        return self._answer(request, rules_for(signed_in(request)))

    @extend_schema(
        operation_id="editorial_rules_change",
        request=EditorialRulesChangeSerializer,
        responses=EditorialRulesSerializer,
    )
    def patch(self, request: Request) -> Response:
        wanted = given(EditorialRulesChangeSerializer, request.data)
        return self._answer(request, set_rules(actor=signed_in(request), now=timezone.now(), **wanted))
