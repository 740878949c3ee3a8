from typing import Any

from django.conf import settings
from rest_framework import serializers

from firsthand.common.text import render_markdown
from firsthand.stories.models import LanguageVersion

LONGEST_BODY = 50_000


class WordsSerializer(serializers.Serializer[Any]):
    title = serializers.CharField()
    summary = serializers.CharField()
    why_share = serializers.CharField()
    url = serializers.CharField(help_text="Empty: the story's own.")
    body = serializers.CharField()


class LanguageVersionSerializer(WordsSerializer):
    language = serializers.ChoiceField(choices=settings.LANGUAGES)
    body_html = serializers.SerializerMethodField(help_text="Safe to put on a page.")
    target_url = serializers.SerializerMethodField(help_text="Where a link shared in this language leads.")

    def get_body_html(self, version: LanguageVersion) -> str:
        return render_markdown(version.body)

    def get_target_url(self, version: LanguageVersion) -> str:
        return version.story.target_url_in(version.language)


class LanguageVersionInputSerializer(serializers.Serializer[LanguageVersion]):
    language = serializers.ChoiceField(choices=settings.LANGUAGES)
    title = serializers.CharField(max_length=120)
    summary = serializers.CharField(max_length=400, allow_blank=True, required=False)
    why_share = serializers.CharField(max_length=400, allow_blank=True, required=False)
    url = serializers.CharField(max_length=2_000, allow_blank=True, required=False)
    body = serializers.CharField(max_length=LONGEST_BODY, allow_blank=True, required=False)
