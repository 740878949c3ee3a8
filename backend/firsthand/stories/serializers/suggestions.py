from typing import Any

from django.conf import settings
from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from firsthand.common.api.fields import VisibleRelatedField
from firsthand.stories.lifecycle import Shown
from firsthand.stories.models import Suggestion
from firsthand.stories.policies import StoryPolicy
from firsthand.stories.serializers.cards import AuthorSerializer, NameSerializer
from firsthand.stories.serializers.images import ImageSerializer
from firsthand.stories.suggesting import State, SuggestionAbilities, SuggestionPolicy


class SuggestionInputSerializer(serializers.Serializer[Any]):
    """At least a text or a link."""

    text = serializers.CharField(max_length=4_000, allow_blank=True, default="")
    url = serializers.CharField(max_length=2_000, allow_blank=True, default="")
    title = serializers.CharField(max_length=200, allow_blank=True, default="")
    language = serializers.ChoiceField(choices=settings.LANGUAGES, required=False)
    credited = serializers.BooleanField(default=True, help_text="Its author may be named on the story.")


class SuggestionPictureInputSerializer(serializers.Serializer[Any]):
    file = serializers.FileField()
    alt = serializers.CharField(max_length=1_000, allow_blank=True, default="")


class AcceptanceSerializer(serializers.Serializer[Any]):
    story: Any = VisibleRelatedField(
        policy=StoryPolicy(),
        required=False,
        allow_null=True,
        default=None,
        help_text="Part of this one; else a new one.",
    )


class DeclineSerializer(serializers.Serializer[Any]):
    note = serializers.CharField(max_length=1_000, help_text="Goes to whoever suggested it.")


class SuggestionStorySerializer(serializers.Serializer[Any]):
    id = serializers.IntegerField()
    title = serializers.CharField()
    state = serializers.SerializerMethodField()

    @extend_schema_field(serializers.ChoiceField(choices=Shown.choices))
    def get_state(self, story: Any) -> Any:
        return story.shown_state(self.context["now"])


class SourceRefSerializer(serializers.Serializer[Any]):
    id = serializers.IntegerField()
    title = serializers.CharField(source="__str__")


class SuggestionSerializer(serializers.Serializer[Suggestion]):
    id = serializers.IntegerField()
    text = serializers.CharField()
    title = serializers.CharField()
    url = serializers.CharField()
    language = serializers.CharField()
    credited = serializers.BooleanField()
    state = serializers.ChoiceField(choices=State.choices)
    note = serializers.CharField(help_text="From the reviewer.")
    story = serializers.SerializerMethodField(help_text="What became of it. Null for an employee until it is out.")
    author = AuthorSerializer(allow_null=True, help_text="Null: a feed brought it.")
    source = SourceRefSerializer(allow_null=True)  # type: ignore[assignment]  # a field here, not DRF's own attribute
    decided_by = NameSerializer(allow_null=True)
    decided_at = serializers.DateTimeField(allow_null=True)
    created_at = serializers.DateTimeField()
    pictures = serializers.SerializerMethodField()
    abilities = serializers.SerializerMethodField()

    @extend_schema_field(SuggestionStorySerializer(allow_null=True))
    def get_story(self, suggestion: Suggestion) -> Any:
        story, user = suggestion.story, self.context["request"].user
        if story is None:
            return None
        if not user.can("stories.write") and story.shown_state(self.context["now"]) not in {Shown.LIVE, Shown.EXPIRED}:
            return None
        return SuggestionStorySerializer(story, context=self.context).data

    @extend_schema_field(ImageSerializer(many=True))
    def get_pictures(self, suggestion: Suggestion) -> Any:
        return [ImageSerializer(picture.image).data for picture in suggestion.pictures.all()]

    def get_abilities(self, suggestion: Suggestion) -> SuggestionAbilities:
        return SuggestionPolicy().abilities(self.context["request"].user, suggestion)


class SuggestionGroupSerializer(serializers.Serializer[Any]):
    """Everything about one link: what waits, and what was decided about it before."""

    id = serializers.IntegerField(help_text="Of the first: decide about that one, and all of them follow.")
    title = serializers.CharField()
    url = serializers.CharField()
    created_at = serializers.DateTimeField()
    suggestions = SuggestionSerializer(many=True)
    earlier = SuggestionSerializer(many=True)


class AcceptedSerializer(serializers.Serializer[Any]):
    story = serializers.IntegerField()


def groups_of(leaders: list[Suggestion], companions: list[Suggestion]) -> list[dict[str, Any]]:
    def of(leader: Suggestion) -> list[Suggestion]:
        link = leader.canonical_url
        return [one for one in companions if one.pk == leader.pk or (link and one.canonical_url == link)]

    return [
        {
            "id": leader.pk,
            "title": next((one.title for one in of(leader) if one.title), ""),
            "url": leader.url,
            "created_at": leader.created_at,
            "suggestions": [one for one in of(leader) if one.state == State.NEW],
            "earlier": [one for one in of(leader) if one.state != State.NEW],
        }
        for leader in leaders
    ]
