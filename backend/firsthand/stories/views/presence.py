from typing import Any

from django.utils import timezone
from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from firsthand.common.api.requests import signed_in
from firsthand.common.api.viewsets import PolicyViewSet
from firsthand.stories.actions.mark_presence import mark_presence
from firsthand.stories.policies import StoryPolicy
from firsthand.stories.serializers.presence import PresenceSerializer


class PresenceViewSet(PolicyViewSet):
    """Asked every few seconds by an open editor: "I have it open; who else?" """

    policy = StoryPolicy()
    pagination_class = None
    ability_of = {"mark": "update"}
    serializer_class = PresenceSerializer

    @extend_schema(operation_id="story_presence", request=None, responses=PresenceSerializer(many=True))
    def mark(self, request: Request, pk: int) -> Response:
        others: Any = mark_presence(actor=signed_in(request), story=self.get_object(), now=timezone.now())
        return Response(PresenceSerializer(others, many=True).data)
