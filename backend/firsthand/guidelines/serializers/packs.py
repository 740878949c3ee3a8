"""Packs on the shelf, before they are adopted. Placeholders still stand in their texts."""

from collections.abc import Mapping
from typing import Any, TypeVar

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from firsthand.common.text import render_markdown
from firsthand.guidelines.packs import Pack, PackClause, PackLocale, Placeholder
from firsthand.guidelines.queries import Shelved

Text = TypeVar("Text")


class PackRowSerializer(serializers.Serializer[Shelved]):
    slug = serializers.CharField()
    title = serializers.SerializerMethodField()
    summary = serializers.SerializerMethodField()
    version = serializers.CharField(source="pack.version", default=None, allow_null=True)
    licence = serializers.CharField(source="pack.licence", default=None, allow_null=True)
    locales = serializers.SerializerMethodField()
    guideline_id = serializers.IntegerField(allow_null=True, help_text="Adopted already, as this guideline.")
    problems = serializers.ListField(
        child=serializers.CharField(), help_text="What is wrong with its files; it cannot be adopted."
    )

    def get_title(self, shelved: Shelved) -> str:
        return self._text(shelved.pack).title if shelved.pack else shelved.slug

    def get_summary(self, shelved: Shelved) -> str:
        return self._text(shelved.pack).summary if shelved.pack else ""

    def get_locales(self, shelved: Shelved) -> list[str]:
        return list(shelved.pack.locales) if shelved.pack else []

    def _text(self, pack: Pack) -> PackLocale:
        return in_language(pack.locales, self.context["request"].user.language)


class PlaceholderSerializer(serializers.Serializer[Placeholder]):
    name = serializers.CharField()
    example = serializers.CharField()
    hint = serializers.SerializerMethodField()
    title = serializers.SerializerMethodField()
    is_required = serializers.BooleanField(source="required")

    def get_title(self, placeholder: Placeholder) -> str:
        return in_language(placeholder.label, self.context["request"].user.language)

    def get_hint(self, placeholder: Placeholder) -> str:
        return in_language(placeholder.help, self.context["request"].user.language)


class PackClauseSerializer(serializers.Serializer[PackClause]):
    clause_id = serializers.CharField(source="id")
    heading = serializers.CharField()
    rule = serializers.CharField()
    html = serializers.SerializerMethodField()
    do = serializers.CharField()
    dont = serializers.CharField()
    binding = serializers.BooleanField()
    mandatory = serializers.BooleanField()

    def get_html(self, clause: PackClause) -> str:
        return render_markdown(clause.why)


class PackLocaleSerializer(serializers.Serializer[PackLocale]):
    title = serializers.CharField()
    summary = serializers.CharField()
    statement = serializers.CharField()
    clauses = PackClauseSerializer(many=True)


class PackDetailSerializer(PackRowSerializer):
    placeholders = serializers.SerializerMethodField()
    texts = serializers.SerializerMethodField(help_text="By locale.")

    @extend_schema_field(PlaceholderSerializer(many=True))
    def get_placeholders(self, shelved: Shelved) -> list[dict[str, Any]]:
        found = shelved.pack.placeholders.values() if shelved.pack else ()
        return [PlaceholderSerializer(one, context=self.context).data for one in found]

    @extend_schema_field(serializers.DictField(child=PackLocaleSerializer()))
    def get_texts(self, shelved: Shelved) -> dict[str, Any]:
        found = shelved.pack.locales if shelved.pack else {}
        return {locale: PackLocaleSerializer(text).data for locale, text in found.items()}


def in_language(texts: Mapping[str, Text], language: str) -> Text:
    return texts.get(language) or next(iter(texts.values()))
