from typing import Any

from django.conf import settings
from django.utils import timezone
from drf_spectacular.utils import extend_schema
from rest_framework import status
from rest_framework.decorators import action
from rest_framework.mixins import ListModelMixin, RetrieveModelMixin
from rest_framework.parsers import MultiPartParser
from rest_framework.request import Request
from rest_framework.response import Response

from firsthand.common.api.json import Parser
from firsthand.common.api.pagination import CursorPage
from firsthand.common.api.requests import signed_in
from firsthand.common.api.uploads import refuse_larger
from firsthand.common.api.viewsets import PolicyViewSet
from firsthand.common.images import ImageTooLarge
from firsthand.stories.actions.accept_suggestion import accept_suggestion
from firsthand.stories.actions.add_suggestion_picture import add_suggestion_picture
from firsthand.stories.actions.decline_suggestion import decline_suggestion
from firsthand.stories.actions.suggest import send_suggestion, suggest_story
from firsthand.stories.actions.withdraw_suggestion import withdraw_suggestion
from firsthand.stories.serializers.suggestions import (
    AcceptanceSerializer,
    AcceptedSerializer,
    DeclineSerializer,
    SuggestionGroupSerializer,
    SuggestionInputSerializer,
    SuggestionPictureInputSerializer,
    SuggestionSerializer,
    groups_of,
)
from firsthand.stories.suggesting import SuggestionPolicy, companions_of, mine_of, queue_of
from firsthand.stories.views.parsing import given


class NewestFirst(CursorPage):
    ordering = ("-created_at", "-id")


@extend_schema(responses=SuggestionSerializer)
class SuggestionViewSet(ListModelMixin, RetrieveModelMixin, PolicyViewSet):
    """A person's own; `queue` shows everybody's to those who write stories."""

    policy = SuggestionPolicy()
    serializer_class = SuggestionSerializer
    serializers = {"queue": SuggestionGroupSerializer}
    pagination_class = NewestFirst
    filter_backends = []

    def get_queryset(self) -> Any:
        rows = {"list": mine_of, "queue": queue_of}.get(self.action, self.policy.visible_to)
        return rows(self.request.user)

    def get_serializer_context(self) -> dict[str, Any]:
        return {**super().get_serializer_context(), "now": timezone.now()}

    def _answer(self, suggestion: Any, code: int = status.HTTP_200_OK) -> Response:
        suggestion.refresh_from_db()
        return Response(SuggestionSerializer(suggestion, context=self.get_serializer_context()).data, status=code)

    @extend_schema(responses=SuggestionSerializer(many=True))
    def list(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        return super().list(request, *args, **kwargs)

    @extend_schema(request=SuggestionInputSerializer, responses={201: SuggestionSerializer})
    def create(self, request: Request) -> Response:
        content = given(SuggestionInputSerializer, request.data)
        suggestion = suggest_story(actor=signed_in(request), now=timezone.now(), **content)
        return self._answer(suggestion, status.HTTP_201_CREATED)

    @extend_schema(responses=SuggestionGroupSerializer(many=True))
    @action(detail=False)
    def queue(self, request: Request) -> Response:
        page: Any = self.paginate_queryset(self.get_queryset())
        groups = groups_of(page, companions_of(page))
        context = self.get_serializer_context()
        return self.get_paginated_response(SuggestionGroupSerializer(groups, many=True, context=context).data)

    @extend_schema(request=SuggestionInputSerializer)
    @action(detail=True, methods=["post"])
    def send(self, request: Request, pk: int) -> Response:
        suggestion, content = self.get_object(), given(SuggestionInputSerializer, request.data)
        return self._answer(
            send_suggestion(actor=signed_in(request), suggestion=suggestion, now=timezone.now(), **content)
        )

    @extend_schema(request={"multipart/form-data": SuggestionPictureInputSerializer})
    @action(detail=True, methods=["post"], url_path="pictures", parser_classes=[MultiPartParser, Parser])
    def add_picture(self, request: Request, pk: int) -> Response:
        suggestion = self.get_object()
        refuse_larger(request, most=settings.IMAGE_MAX_BYTES, refusal=ImageTooLarge())
        upload = given(SuggestionPictureInputSerializer, request.data)
        file = upload["file"]
        suggestion = add_suggestion_picture(
            actor=signed_in(request),
            suggestion=suggestion,
            data=file.read(settings.IMAGE_MAX_BYTES + 1),
            file_name=file.name,
            alt=upload["alt"],
            now=timezone.now(),
        )
        return self._answer(suggestion)

    @extend_schema(request=None, responses={204: None})
    @action(detail=True, methods=["post"])
    def withdraw(self, request: Request, pk: int) -> Response:
        withdraw_suggestion(actor=signed_in(request), suggestion=self.get_object(), now=timezone.now())
        return Response(status=status.HTTP_204_NO_CONTENT)

    @extend_schema(request=AcceptanceSerializer, responses=AcceptedSerializer)
    @action(detail=True, methods=["post"])
    def accept(self, request: Request, pk: int) -> Response:
        checked = AcceptanceSerializer(data=request.data, context={"request": request})
        checked.is_valid(raise_exception=True)
        story = accept_suggestion(
            actor=signed_in(request), suggestion=self.get_object(), now=timezone.now(), **checked.validated_data
        )
        return Response({"story": story.pk})

    @extend_schema(request=DeclineSerializer)
    @action(detail=True, methods=["post"])
    def decline(self, request: Request, pk: int) -> Response:
        suggestion, asked = self.get_object(), given(DeclineSerializer, request.data)
        decline_suggestion(actor=signed_in(request), suggestion=suggestion, now=timezone.now(), **asked)
        return self._answer(suggestion)
