"""Review, as those who write and approve stories see it."""

from typing import Any

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from firsthand.guidelines.diffs import Op
from firsthand.stories.channels import Channel
from firsthand.stories.models import EditorialRules, Review, Story
from firsthand.stories.remarks import listed
from firsthand.stories.rules import EditorialRulesPolicy
from firsthand.stories.serializers.cards import AuthorSerializer, LibraryRowSerializer
from firsthand.stories.serializers.inputs import ChecklistSerializer


class RemarkSerializer(serializers.Serializer[Any]):
    field = serializers.CharField(help_text="Where it stands now: title, suggested_texts.2, versions.nl.body …")
    text = serializers.CharField()
    resolved = serializers.BooleanField(help_text="The field has changed since.")


class ReviewSerializer(serializers.Serializer[Review]):
    """`now` in the context: the story's words as they are, for telling which remarks were acted on."""

    verdict = serializers.ChoiceField(choices=Review.Verdict.choices)
    comment = serializers.CharField()
    remarks = serializers.SerializerMethodField()
    checklist = serializers.SerializerMethodField(help_text="What was signed; null where nothing was.")
    by = AuthorSerializer(source="reviewer", allow_null=True, help_text="Null: it went out on its author's record.")
    at = serializers.DateTimeField()
    version = serializers.IntegerField()

    @extend_schema_field(RemarkSerializer(many=True))
    def get_remarks(self, review: Review) -> Any:
        if not review.remarks:
            return []
        return listed(review.remarks, then=review.wording or {}, now=self.context["words_now"])

    @extend_schema_field(ChecklistSerializer(allow_null=True))
    def get_checklist(self, review: Review) -> Any:
        return review.checklist or None


class PartSerializer(serializers.Serializer[Any]):
    op = serializers.ChoiceField(choices=[op.value for op in Op])
    text = serializers.CharField()


class ChangeSerializer(serializers.Serializer[Any]):
    field = serializers.CharField(help_text="title, versions.nl.title, suggested_texts.2, image, audience, files …")
    before = serializers.CharField()
    after = serializers.CharField()
    parts = PartSerializer(many=True, help_text="Word by word; empty where there are no words to compare.")
    channel = serializers.ChoiceField(choices=[("", ""), *Channel.choices], help_text="Of a suggested text.")
    language = serializers.CharField()


class QueueRowSerializer(LibraryRowSerializer):
    late = serializers.SerializerMethodField(help_text="The planned moment has passed.")
    ended = serializers.SerializerMethodField(help_text="Its end has passed: whoever approves chooses another.")
    waits_for = serializers.SerializerMethodField(help_text="Names of those who may act next.")
    last_editor = AuthorSerializer()

    def get_late(self, story: Story) -> bool:
        return story.publish_at is not None and story.publish_at <= self.context["now"]

    def get_ended(self, story: Story) -> bool:
        return story.expires_at is not None and story.expires_at <= self.context["now"]

    @extend_schema_field(AuthorSerializer(many=True))
    def get_waits_for(self, story: Story) -> Any:
        if story.state == Story.State.SENT_BACK:
            return [{"id": story.author_id, "name": story.author.name}]
        ideas = {suggestion.author_id for suggestion in story.suggestions.all()}
        barred = {story.author_id, story.last_editor_id, story.suggested_by_id, *ideas}
        return [{"id": one.pk, "name": one.name} for one in self.context["approvers"] if one.pk not in barred]


class RuleAbilitiesSerializer(serializers.Serializer[Any]):
    trusted_authors = serializers.BooleanField()
    promotion_ceiling = serializers.BooleanField()
    company_feed = serializers.BooleanField()


class EditorialRulesSerializer(serializers.Serializer[EditorialRules]):
    trusted_authors = serializers.BooleanField(help_text="Five approvals in a row skip review.")
    promotion_ceiling = serializers.IntegerField(help_text="Percent of the stories of 30 days.")
    company_feed = serializers.BooleanField(help_text="Everyone's stories are listed for other programs.")
    updated_at = serializers.DateTimeField(allow_null=True)
    abilities = serializers.SerializerMethodField()

    @extend_schema_field(RuleAbilitiesSerializer)
    def get_abilities(self, rules: EditorialRules) -> Any:
        return EditorialRulesPolicy().abilities(self.context["request"].user, rules)
