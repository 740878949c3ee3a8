from typing import Any, TypedDict

from rest_framework import serializers

from firsthand.stories.channels import Channel
from firsthand.stories.models import ChannelPlan
from firsthand.stories.planning import ChannelPlanPolicy

MOST_A_WEEK = 50


class PlanAbilities(TypedDict):
    update: bool


class ChannelPlanSerializer(serializers.Serializer[ChannelPlan]):
    channel = serializers.ChoiceField(choices=Channel.choices)
    whom_we_reach = serializers.CharField()
    story_we_tell = serializers.CharField()
    rhythm = serializers.CharField(help_text="How often, in words.")
    goal_per_week = serializers.IntegerField(help_text="Stories; 0: no goal.")
    updated_at = serializers.DateTimeField(allow_null=True, help_text="Null while nobody wrote a plan.")
    abilities = serializers.SerializerMethodField()

    def get_abilities(self, plan: ChannelPlan) -> PlanAbilities:
        return PlanAbilities(update=ChannelPlanPolicy().may(self.context["request"].user, "update"))


class ChannelPlanInputSerializer(serializers.Serializer[Any]):
    whom_we_reach = serializers.CharField(max_length=200, allow_blank=True)
    story_we_tell = serializers.CharField(max_length=200, allow_blank=True)
    rhythm = serializers.CharField(max_length=200, allow_blank=True)
    goal_per_week = serializers.IntegerField(min_value=0, max_value=MOST_A_WEEK)
