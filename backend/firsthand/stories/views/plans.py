from typing import Any

from django.utils import timezone
from drf_spectacular.utils import extend_schema
from rest_framework.exceptions import NotFound
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from firsthand.common.api.requests import signed_in
from firsthand.stories.actions.plan_channel import plan_channel
from firsthand.stories.calendar import channel_plans_for
from firsthand.stories.channels import Channel
from firsthand.stories.planning import ChannelPlanPolicy
from firsthand.stories.serializers.plans import ChannelPlanInputSerializer, ChannelPlanSerializer
from firsthand.stories.views.parsing import given


class ChannelPlansView(APIView):
    """All channels at once: there are nine of them."""

    policy = ChannelPlanPolicy()
    detail = False
    collection_action = "list"

    @extend_schema(operation_id="channel_plans", responses=ChannelPlanSerializer(many=True))
    def get(self, request: Request) -> Response:
        plans: Any = channel_plans_for(signed_in(request))
        return Response(ChannelPlanSerializer(plans, many=True, context={"request": request}).data)


class ChannelPlanView(APIView):
    policy = ChannelPlanPolicy()
    detail = False
    collection_action = "update"

    @extend_schema(operation_id="channel_plan_set", request=ChannelPlanInputSerializer, responses=ChannelPlanSerializer)
    def put(self, request: Request, channel: str) -> Response:
        if channel not in Channel.values:
            raise NotFound
        content = given(ChannelPlanInputSerializer, request.data)
        plan = plan_channel(actor=signed_in(request), channel=channel, now=timezone.now(), **content)
        return Response(ChannelPlanSerializer(plan, context={"request": request}).data)
