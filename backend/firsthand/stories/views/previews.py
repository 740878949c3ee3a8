from typing import Any

from django.utils import timezone
from drf_spectacular.utils import extend_schema
from rest_framework import status
from rest_framework.request import Request
from rest_framework.response import Response

from firsthand.common.api.requests import signed_in
from firsthand.common.api.throttles import LinkChecks, Reads, Writes
from firsthand.common.api.viewsets import PolicyViewSet
from firsthand.stories.actions.preview_link import preview_link
from firsthand.stories.preview_policy import LinkPreviewPolicy
from firsthand.stories.serializers.previews import LinkPreviewInputSerializer, LinkPreviewSerializer
from firsthand.stories.views.parsing import given


class LinkPreviewViewSet(PolicyViewSet):
    """Ask for one, then look until it is no longer pending."""

    policy = LinkPreviewPolicy()
    serializer_class = LinkPreviewSerializer
    throttle_classes = [Reads, Writes, LinkChecks]

    def get_queryset(self) -> Any:
        return self.policy.visible_to(self.request.user)

    @extend_schema(responses=LinkPreviewSerializer)
    def retrieve(self, request: Request, pk: int) -> Response:
        return Response(self.get_serializer(self.get_object()).data)

    @extend_schema(request=LinkPreviewInputSerializer, responses={200: LinkPreviewSerializer})
    def create(self, request: Request) -> Response:
        wanted = given(LinkPreviewInputSerializer, request.data)
        preview = preview_link(actor=signed_in(request), now=timezone.now(), **wanted)
        return Response(self.get_serializer(preview).data, status=status.HTTP_200_OK)
