from typing import Any

from django.utils import timezone
from drf_spectacular.utils import extend_schema
from rest_framework import status
from rest_framework.decorators import action
from rest_framework.mixins import ListModelMixin
from rest_framework.request import Request
from rest_framework.response import Response

from firsthand.common.api.pagination import CursorPage
from firsthand.common.api.requests import signed_in
from firsthand.common.api.viewsets import PolicyViewSet
from firsthand.stories.actions.archive_campaign import archive_campaign, restore_campaign
from firsthand.stories.actions.create_campaign import create_campaign
from firsthand.stories.actions.edit_campaign import edit_campaign
from firsthand.stories.policies import CampaignPolicy
from firsthand.stories.queries import campaigns_for
from firsthand.stories.serializers.campaigns import (
    CampaignChangeSerializer,
    CampaignInputSerializer,
    CampaignQuerySerializer,
    CampaignSerializer,
)
from firsthand.stories.views.parsing import given


class ByName(CursorPage):
    ordering = ("name", "id")


@extend_schema(request=None, responses=CampaignSerializer)
class CampaignViewSet(ListModelMixin, PolicyViewSet):
    policy = CampaignPolicy()
    serializer_class = CampaignSerializer
    pagination_class = ByName
    filter_backends = []

    def get_queryset(self) -> Any:
        if self.action == "list":
            asked = given(CampaignQuerySerializer, self.request.query_params)
            return campaigns_for(self.request.user, now=timezone.now(), **asked)
        return super().get_queryset()

    @extend_schema(parameters=[CampaignQuerySerializer], responses=CampaignSerializer(many=True))
    def list(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        return super().list(request, *args, **kwargs)

    @extend_schema(request=CampaignInputSerializer, responses={201: CampaignSerializer})
    def create(self, request: Request) -> Response:
        content = given(CampaignInputSerializer, request.data)
        campaign = create_campaign(actor=signed_in(request), now=timezone.now(), **content)
        return Response(self.get_serializer(campaign).data, status=status.HTTP_201_CREATED)

    @extend_schema(request=CampaignChangeSerializer)
    def partial_update(self, request: Request, pk: int) -> Response:
        campaign, content = self.get_object(), given(CampaignChangeSerializer, request.data)
        campaign = edit_campaign(actor=signed_in(request), campaign=campaign, now=timezone.now(), **content)
        return Response(self.get_serializer(campaign).data)

    @action(detail=True, methods=["post"])
    def archive(self, request: Request, pk: int) -> Response:
        campaign = archive_campaign(actor=signed_in(request), campaign=self.get_object(), now=timezone.now())
        return Response(self.get_serializer(campaign).data)

    @action(detail=True, methods=["post"])
    def restore(self, request: Request, pk: int) -> Response:
        campaign = restore_campaign(actor=signed_in(request), campaign=self.get_object(), now=timezone.now())
        return Response(self.get_serializer(campaign).data)
