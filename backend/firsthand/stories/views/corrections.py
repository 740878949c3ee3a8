"""Putting right, and taking back, what is public already; and the addresses that go on leading there."""

from typing import Any

from django.utils import timezone
from drf_spectacular.utils import extend_schema
from rest_framework.decorators import action
from rest_framework.request import Request
from rest_framework.response import Response

from firsthand.common.api.requests import signed_in
from firsthand.stories.actions.change_slug import change_slug
from firsthand.stories.actions.correct import correct_story
from firsthand.stories.actions.retract import retract_story
from firsthand.stories.history import history_of
from firsthand.stories.serializers.corrections import (
    EventSerializer,
    RetractionSerializer,
    SlugSerializer,
    StoryCorrectionSerializer,
)
from firsthand.stories.serializers.details import StorySerializer
from firsthand.stories.views.parsing import given


class CorrectionSteps:
    """For StoryViewSet: the steps on a story that is public."""

    ability_of = {"history": "retrieve"}
    get_object: Any
    _answer: Any

    @extend_schema(request=StoryCorrectionSerializer, responses=StorySerializer)
    @action(detail=True, methods=["post"])
    def correct(self, request: Request, pk: int) -> Response:
        story, asked = self.get_object(), given(StoryCorrectionSerializer, request.data)
        done: Response = self._answer(correct_story(actor=signed_in(request), story=story, now=timezone.now(), **asked))
        return done

    @extend_schema(request=RetractionSerializer, responses=StorySerializer)
    @action(detail=True, methods=["post"])
    def retract(self, request: Request, pk: int) -> Response:
        story, asked = self.get_object(), given(RetractionSerializer, request.data)
        done: Response = self._answer(retract_story(actor=signed_in(request), story=story, now=timezone.now(), **asked))
        return done

    @extend_schema(request=SlugSerializer, responses=StorySerializer)
    @action(detail=True, methods=["post"])
    def change_slug(self, request: Request, pk: int) -> Response:
        story, asked = self.get_object(), given(SlugSerializer, request.data)
        done: Response = self._answer(change_slug(actor=signed_in(request), story=story, now=timezone.now(), **asked))
        return done

    @extend_schema(responses=EventSerializer(many=True))
    @action(detail=True, methods=["get"], pagination_class=None)
    def history(self, request: Request, pk: int) -> Response:
        return Response(EventSerializer(history_of(self.get_object(), user=request.user), many=True).data)
