"""What the feed is asked, and what its cards look like. feed/cards.py writes them; these describe the same shape for
OpenAPI, and a test holds the two together."""

from typing import Any

from rest_framework import serializers

from firsthand.stories.channels import Channel
from firsthand.stories.serializers.campaigns import CampaignRefSerializer
from firsthand.stories.serializers.cards import NameSerializer, RowSerializer, TopicRefSerializer
from firsthand.stories.serializers.images import ImageSerializer
from firsthand.stories.serializers.inputs import MomentField


class ShareAbilitySerializer(serializers.Serializer[Any]):
    share = serializers.BooleanField()


class FeedCardSerializer(RowSerializer):
    topics = TopicRefSerializer(many=True)
    image = ImageSerializer(allow_null=True)
    author = NameSerializer()
    suggested_by = NameSerializer(allow_null=True, help_text="Whose idea it was, when a colleague suggested it.")
    campaign = CampaignRefSerializer(allow_null=True)
    featured = serializers.BooleanField()
    is_new = serializers.BooleanField(help_text="Came after this person last saw the feed.")
    saved = serializers.BooleanField()
    abilities = ShareAbilitySerializer()


class FeedPageSerializer(serializers.Serializer[Any]):
    next = serializers.CharField(allow_null=True)
    previous = serializers.CharField(allow_null=True, help_text="Always null: a feed is read downwards.")
    results = FeedCardSerializer(many=True)


class SeenSerializer(serializers.Serializer[Any]):
    until = MomentField(help_text="The newest published_at that was on screen.")


class FeedQuerySerializer(serializers.Serializer[Any]):
    topic = serializers.SlugField(required=False, allow_blank=True, default="")
    channel = serializers.ChoiceField(choices=Channel.choices, required=False, allow_blank=True, default="")
    campaign = serializers.IntegerField(min_value=1, max_value=(1 << 63) - 1, required=False, default=None)
    q = serializers.CharField(max_length=200, required=False, allow_blank=True, default="")
    saved = serializers.BooleanField(required=False, default=False, help_text="Only what I saved for later.")
    following = serializers.BooleanField(required=False, default=False, help_text="Only topics that I follow.")
    cursor = serializers.CharField(max_length=200, required=False, allow_blank=True, default="")
    page_size = serializers.IntegerField(min_value=1, max_value=100, required=False, default=20)
