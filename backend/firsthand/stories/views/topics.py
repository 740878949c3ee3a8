from django.utils import timezone
from drf_spectacular.utils import extend_schema
from rest_framework import status
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from firsthand.common.api.requests import signed_in
from firsthand.stories.actions.create_topic import create_topic
from firsthand.stories.policies import TopicPolicy
from firsthand.stories.queries import topics_for
from firsthand.stories.serializers.details import TopicSerializer
from firsthand.stories.serializers.inputs import (
    TopicInputSerializer,
)
from firsthand.stories.views.parsing import given


class TopicsView(APIView):
    """All topics at once: there are few, and they are the filter above every feed."""

    policy = TopicPolicy()
    detail = False

    @property
    def collection_action(self) -> str:
        return "create" if self.request.method == "POST" else "list"

    @extend_schema(responses=TopicSerializer(many=True))
    def get(self, request: Request) -> Response:
        return Response(TopicSerializer(topics_for(signed_in(request)), many=True, context={"request": request}).data)

    @extend_schema(request=TopicInputSerializer, responses={201: TopicSerializer})
    def post(self, request: Request) -> Response:
        names = given(TopicInputSerializer, request.data)
        topic = create_topic(
            actor=signed_in(request), names={"en": names["name_en"], "nl": names["name_nl"]}, now=timezone.now()
        )
        return Response(TopicSerializer(topic, context={"request": request}).data, status=status.HTTP_201_CREATED)
