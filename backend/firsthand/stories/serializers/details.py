"""One story in full, and what may be sent to change it."""

from typing import Any

from django.conf import settings
from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from firsthand.common.text import render_markdown
from firsthand.people.audiences import rule_of
from firsthand.people.models import User
from firsthand.people.queries import count_of
from firsthand.people.serializers import AudienceRuleSerializer
from firsthand.stories.changes import between
from firsthand.stories.channels import Channel
from firsthand.stories.lifecycle import State
from firsthand.stories.models import Story, SuggestedText, Topic
from firsthand.stories.models.story import ApprovedCopy
from firsthand.stories.serializers.approval import ChangeSerializer, ReviewSerializer
from firsthand.stories.serializers.cards import AuthorSerializer, LibraryRowSerializer, NameSerializer
from firsthand.stories.serializers.corrections import CorrectionSerializer
from firsthand.stories.serializers.files import StoryFileSerializer
from firsthand.stories.serializers.images import StoryImageSerializer, StoryPictureSerializer
from firsthand.stories.serializers.sharing_notices import NoticeSerializer, notice_of
from firsthand.stories.serializers.versions import LanguageVersionSerializer, WordsSerializer
from firsthand.stories.wording import as_public, copy_of, rest_of, reviewed_of


class SuggestedTextSerializer(serializers.Serializer[SuggestedText]):
    id = serializers.IntegerField()
    channel = serializers.ChoiceField(choices=Channel.choices)
    language = serializers.ChoiceField(choices=settings.LANGUAGES)
    text = serializers.CharField()
    hashtags = serializers.ListField(child=serializers.CharField(), help_text="Without the #; posted after the text.")
    locked = serializers.BooleanField(help_text="May be shared, not reworded.")
    voice = serializers.ChoiceField(choices=SuggestedText.Voice.choices)


class ApprovedCopySerializer(serializers.Serializer[ApprovedCopy]):
    title = serializers.CharField()
    summary = serializers.CharField()
    why_share = serializers.CharField()
    kind = serializers.ChoiceField(choices=Story.Kind.choices)
    url = serializers.CharField()
    body = serializers.CharField()
    language = serializers.CharField()
    versions = serializers.DictField(child=WordsSerializer(), help_text="By language.")


class StorySerializer(LibraryRowSerializer):
    """Who does not write stories gets null, or an empty list, for what concerns only those who do."""

    image = StoryImageSerializer(allow_null=True)
    body = serializers.CharField()
    body_html = serializers.SerializerMethodField(help_text="Safe to put on a page.")
    url = serializers.CharField()
    page_url = serializers.CharField(help_text="Its page for strangers; for a link story, that of its corrections.")
    target_url = serializers.CharField(help_text="Where a tracked link leads: the link, or the public page.")
    language_versions = LanguageVersionSerializer(many=True)
    notice = serializers.SerializerMethodField(help_text="To be read before sharing.")
    excluded_channels = serializers.ListField(child=serializers.ChoiceField(choices=Channel.choices))
    suggested_texts = SuggestedTextSerializer(many=True)
    pictures = StoryPictureSerializer(many=True, help_text="Of its image set, in their order.")
    files = serializers.SerializerMethodField()
    audience = serializers.SerializerMethodField()
    version = serializers.IntegerField(help_text="Send it back with a change, to hear of somebody else's.")
    approved_at = serializers.DateTimeField(allow_null=True)
    approved_by = serializers.SerializerMethodField()
    last_editor = serializers.SerializerMethodField()
    review = serializers.SerializerMethodField(help_text="The latest one.")
    history = serializers.SerializerMethodField()
    returns_to_review = serializers.SerializerMethodField(help_text="Changing its words sends it back to review.")
    approved_copy = serializers.SerializerMethodField(help_text="The approved words, when they differ.")
    changed_fields = serializers.SerializerMethodField(help_text="Which words differ from the approved ones.")
    changes = serializers.SerializerMethodField(help_text="What differs from what was approved, word by word.")
    suggested_by = NameSerializer(allow_null=True, help_text="Whose idea it was, where they want to be named.")
    trusted = serializers.BooleanField(help_text="It went out on its author's record, without review.")
    corrections = serializers.SerializerMethodField(help_text="What was said in public; newest first.")
    retracted_at = serializers.DateTimeField(allow_null=True)
    saved = serializers.BooleanField(help_text="Put aside by this reader, for later.")

    def to_representation(self, story: Story) -> Any:
        return super().to_representation(as_public(story) if story.retracted_at else story)

    @extend_schema_field(StoryFileSerializer(many=True))
    def get_files(self, story: Story) -> Any:
        """The current ones; a reader gets those that can be shown."""
        rows = [file for file in story.files.all() if file.current]
        shown = rows if self._writes() else [file for file in rows if file.state == file.State.READY]
        return StoryFileSerializer(shown, many=True).data

    @extend_schema_field(CorrectionSerializer(many=True))
    def get_corrections(self, story: Story) -> Any:
        noted = story.corrected_at or story.retracted_at
        return CorrectionSerializer(story.corrections.all() if noted else [], many=True).data

    @extend_schema_field(NoticeSerializer(allow_null=True))
    def get_notice(self, story: Story) -> Any:
        return notice_of(story, user=self.context["request"].user, now=self.context["now"])

    def get_body_html(self, story: Story) -> str:
        return render_markdown(story.body)

    def _writes(self) -> bool:
        return bool(self.context["request"].user.can("stories.write"))

    @extend_schema_field(AudienceRuleSerializer(allow_null=True))
    def get_audience(self, story: Story) -> Any:
        return AudienceRuleSerializer(rule_of(story.audience)).data if self._writes() else None

    def get_audience_count(self, story: Story) -> int | None:
        return count_of(rule_of(story.audience)) if self._writes() else None

    def _person(self, person: User | None) -> dict[str, Any] | None:
        return {"id": person.pk, "name": person.name} if person and self._writes() else None

    @extend_schema_field(AuthorSerializer(allow_null=True))
    def get_approved_by(self, story: Story) -> Any:
        return self._person(story.approved_by)

    @extend_schema_field(AuthorSerializer(allow_null=True))
    def get_last_editor(self, story: Story) -> Any:
        return self._person(story.last_editor)

    def _reviews(self, story: Story) -> Any:
        return list(story.reviews.all()) if self._writes() else []

    @extend_schema_field(ReviewSerializer(allow_null=True))
    def get_review(self, story: Story) -> Any:
        return next(iter(self.get_history(story)), None)

    @extend_schema_field(ReviewSerializer(many=True))
    def get_history(self, story: Story) -> Any:
        reviews = self._reviews(story)
        words_now = reviewed_of(story) if any(review.remarks for review in reviews) else {}
        return ReviewSerializer(reviews, many=True, context={"words_now": words_now}).data

    def get_returns_to_review(self, story: Story) -> bool:
        return story.state == State.APPROVED

    @extend_schema_field(ApprovedCopySerializer(allow_null=True))
    def get_approved_copy(self, story: Story) -> Any:
        return story.approved_copy if self._writes() and self.get_changed_fields(story) else None

    @extend_schema_field(ChangeSerializer(many=True))
    def get_changes(self, story: Story) -> Any:
        if not story.approved_copy or not self._writes():
            return []
        approved = {**story.approved_copy, **(story.approved_rest or {})}
        return ChangeSerializer(between(approved, {**copy_of(story), **rest_of(story)}), many=True).data

    @extend_schema_field(serializers.ListField(child=serializers.CharField()))
    def get_changed_fields(self, story: Story) -> list[str]:
        if not story.approved_copy or not self._writes():
            return []
        drafted = copy_of(story)
        approved: dict[str, Any] = {
            "versions": {},
            "pictures": [],
            "files": [],
            **story.approved_copy,
        }  # older copies lack these
        differing = [name for name, value in drafted.items() if approved[name] != value]
        return [*differing, *(["image"] if story.image_id != story.approved_image_id else [])]


class TopicSerializer(serializers.Serializer[Any]):
    id = serializers.IntegerField()
    slug = serializers.CharField()
    name = serializers.SerializerMethodField()
    following = serializers.SerializerMethodField(help_text="The person who asks follows it.")

    def get_name(self, topic: Topic) -> str:
        return topic.name(self.context["request"].user.language)

    def get_following(self, topic: Topic) -> bool:
        return bool(getattr(topic, "following", False))
