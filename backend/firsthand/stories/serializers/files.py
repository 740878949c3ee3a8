from typing import Any

from django.conf import settings
from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from firsthand.stories.files import REASONS, advice_for
from firsthand.stories.models import DocumentPage, StoryFile
from firsthand.stories.pictures import address_of
from firsthand.stories.serializers.images import ImageSerializer


class DocumentPageSerializer(serializers.Serializer[DocumentPage]):
    number = serializers.IntegerField()
    image = ImageSerializer()
    text = serializers.CharField(help_text="What the page says, for those who do not see the picture.")


class StoryFileSerializer(serializers.ModelSerializer[StoryFile]):
    url = serializers.SerializerMethodField()
    pages = DocumentPageSerializer(many=True)
    width = serializers.IntegerField(source="facts.width", default=None, allow_null=True)
    height = serializers.IntegerField(source="facts.height", default=None, allow_null=True)
    seconds = serializers.FloatField(source="facts.seconds", default=None, allow_null=True, help_text="Of a video.")
    page_count = serializers.IntegerField(source="facts.pages", default=None, allow_null=True)
    pages_made = serializers.IntegerField(source="facts.made", default=None, allow_null=True)
    problem = serializers.SerializerMethodField(help_text="Why it cannot be used, and what to do about it.")
    advice = serializers.SerializerMethodField(help_text="What would make it better.")

    class Meta:
        model = StoryFile
        fields = [
            "id", "role", "language", "name", "media_type", "url", "bytes", "width", "height", "seconds", "state",
            "page_count", "pages_made", "pages", "problem", "advice",
        ]  # fmt: skip
        read_only_fields = fields

    def get_url(self, file: StoryFile) -> str:
        return address_of(file.path)

    @extend_schema_field(serializers.CharField(allow_null=True))
    def get_problem(self, file: StoryFile) -> str | None:
        return str(REASONS.get(file.reason, REASONS["not_readable"])) if file.state == StoryFile.State.FAILED else None

    @extend_schema_field(serializers.CharField(allow_null=True))
    def get_advice(self, file: StoryFile) -> str | None:
        return advice_for(file)


class FileUploadSerializer(serializers.Serializer[Any]):
    file = serializers.FileField(help_text="Told by its bytes: MP4, MOV, WebM; PDF; WebVTT, SubRip.")
    version = serializers.IntegerField(min_value=1, required=False, help_text="The one that was read.")


class FileRemovalSerializer(serializers.Serializer[Any]):
    version = serializers.IntegerField(min_value=1, required=False)


class CaptionsLanguageSerializer(serializers.Serializer[Any]):
    language = serializers.ChoiceField(choices=settings.LANGUAGES)
