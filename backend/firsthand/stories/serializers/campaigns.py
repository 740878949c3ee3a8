from typing import Any

from rest_framework import serializers

from firsthand.stories.models import Campaign
from firsthand.stories.policies import CampaignAbilities, CampaignPolicy


class CampaignRefSerializer(serializers.Serializer[Campaign]):
    id = serializers.IntegerField()
    name = serializers.CharField()


class CampaignSerializer(CampaignRefSerializer):
    starts_on = serializers.DateField(allow_null=True)
    ends_on = serializers.DateField(allow_null=True)
    archived_at = serializers.DateTimeField(allow_null=True, help_text="Since when it is no longer offered.")
    abilities = serializers.SerializerMethodField()

    def get_abilities(self, campaign: Campaign) -> CampaignAbilities:
        return CampaignPolicy().abilities(self.context["request"].user, campaign)


class CampaignInputSerializer(serializers.Serializer[Any]):
    name = serializers.CharField(max_length=80)
    starts_on = serializers.DateField(allow_null=True, required=False)
    ends_on = serializers.DateField(allow_null=True, required=False)


class CampaignChangeSerializer(CampaignInputSerializer):
    name = serializers.CharField(max_length=80, required=False)


class CampaignQuerySerializer(serializers.Serializer[Any]):
    q = serializers.CharField(max_length=80, required=False, allow_blank=True, default="")
    archived = serializers.BooleanField(required=False, default=False, help_text="Those that are over as well.")
