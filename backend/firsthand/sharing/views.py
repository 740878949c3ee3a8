from typing import Any

from django.utils import timezone
from drf_spectacular.utils import extend_schema
from rest_framework import status
from rest_framework.decorators import action
from rest_framework.mixins import ListModelMixin, RetrieveModelMixin
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from firsthand.common.api.pagination import CursorPage
from firsthand.common.api.permissions import SignedIn
from firsthand.common.api.requests import signed_in
from firsthand.common.api.viewsets import PolicyViewSet
from firsthand.sharing.actions.confirm import confirm_share
from firsthand.sharing.actions.dismiss_notice import dismiss_notice
from firsthand.sharing.actions.share import share_story
from firsthand.sharing.actions.undo import undo_share
from firsthand.sharing.channels import CHANNELS
from firsthand.sharing.corrections import notices_of_shares, reach_of, with_news
from firsthand.sharing.exports import own_data
from firsthand.sharing.policies import SharePolicy
from firsthand.sharing.queries import clicks_of_shares, impact_of, shares_of
from firsthand.sharing.serializers import (
    ChannelSerializer,
    ConfirmationSerializer,
    ImpactSerializer,
    ReachQuerySerializer,
    ReachSerializer,
    ShareInputSerializer,
    ShareSerializer,
    SharesQuerySerializer,
)


class ChannelsView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(responses=ChannelSerializer(many=True))
    def get(self, request: Request) -> Response:
        return Response(ChannelSerializer(CHANNELS, many=True).data)


class NewestFirst(CursorPage):
    ordering = ("-opened_at", "-id")


class ShareViewSet(ListModelMixin, RetrieveModelMixin, PolicyViewSet):
    policy = SharePolicy()
    serializer_class = ShareSerializer
    pagination_class = NewestFirst
    filter_backends = ()

    def get_queryset(self) -> Any:
        shares = shares_of(self.request.user)
        asked = SharesQuerySerializer(data=self.request.query_params)
        asked.is_valid(raise_exception=True)
        only = dict(asked.validated_data)
        return with_news(shares).filter(**only) if only.pop("noticed") else shares.filter(**only)

    def get_serializer(self, *args: Any, **kwargs: Any) -> Any:
        """The clicks of all shares at hand in one query, and what was wrong with their stories in another."""
        if args:
            shares = args[0] if kwargs.get("many") else [args[0]]
            known = {"clicks": clicks_of_shares(shares), "notices": notices_of_shares(shares)}
            kwargs["context"] = {**self.get_serializer_context(), **known}
        return super().get_serializer(*args, **kwargs)

    @extend_schema(parameters=[SharesQuerySerializer])
    def list(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        return super().list(request, *args, **kwargs)

    @extend_schema(request=ShareInputSerializer, responses={201: ShareSerializer})
    def create(self, request: Request) -> Response:
        given = ShareInputSerializer(data=request.data, context={"request": request})
        given.is_valid(raise_exception=True)
        share = share_story(actor=signed_in(request), now=timezone.now(), **given.validated_data)
        return Response(self.get_serializer(share).data, status=status.HTTP_201_CREATED)

    @extend_schema(request=ConfirmationSerializer, responses=ShareSerializer)
    @action(detail=True, methods=["post"])
    def confirm(self, request: Request, pk: int) -> Response:
        share = self.get_object()
        given = ConfirmationSerializer(data=request.data)
        given.is_valid(raise_exception=True)
        confirm_share(actor=signed_in(request), share=share, now=timezone.now(), **given.validated_data)
        return Response(self.get_serializer(share).data)

    @extend_schema(request=None, responses=ShareSerializer)
    @action(detail=True, methods=["post"])
    def undo(self, request: Request, pk: int) -> Response:
        share = undo_share(actor=signed_in(request), share=self.get_object(), now=timezone.now())
        return Response(self.get_serializer(share).data)

    @extend_schema(request=None, responses=ShareSerializer)
    @action(detail=True, methods=["post"])
    def dismiss_notice(self, request: Request, pk: int) -> Response:
        share = dismiss_notice(actor=signed_in(request), share=self.get_object(), now=timezone.now())
        return Response(self.get_serializer(share).data)

    @extend_schema(parameters=[ReachQuerySerializer], responses=ReachSerializer)
    @action(detail=False, methods=["get"])
    def reach(self, request: Request) -> Response:
        """How many colleagues would hear of a correction: a number, and never who."""
        asked = ReachQuerySerializer(data=request.query_params, context={"request": request})
        asked.is_valid(raise_exception=True)
        return Response(reach_of(asked.validated_data["story"], now=timezone.now()))


class ImpactView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(responses=ImpactSerializer)
    def get(self, request: Request) -> Response:
        return Response(ImpactSerializer(impact_of(signed_in(request), now=timezone.now())).data)


class ImpactExportView(APIView):
    """Everything that is kept of a person's sharing, to take along."""

    permission_classes = [SignedIn]

    @extend_schema(responses={200: dict[str, Any]})
    def get(self, request: Request) -> Response:
        headers = {"Content-Disposition": 'attachment; filename="firsthand-shares.json"'}
        return Response(own_data(signed_in(request), now=timezone.now()), headers=headers)
