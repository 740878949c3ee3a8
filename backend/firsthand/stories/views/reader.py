from typing import Any

from django.shortcuts import get_object_or_404
from django.utils import timezone
from drf_spectacular.utils import extend_schema
from rest_framework import status
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from firsthand.common.api.permissions import SignedIn
from firsthand.common.api.requests import signed_in
from firsthand.stories.actions.reader import follow_topic, mark_feed_seen, save_story, unfollow_topic, unsave_story
from firsthand.stories.policies import StoryPolicy, TopicPolicy
from firsthand.stories.serializers.feed import SeenSerializer
from firsthand.stories.views.parsing import given

NOTHING = {204: None}


class SavedView(APIView):
    """A story put aside for later, by oneself and for oneself."""

    permission_classes = [SignedIn]

    def _story(self, request: Request, pk: int) -> Any:
        return get_object_or_404(StoryPolicy().visible_to(signed_in(request)), pk=pk)

    @extend_schema(operation_id="stories_save", request=None, responses=NOTHING)
    def post(self, request: Request, pk: int) -> Response:
        save_story(actor=signed_in(request), story=self._story(request, pk), now=timezone.now())
        return Response(status=status.HTTP_204_NO_CONTENT)

    @extend_schema(operation_id="stories_unsave", request=None, responses=NOTHING)
    def delete(self, request: Request, pk: int) -> Response:
        unsave_story(actor=signed_in(request), story=self._story(request, pk))
        return Response(status=status.HTTP_204_NO_CONTENT)


class FollowedView(APIView):
    permission_classes = [SignedIn]

    def _topic(self, request: Request, pk: int) -> Any:
        return get_object_or_404(TopicPolicy().visible_to(signed_in(request)), pk=pk)

    @extend_schema(operation_id="topics_follow", request=None, responses=NOTHING)
    def post(self, request: Request, pk: int) -> Response:
        follow_topic(actor=signed_in(request), topic=self._topic(request, pk))
        return Response(status=status.HTTP_204_NO_CONTENT)

    @extend_schema(operation_id="topics_unfollow", request=None, responses=NOTHING)
    def delete(self, request: Request, pk: int) -> Response:
        unfollow_topic(actor=signed_in(request), topic=self._topic(request, pk))
        return Response(status=status.HTTP_204_NO_CONTENT)


class SeenView(APIView):
    """Until when the feed has been on screen. One moment per person; which stories they opened is not told us."""

    permission_classes = [SignedIn]

    @extend_schema(operation_id="feed_seen", request=SeenSerializer, responses=NOTHING)
    def post(self, request: Request) -> Response:
        asked = given(SeenSerializer, request.data)
        mark_feed_seen(actor=signed_in(request), until=asked["until"], now=timezone.now())
        return Response(status=status.HTTP_204_NO_CONTENT)
