from typing import Any

from django.utils import timezone
from django_filters.rest_framework import DjangoFilterBackend
from drf_spectacular.utils import extend_schema
from rest_framework import status
from rest_framework.decorators import action
from rest_framework.filters import SearchFilter
from rest_framework.mixins import ListModelMixin, RetrieveModelMixin
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from firsthand.common.api.pagination import CursorPage
from firsthand.common.api.permissions import SignedIn
from firsthand.common.api.requests import signed_in
from firsthand.common.api.viewsets import PolicyViewSet
from firsthand.people.actions.change_profile import change_profile
from firsthand.people.actions.deactivate import deactivate_person, reactivate_person
from firsthand.people.actions.invite import invite_person
from firsthand.people.actions.set_roles import set_roles
from firsthand.people.actions.update_person import update_person
from firsthand.people.policies import AudiencePolicy, PersonPolicy, TeamPolicy
from firsthand.people.queries import count_of, teams_with_counts
from firsthand.people.serializers import (
    AudienceRuleSerializer,
    CountSerializer,
    InvitationSerializer,
    MeSerializer,
    PersonInputSerializer,
    PersonSerializer,
    RolesSerializer,
    TeamRowSerializer,
)


class MeView(APIView):
    permission_classes = [SignedIn]

    @extend_schema(responses=MeSerializer)
    def get(self, request: Request) -> Response:
        return Response(MeSerializer(signed_in(request)).data)

    @extend_schema(request=MeSerializer, responses=MeSerializer)
    def patch(self, request: Request) -> Response:
        given = MeSerializer(signed_in(request), data=request.data, partial=True)
        given.is_valid(raise_exception=True)
        person = change_profile(actor=signed_in(request), now=timezone.now(), **given.validated_data)
        return Response(MeSerializer(person).data)


class TeamsView(APIView):
    """All teams at once: there are few, and every form that chooses an audience needs them together."""

    policy = TeamPolicy()
    detail = False
    collection_action = "list"

    @extend_schema(responses=TeamRowSerializer(many=True))
    def get(self, request: Request) -> Response:
        return Response(TeamRowSerializer(teams_with_counts(), many=True).data)


class AudienceCountView(APIView):
    policy = AudiencePolicy()
    detail = False
    collection_action = "count"

    @extend_schema(request=AudienceRuleSerializer, responses=CountSerializer)
    def post(self, request: Request) -> Response:
        given = AudienceRuleSerializer(data=request.data)
        given.is_valid(raise_exception=True)
        return Response({"count": count_of(given.validated_data)})


class ByName(CursorPage):
    ordering = ("name", "id")


@extend_schema(request=None, responses=PersonSerializer)
class PersonViewSet(ListModelMixin, RetrieveModelMixin, PolicyViewSet):
    policy = PersonPolicy()
    serializer_class = PersonSerializer
    pagination_class = ByName
    filter_backends = [DjangoFilterBackend, SearchFilter]
    search_fields = ["name", "email"]
    filterset_fields = ["team", "is_active", "country"]

    def get_queryset(self) -> Any:
        return super().get_queryset().select_related("team").prefetch_related("grants")

    @extend_schema(request=InvitationSerializer, responses={201: PersonSerializer})
    def create(self, request: Request) -> Response:
        given = InvitationSerializer(data=request.data, context={"request": request})
        given.is_valid(raise_exception=True)
        person = invite_person(actor=signed_in(request), now=timezone.now(), **given.validated_data)
        return Response(self.get_serializer(person).data, status=status.HTTP_201_CREATED)

    @extend_schema(request=PersonInputSerializer)
    def partial_update(self, request: Request, pk: int) -> Response:
        given = PersonInputSerializer(data=request.data, partial=True, context={"request": request})
        person = self.get_object()
        given.is_valid(raise_exception=True)
        update_person(actor=signed_in(request), person=person, changes=given.validated_data, now=timezone.now())
        return Response(self.get_serializer(person).data)

    @extend_schema(request=RolesSerializer)
    @action(detail=True, methods=["post"], url_path="roles")
    def set_roles(self, request: Request, pk: int) -> Response:
        person = self.get_object()
        given = RolesSerializer(data=request.data)
        given.is_valid(raise_exception=True)
        set_roles(actor=signed_in(request), person=person, now=timezone.now(), **given.validated_data)
        return Response(self.get_serializer(person).data)

    @action(detail=True, methods=["post"])
    def deactivate(self, request: Request, pk: int) -> Response:
        person = deactivate_person(actor=signed_in(request), person=self.get_object(), now=timezone.now())
        return Response(self.get_serializer(person).data)

    @action(detail=True, methods=["post"])
    def reactivate(self, request: Request, pk: int) -> Response:
        person = reactivate_person(actor=signed_in(request), person=self.get_object(), now=timezone.now())
        return Response(self.get_serializer(person).data)
