"""Rows of the library, and what they have in common with the feed's cards (feed.py)."""

from typing import Any

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from firsthand.people.audiences import rule_of
from firsthand.stories.headcounts import counts_of
from firsthand.stories.lifecycle import Shown
from firsthand.stories.models import Story
from firsthand.stories.policies import StoryAbilities, StoryPolicy
from firsthand.stories.serializers.campaigns import CampaignRefSerializer
from firsthand.stories.serializers.images import ImageSerializer


class TopicRefSerializer(serializers.Serializer[Any]):
    slug = serializers.CharField()
    name = serializers.CharField()


class NameSerializer(serializers.Serializer[Any]):
    name = serializers.CharField()


@extend_schema_field(TopicRefSerializer(many=True))
class TopicsField(serializers.Field[Any, Any, Any, Any]):
    """A story's topics in the reader's language. Costs a query unless they were prefetched."""

    def __init__(self) -> None:
        super().__init__(read_only=True)

    def to_representation(self, topics: Any) -> list[dict[str, str]]:
        language = self.context["request"].user.language
        return [{"slug": topic.slug, "name": topic.name(language)} for topic in topics.all()]


class RowSerializer(serializers.Serializer[Any]):
    id = serializers.IntegerField()
    slug = serializers.CharField()
    title = serializers.CharField()
    summary = serializers.CharField()
    why_share = serializers.CharField()
    kind = serializers.ChoiceField(choices=Story.Kind.choices)
    language = serializers.CharField()
    published_at = serializers.DateTimeField(allow_null=True)
    expires_at = serializers.DateTimeField(allow_null=True)
    reading_minutes = serializers.IntegerField(allow_null=True, help_text="Null for a link without a text of ours.")
    pinned = serializers.BooleanField()
    corrected_at = serializers.DateTimeField(allow_null=True, help_text="The last time.")


class AuthorSerializer(NameSerializer):
    id = serializers.IntegerField()


class LibraryRowListSerializer(serializers.ListSerializer[Any]):
    """Counts the audiences of a whole page at once."""

    def to_representation(self, data: Any) -> Any:
        rows = list(data)
        if self.context["request"].user.can("stories.write"):
            self.child.reach = counts_of(rule_of(row.audience) for row in rows)  # type: ignore[union-attr]  # our own child
        return super().to_representation(rows)


class LibraryRowSerializer(RowSerializer):
    languages = serializers.SerializerMethodField(help_text="The main one first.")
    campaign = CampaignRefSerializer(allow_null=True)
    featured = serializers.BooleanField()
    promotional = serializers.BooleanField(help_text="It sells rather than tells.")
    image = ImageSerializer(allow_null=True)
    author = AuthorSerializer()
    topics = TopicsField()
    state = serializers.SerializerMethodField()
    audience_count = serializers.SerializerMethodField(help_text="Null for who does not write stories.")
    publish_at = serializers.DateTimeField(allow_null=True)
    submitted_at = serializers.DateTimeField(allow_null=True)
    updated_at = serializers.DateTimeField()
    abilities = serializers.SerializerMethodField()
    reach: dict[Any, int] = {}

    class Meta:
        list_serializer_class = LibraryRowListSerializer

    @extend_schema_field(serializers.ChoiceField(choices=Shown.choices))
    def get_state(self, story: Story) -> Shown:
        return story.shown_state(self.context["now"])

    @extend_schema_field(serializers.ListField(child=serializers.CharField()))
    def get_languages(self, story: Story) -> list[str]:
        """Costs a query unless the versions were prefetched."""
        return [story.language, *(version.language for version in story.language_versions.all())]

    def get_audience_count(self, story: Story) -> int | None:
        return self.reach.get(rule_of(story.audience))

    def get_abilities(self, story: Story) -> StoryAbilities:
        return StoryPolicy.at(self.context["now"]).abilities(self.context["request"].user, story)
