"""What was wrong and what is right, and what it takes to say so."""

from typing import Any

from django.conf import settings
from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from firsthand.stories.actions.public_note import PublicNote
from firsthand.stories.actions.texts import MOST_TEXTS
from firsthand.stories.corrections import FIELDS, changes_between
from firsthand.stories.models import Correction
from firsthand.stories.serializers.cards import AuthorSerializer
from firsthand.stories.serializers.inputs import SuggestedTextInputSerializer
from firsthand.stories.serializers.versions import LONGEST_BODY

LONGEST_NOTE = 2_000
LONGEST_SHARING_TEXT = 1_000


class CorrectedWordsSerializer(serializers.Serializer[Any]):
    field = serializers.ChoiceField(choices=FIELDS)
    language = serializers.CharField(help_text="Of the words.")
    before = serializers.CharField()
    after = serializers.CharField()


class CorrectionSerializer(serializers.ModelSerializer[Correction]):
    """For everybody who may read the story."""

    changes = serializers.SerializerMethodField(help_text="None for a retraction.")

    class Meta:
        model = Correction
        fields = ["id", "kind", "at", "what_was_wrong", "what_is_right", "changes"]
        read_only_fields = fields

    @extend_schema_field(CorrectedWordsSerializer(many=True))
    def get_changes(self, correction: Correction) -> Any:
        changes = changes_between(correction.before, correction.after) if correction.after else []
        return CorrectedWordsSerializer(changes, many=True).data


class EventSerializer(serializers.Serializer[Any]):
    kind = serializers.ChoiceField(choices=["approval", "correction", "retraction"])
    at = serializers.DateTimeField()
    by = AuthorSerializer(allow_null=True, help_text="Null for who does not write stories.")
    what_was_wrong = serializers.CharField()
    what_is_right = serializers.CharField()
    changes = CorrectedWordsSerializer(many=True, help_text="None for a first approval and for a retraction.")


class _SharingTextsField(serializers.DictField):
    """{"en": "…", "nl": "…"}"""

    def __init__(self, **options: Any) -> None:
        super().__init__(child=serializers.CharField(max_length=LONGEST_SHARING_TEXT, allow_blank=True), **options)

    def to_internal_value(self, data: Any) -> dict[str, str]:
        if isinstance(data, dict) and len(data) > len(settings.LANGUAGES):
            raise serializers.ValidationError(f"At most {len(settings.LANGUAGES)}.", code="max_length")
        texts: dict[str, str] = super().to_internal_value(data)
        return texts


class PublicNoteSerializer(serializers.Serializer[Any]):
    version = serializers.IntegerField(min_value=1, help_text="The one that was read. Another: 409 edited_elsewhere.")
    what_was_wrong = serializers.CharField(max_length=LONGEST_NOTE)
    sharing_texts = _SharingTextsField(help_text="By language: for colleagues to post, with room for their link.")

    def to_internal_value(self, data: Any) -> Any:
        """The note's three parts as one, which is how the actions take it."""
        values = super().to_internal_value(data)
        values["note"] = PublicNote(**{name: values.pop(name) for name in PublicNote._fields})
        return values


class RetractionSerializer(PublicNoteSerializer):
    what_is_right = serializers.CharField(max_length=LONGEST_NOTE, allow_blank=True, default="")


class VersionWordsSerializer(serializers.Serializer[Any]):
    title = serializers.CharField(max_length=120, required=False)
    summary = serializers.CharField(max_length=400, required=False)
    why_share = serializers.CharField(max_length=400, allow_blank=True, required=False)
    url = serializers.CharField(max_length=2_000, allow_blank=True, required=False)
    body = serializers.CharField(max_length=LONGEST_BODY, allow_blank=True, required=False)


class StoryCorrectionSerializer(PublicNoteSerializer):
    """What is left out stays as it is."""

    what_is_right = serializers.CharField(max_length=LONGEST_NOTE)
    title = serializers.CharField(max_length=120, required=False)
    summary = serializers.CharField(max_length=400, required=False)
    why_share = serializers.CharField(max_length=400, allow_blank=True, required=False)
    url = serializers.CharField(max_length=2_000, allow_blank=True, required=False)
    body = serializers.CharField(max_length=LONGEST_BODY, allow_blank=True, required=False)
    versions = serializers.DictField(child=VersionWordsSerializer(), required=False, help_text="By language.")
    suggested_texts = serializers.ListField(child=SuggestedTextInputSerializer(), max_length=MOST_TEXTS, required=False)
    without_image = serializers.BooleanField(required=False, help_text="Take the picture off.")


class SlugSerializer(serializers.Serializer[Any]):
    slug = serializers.CharField(max_length=200)
    version = serializers.IntegerField(min_value=1, required=False)
