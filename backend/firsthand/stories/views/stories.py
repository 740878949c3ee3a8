from typing import Any

from django.utils import timezone
from drf_spectacular.utils import extend_schema
from rest_framework import status
from rest_framework.decorators import action
from rest_framework.mixins import ListModelMixin, RetrieveModelMixin
from rest_framework.request import Request
from rest_framework.response import Response

from firsthand.common.api.pagination import CursorPage
from firsthand.common.api.requests import signed_in
from firsthand.common.api.viewsets import PolicyViewSet
from firsthand.stories.actions.approve import approve_story
from firsthand.stories.actions.delete import delete_story
from firsthand.stories.actions.draft import draft_story
from firsthand.stories.actions.edit import edit_story
from firsthand.stories.actions.send_back import send_back_story
from firsthand.stories.actions.submit import submit_story
from firsthand.stories.actions.withdraw import withdraw_story
from firsthand.stories.policies import StoryPolicy
from firsthand.stories.queries import library_for, with_details
from firsthand.stories.serializers.cards import LibraryRowSerializer
from firsthand.stories.serializers.details import StorySerializer
from firsthand.stories.serializers.inputs import (
    ApprovalSerializer,
    LibraryQuerySerializer,
    SendingBackSerializer,
    StoryChangeSerializer,
    StoryInputSerializer,
    SubmissionSerializer,
)
from firsthand.stories.views.approval import TrustSteps
from firsthand.stories.views.corrections import CorrectionSteps
from firsthand.stories.views.files import FileActions
from firsthand.stories.views.parsing import given
from firsthand.stories.views.pictures import PictureActions


class LastTouched(CursorPage):
    ordering = ("-updated_at", "-id")


@extend_schema(request=None, responses=StorySerializer)
class StoryViewSet(
    TrustSteps, CorrectionSteps, FileActions, PictureActions, ListModelMixin, RetrieveModelMixin, PolicyViewSet
):
    policy = StoryPolicy()
    ability_of = {**CorrectionSteps.ability_of, **FileActions.ability_of, **PictureActions.ability_of}
    serializer_class = StorySerializer
    serializers = {"list": LibraryRowSerializer}
    pagination_class = LastTouched
    filter_backends = []

    def get_queryset(self) -> Any:
        if self.action == "list":
            asked = given(LibraryQuerySerializer, self.request.query_params)
            return library_for(self.request.user, now=timezone.now(), **asked)
        return self._detailed() if self.action == "retrieve" else super().get_queryset()

    def _detailed(self) -> Any:
        return with_details(super().get_queryset(), reader=signed_in(self.request))

    def get_serializer_context(self) -> dict[str, Any]:
        return {**super().get_serializer_context(), "now": timezone.now()}

    def _answer(self, story: Any, code: int = status.HTTP_200_OK) -> Response:
        """Read anew, so that the answer is what the next GET would say."""
        fresh = self._detailed().get(pk=story.pk)
        return Response(StorySerializer(fresh, context=self.get_serializer_context()).data, status=code)

    @extend_schema(parameters=[LibraryQuerySerializer], responses=LibraryRowSerializer(many=True))
    def list(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        return super().list(request, *args, **kwargs)

    @extend_schema(request=StoryInputSerializer, responses={201: StorySerializer})
    def create(self, request: Request) -> Response:
        content = given(StoryInputSerializer, request.data)
        story = draft_story(actor=signed_in(request), now=timezone.now(), **content)
        return self._answer(story, status.HTTP_201_CREATED)

    @extend_schema(request=StoryChangeSerializer)
    def partial_update(self, request: Request, pk: int) -> Response:
        story, content = self.get_object(), given(StoryChangeSerializer, request.data)
        return self._answer(edit_story(actor=signed_in(request), story=story, now=timezone.now(), **content))

    @extend_schema(responses={204: None})
    def destroy(self, request: Request, pk: int) -> Response:
        delete_story(actor=signed_in(request), story=self.get_object(), now=timezone.now())
        return Response(status=status.HTTP_204_NO_CONTENT)

    @extend_schema(request=SubmissionSerializer)
    @action(detail=True, methods=["post"])
    def submit(self, request: Request, pk: int) -> Response:
        story, asked = self.get_object(), given(SubmissionSerializer, request.data)
        return self._answer(submit_story(actor=signed_in(request), story=story, now=timezone.now(), **asked))

    @extend_schema(request=ApprovalSerializer)
    @action(detail=True, methods=["post"])
    def approve(self, request: Request, pk: int) -> Response:
        story, asked = self.get_object(), given(ApprovalSerializer, request.data)
        return self._answer(approve_story(actor=signed_in(request), story=story, now=timezone.now(), **asked))

    @extend_schema(request=SendingBackSerializer)
    @action(detail=True, methods=["post"])
    def send_back(self, request: Request, pk: int) -> Response:
        story, asked = self.get_object(), given(SendingBackSerializer, request.data)
        return self._answer(send_back_story(actor=signed_in(request), story=story, now=timezone.now(), **asked))

    @action(detail=True, methods=["post"])
    def withdraw(self, request: Request, pk: int) -> Response:
        story = withdraw_story(actor=signed_in(request), story=self.get_object(), now=timezone.now())
        return self._answer(story)
