from typing import Any

from django.http import Http404
from django.utils import timezone
from django.utils.translation import get_language
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework import status
from rest_framework.decorators import action
from rest_framework.mixins import ListModelMixin
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from firsthand.common.api.pagination import CursorPage
from firsthand.common.api.requests import signed_in
from firsthand.common.api.viewsets import PolicyViewSet
from firsthand.guidelines.actions.acknowledge import acknowledge_version
from firsthand.guidelines.actions.adopt import adopt_from_shelf
from firsthand.guidelines.actions.discard import discard_draft
from firsthand.guidelines.actions.draft import draft_version
from firsthand.guidelines.actions.edit import edit_draft
from firsthand.guidelines.actions.publish import publish_version
from firsthand.guidelines.policies import GuidelinePolicy, VersionPolicy
from firsthand.guidelines.queries import (
    coverage,
    list_for,
    outstanding_for,
    reading_view,
    shelf,
    shelved,
    version_detail,
    version_diff,
    versions_of,
)
from firsthand.guidelines.serializers import (
    AcknowledgementSerializer,
    AcknowledgeSerializer,
    AdoptSerializer,
    CoverageSerializer,
    GuidelineRowSerializer,
    OutstandingSerializer,
    PackDetailSerializer,
    PackRowSerializer,
    PublishSerializer,
    ReadingSerializer,
    VersionDetailSerializer,
    VersionDiffSerializer,
    VersionEditSerializer,
    VersionRowSerializer,
)

LOCALE = OpenApiParameter("locale", str, description="Else the reader's own language, else the first.")


class GuidelineViewSet(PolicyViewSet):
    """Few enough per company to come all at once."""

    policy = GuidelinePolicy()
    serializer_class = GuidelineRowSerializer
    pagination_class = None
    filter_backends: list[Any] = []

    @extend_schema(responses=GuidelineRowSerializer(many=True))
    def list(self, request: Request) -> Response:
        rows = list_for(signed_in(request), now=timezone.now())
        return Response(self.get_serializer(rows, many=True).data)

    @extend_schema(parameters=[LOCALE], responses=ReadingSerializer)
    def retrieve(self, request: Request, pk: int) -> Response:
        wanted = request.query_params.get("locale")
        found = reading_view(self.get_object(), signed_in(request), locale=wanted, now=timezone.now())
        if found is None:
            raise Http404
        return Response(ReadingSerializer(found, context={"request": request}).data)

    @extend_schema(responses=OutstandingSerializer(many=True))
    @action(detail=False)
    def outstanding(self, request: Request) -> Response:
        found = outstanding_for(signed_in(request), now=timezone.now())
        return Response(OutstandingSerializer(found, many=True).data)

    @extend_schema(request=AcknowledgeSerializer, responses=AcknowledgementSerializer)
    @action(detail=True, methods=["post"])
    def acknowledge(self, request: Request, pk: int) -> Response:
        guideline, given = self.get_object(), AcknowledgeSerializer(data=request.data)
        given.is_valid(raise_exception=True)
        values = given.validated_data
        acknowledgement = acknowledge_version(
            actor=signed_in(request),
            guideline=guideline,
            version_id=values["version"],
            locale=values["locale"],
            seen_sha256=values["sha256"],
            now=timezone.now(),
        )
        return Response(AcknowledgementSerializer(acknowledgement).data)

    @extend_schema(request=AdoptSerializer, responses={201: VersionDetailSerializer})
    @action(detail=False, methods=["post"])
    def adopt(self, request: Request) -> Response:
        given = AdoptSerializer(data=request.data)
        given.is_valid(raise_exception=True)
        version = adopt_from_shelf(actor=signed_in(request), now=timezone.now(), **given.validated_data)
        return Response(_detail(version, request), status=status.HTTP_201_CREATED)

    @extend_schema(request=None, responses=VersionDetailSerializer)
    @action(detail=True, methods=["post"], url_path="draft")
    def edit(self, request: Request, pk: int) -> Response:
        """The draft there is, else a new one from the newest version."""
        version = draft_version(actor=signed_in(request), guideline=self.get_object(), now=timezone.now())
        return Response(_detail(version, request))

    @extend_schema(responses=CoverageSerializer)
    @action(detail=True)
    def coverage(self, request: Request, pk: int) -> Response:
        found = coverage(self.get_object(), now=timezone.now())
        if found is None:
            raise Http404
        return Response(CoverageSerializer(found).data)


class NewestFirst(CursorPage):
    ordering = ("-guideline", "-number")


class VersionViewSet(ListModelMixin, PolicyViewSet):
    """For owners. Readers meet a version as their guideline."""

    policy = VersionPolicy()
    serializer_class = VersionRowSerializer
    pagination_class = NewestFirst
    filterset_fields = ["guideline", "state"]

    def get_queryset(self) -> Any:
        versions = super().get_queryset()
        return versions_of(versions, get_language() or "en") if self.action == "list" else versions

    @extend_schema(responses=VersionDetailSerializer)
    def retrieve(self, request: Request, pk: int) -> Response:
        return Response(_detail(self.get_object(), request))

    @extend_schema(request=VersionEditSerializer, responses=VersionDetailSerializer)
    def partial_update(self, request: Request, pk: int) -> Response:
        version, given = self.get_object(), VersionEditSerializer(data=request.data)
        given.is_valid(raise_exception=True)
        version = edit_draft(actor=signed_in(request), version=version, now=timezone.now(), **given.validated_data)
        return Response(_detail(version, request))

    @extend_schema(request=PublishSerializer, responses=VersionDetailSerializer)
    @action(detail=True, methods=["post"])
    def publish(self, request: Request, pk: int) -> Response:
        version, given = self.get_object(), PublishSerializer(data=request.data)
        given.is_valid(raise_exception=True)
        version = publish_version(actor=signed_in(request), version=version, now=timezone.now(), **given.validated_data)
        return Response(_detail(version, request))

    @extend_schema(responses=VersionDiffSerializer)
    @action(detail=True)
    def diff(self, request: Request, pk: int) -> Response:
        return Response(VersionDiffSerializer(version_diff(self.get_object())).data)

    @extend_schema(responses={204: None})
    def destroy(self, request: Request, pk: int) -> Response:
        discard_draft(actor=signed_in(request), version=self.get_object(), now=timezone.now())
        return Response(status=status.HTTP_204_NO_CONTENT)


class PacksView(APIView):
    policy = GuidelinePolicy()
    detail = False
    collection_action = "packs"

    @extend_schema(responses=PackRowSerializer(many=True))
    def get(self, request: Request) -> Response:
        return Response([PackRowSerializer(one, context={"request": request}).data for one in shelf()])


class PackView(APIView):
    policy = GuidelinePolicy()
    detail = False
    collection_action = "packs"

    @extend_schema(responses=PackDetailSerializer)
    def get(self, request: Request, slug: str) -> Response:
        found = shelved(slug)
        if found is None:
            raise Http404
        return Response(PackDetailSerializer(found, context={"request": request}).data)


def _detail(version: Any, request: Request) -> Any:
    return VersionDetailSerializer(version_detail(version), context={"request": request}).data
