from typing import Any

from django.conf import settings
from rest_framework import serializers

from firsthand.common.access import Policy
from firsthand.common.api.fields import VisibleRelatedField
from firsthand.stories.models import FeedSource
from firsthand.stories.policies import TopicPolicy
from firsthand.stories.serializers.details import TopicSerializer
from firsthand.stories.sources.policy import FeedSourcePolicy, SourceAbilities
from firsthand.stories.sources.reasons import words_for

_topics: Policy[Any] = TopicPolicy()
_MOST_A_DAY = 50


class SourceTodaySerializer(serializers.Serializer[FeedSource]):
    taken = serializers.IntegerField(source="today_taken", help_text="Became suggestions.")
    held = serializers.IntegerField(source="today_held", help_text="Over the day's cap: remembered, not suggested.")
    known = serializers.IntegerField(source="today_known", help_text="Suggested or told already, by whomever.")


class FeedSourceSerializer(serializers.Serializer[FeedSource]):
    id = serializers.IntegerField()
    address = serializers.CharField()
    title = serializers.CharField(help_text="What the feed calls itself; empty until it has been read once.")
    language = serializers.CharField()
    topic = TopicSerializer(allow_null=True)
    daily_cap = serializers.IntegerField()
    paused = serializers.BooleanField()
    polled_at = serializers.DateTimeField(allow_null=True)
    next_poll_at = serializers.DateTimeField()
    broken_since = serializers.DateTimeField(allow_null=True)
    reason = serializers.CharField(help_text="Code of the last failure; empty when all is well.")
    reason_text = serializers.SerializerMethodField(help_text="The same in words.")
    today = SourceTodaySerializer(source="*")
    created_at = serializers.DateTimeField()
    abilities = serializers.SerializerMethodField()

    def get_reason_text(self, source: FeedSource) -> str:
        return words_for(source.reason)

    def get_abilities(self, source: FeedSource) -> SourceAbilities:
        return FeedSourcePolicy().abilities(self.context["request"].user, source)


class SourceChangeSerializer(serializers.Serializer[Any]):
    language = serializers.ChoiceField(choices=settings.LANGUAGES, required=False)
    topic = VisibleRelatedField(policy=_topics, allow_null=True, required=False)
    daily_cap = serializers.IntegerField(min_value=1, max_value=_MOST_A_DAY, required=False)
    paused = serializers.BooleanField(required=False)


class SourceInputSerializer(serializers.Serializer[Any]):
    address = serializers.CharField(max_length=2_000, help_text="Of a feed, or of a page that names one.")
    language = serializers.ChoiceField(choices=settings.LANGUAGES)
    topic = VisibleRelatedField(policy=_topics, allow_null=True, required=False)
    daily_cap = serializers.IntegerField(min_value=1, max_value=_MOST_A_DAY, required=False)
