"""Feed and library rows. The feed's are plain dictionaries: a card is asked for more often than anything else, and
serializing models was four times slower. The serializer classes describe the same shape for OpenAPI; a test holds
the two together."""

from typing import Any

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from firsthand.common.access import Person
from firsthand.people.audiences import rule_of
from firsthand.stories.cursors import Place
from firsthand.stories.headcounts import counts_of
from firsthand.stories.lifecycle import Shown
from firsthand.stories.models import Story
from firsthand.stories.models.topic import name_in
from firsthand.stories.policies import StoryAbilities, StoryPolicy
from firsthand.stories.serializers.images import CardImage, ImageSerializer, card_image


class TopicRefSerializer(serializers.Serializer[Any]):
    slug = serializers.CharField()
    name = serializers.CharField()


class NameSerializer(serializers.Serializer[Any]):
    name = serializers.CharField()


class ShareAbilitySerializer(serializers.Serializer[Any]):
    share = serializers.BooleanField()


@extend_schema_field(TopicRefSerializer(many=True))
class TopicsField(serializers.Field[Any, Any, Any, Any]):
    """A story's topics in the reader's language. Costs a query unless they were prefetched."""

    def __init__(self) -> None:
        super().__init__(read_only=True)

    def to_representation(self, topics: Any) -> list[dict[str, str]]:
        language = self.context["request"].user.language
        return [{"slug": topic.slug, "name": topic.name(language)} for topic in topics.all()]


class _RowSerializer(serializers.Serializer[Any]):
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


class FeedCardSerializer(_RowSerializer):
    topics = TopicRefSerializer(many=True)
    image = ImageSerializer(allow_null=True)
    author = NameSerializer()
    abilities = ShareAbilitySerializer()


class FeedPageSerializer(serializers.Serializer[Any]):
    next = serializers.CharField(allow_null=True)
    previous = serializers.CharField(allow_null=True, help_text="Always null: a feed is read downwards.")
    results = FeedCardSerializer(many=True)


def card(row: dict[str, Any], *, language: str, may_share: bool) -> dict[str, Any]:
    image: CardImage | None = card_image(row)
    return {
        "id": row["id"],
        "slug": row["slug"],
        "title": row["title"],
        "summary": row["summary"],
        "why_share": row["why_share"],
        "kind": row["kind"],
        "language": row["language"],
        "topics": [{"slug": topic["slug"], "name": name_in(topic["names"], language)} for topic in row["topics"]],
        "image": image,
        "author": {"name": row["author__name"]},
        "published_at": row["published_at"],
        "expires_at": row["expires_at"],
        "reading_minutes": row["reading_minutes"],
        "pinned": row["pinned"],
        "corrected_at": row["corrected_at"],
        "abilities": {"share": may_share},
    }


def feed_page(rows: list[dict[str, Any]], *, user: Person, limit: int) -> tuple[list[dict[str, Any]], str | None]:
    """The cards, and the cursor of the next page; `rows` holds one more than `limit` when there is one."""
    may_share = user.can("stories.share")
    shown = rows[:limit]
    cards = [card(row, language=user.language, may_share=may_share) for row in shown]
    return cards, Place.of(shown[-1]).encode() if len(rows) > limit else None


class AuthorSerializer(NameSerializer):
    id = serializers.IntegerField()


class LibraryRowListSerializer(serializers.ListSerializer[Any]):
    """Counts the audiences of a whole page at once."""

    def to_representation(self, data: Any) -> Any:
        rows = list(data)
        if self.context["request"].user.can("stories.write"):
            self.child.reach = counts_of(rule_of(row.audience) for row in rows)  # type: ignore[union-attr]  # our own child
        return super().to_representation(rows)


class LibraryRowSerializer(_RowSerializer):
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

    def get_audience_count(self, story: Story) -> int | None:
        return self.reach.get(rule_of(story.audience))

    def get_abilities(self, story: Story) -> StoryAbilities:
        return StoryPolicy.at(self.context["now"]).abilities(self.context["request"].user, story)
