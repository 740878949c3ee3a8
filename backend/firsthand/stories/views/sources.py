from typing import Any

from django.utils import timezone
from drf_spectacular.utils import extend_schema
from rest_framework import status
from rest_framework.decorators import action
from rest_framework.request import Request
from rest_framework.response import Response

from firsthand.common.api.requests import signed_in
from firsthand.common.api.viewsets import PolicyViewSet
from firsthand.stories.actions.add_source import add_source
from firsthand.stories.actions.ask_source import ask_source
from firsthand.stories.actions.edit_source import edit_source
from firsthand.stories.actions.remove_source import remove_source
from firsthand.stories.serializers.sources import (
    FeedSourceSerializer,
    SourceChangeSerializer,
    SourceInputSerializer,
)
from firsthand.stories.sources.listing import sources_for
from firsthand.stories.sources.policy import FeedSourcePolicy
from firsthand.stories.views.parsing import given


@extend_schema(request=None, responses=FeedSourceSerializer)
class FeedSourceViewSet(PolicyViewSet):
    """All at once: broken ones must not hide on a second page, and there are 200 at most."""

    policy = FeedSourcePolicy()
    serializer_class = FeedSourceSerializer
    pagination_class = None
    filter_backends = []

    def get_queryset(self) -> Any:
        return sources_for(self.request.user, now=timezone.now())

    def _answer(self, source: Any, code: int = status.HTTP_200_OK) -> Response:
        fresh = self.get_queryset().get(pk=source.pk)
        return Response(self.get_serializer(fresh).data, status=code)

    @extend_schema(responses=FeedSourceSerializer(many=True))
    def list(self, request: Request) -> Response:
        return Response(self.get_serializer(self.get_queryset(), many=True).data)

    def retrieve(self, request: Request, pk: int) -> Response:
        return Response(self.get_serializer(self.get_object()).data)

    @extend_schema(request=SourceInputSerializer, responses={201: FeedSourceSerializer})
    def create(self, request: Request) -> Response:
        wanted = given(SourceInputSerializer, request.data, request=request)
        source = add_source(actor=signed_in(request), now=timezone.now(), **wanted)
        return self._answer(source, status.HTTP_201_CREATED)

    @extend_schema(request=SourceChangeSerializer)
    def partial_update(self, request: Request, pk: int) -> Response:
        source, wanted = self.get_object(), given(SourceChangeSerializer, request.data, request=request)
        return self._answer(edit_source(actor=signed_in(request), source=source, now=timezone.now(), **wanted))

    @extend_schema(responses={204: None})
    def destroy(self, request: Request, pk: int) -> Response:
        remove_source(actor=signed_in(request), source=self.get_object(), now=timezone.now())
        return Response(status=status.HTTP_204_NO_CONTENT)

    @extend_schema(responses={202: FeedSourceSerializer})
    @action(detail=True, methods=["post"])
    def poll(self, request: Request, pk: int) -> Response:
        source = ask_source(actor=signed_in(request), source=self.get_object(), now=timezone.now())
        return self._answer(source, status.HTTP_202_ACCEPTED)
