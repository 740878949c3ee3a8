"""What owners write: adopting, editing, comparing, publishing."""

from typing import Any

from rest_framework import serializers

from firsthand.common.text import render_markdown
from firsthand.guidelines.actions.edit import ClauseEdit
from firsthand.guidelines.actions.publish import GAP_MESSAGES, MAX_GRACE_DAYS, MAX_SUMMARY
from firsthand.guidelines.content import (
    CLAUSE_ID,
    MAX_CLAUSES,
    MAX_LINE,
    MAX_TITLE,
    MAX_WHY,
    ClauseContent,
    Cover,
    Wording,
)
from firsthand.guidelines.diffs import ClauseDiff, Op, Segment, TextDiff
from firsthand.guidelines.models import ChangeClass, Version
from firsthand.guidelines.policies import VersionAbilities, VersionPolicy
from firsthand.guidelines.queries import VersionDetail, VersionDiff
from firsthand.guidelines.readiness import Gap
from firsthand.guidelines.serializers.reading import CLAUSE_CHANGES, ContactSerializer
from firsthand.people.serializers import AudienceRuleSerializer

OPS = [(op.value, op.value) for op in Op]


def line(max_length: int = MAX_LINE) -> serializers.CharField:
    return serializers.CharField(max_length=max_length, allow_blank=True)


class AdoptSerializer(serializers.Serializer[Any]):
    pack = serializers.SlugField(max_length=80)
    placeholders = serializers.DictField(child=serializers.CharField(max_length=300, allow_blank=True))
    audience = AudienceRuleSerializer()


class PublisherSerializer(serializers.Serializer[Any]):
    id = serializers.IntegerField()
    name = serializers.CharField()


class VersionRowSerializer(serializers.Serializer[Version]):
    id = serializers.IntegerField()
    guideline = serializers.IntegerField(source="guideline_id")
    number = serializers.IntegerField()
    state = serializers.ChoiceField(choices=Version.State.choices)
    title = serializers.CharField()
    change_class = serializers.SerializerMethodField()
    summary = serializers.DictField(child=serializers.CharField())
    published_at = serializers.DateTimeField(allow_null=True)
    published_by = PublisherSerializer(allow_null=True)
    effective_at = serializers.DateTimeField(allow_null=True)
    due_at = serializers.DateTimeField(allow_null=True)
    abilities = serializers.SerializerMethodField()

    def get_change_class(self, version: Version) -> ChangeClass | None:
        return ChangeClass(version.change_class) if version.change_class else None

    def get_abilities(self, version: Version) -> VersionAbilities:
        return VersionPolicy().abilities(self.context["request"].user, version)


class WordingSerializer(serializers.Serializer[Wording]):
    heading = line(MAX_TITLE)
    rule = line()
    why = serializers.CharField(max_length=MAX_WHY, allow_blank=True, help_text="Markdown without headings.")
    do = serializers.CharField(max_length=MAX_LINE, allow_blank=True, default="")
    dont = serializers.CharField(max_length=MAX_LINE, allow_blank=True, default="")


class ShownWordingSerializer(WordingSerializer):
    html = serializers.CharField(read_only=True, help_text="`why`, as readers will see it.")

    def to_representation(self, words: Wording) -> dict[str, Any]:
        names = Wording.__dataclass_fields__
        return {**{name: getattr(words, name) for name in names}, "html": render_markdown(words.why)}


class ClauseSerializer(serializers.Serializer[ClauseContent]):
    clause_id = serializers.CharField()
    binding = serializers.BooleanField()
    mandatory = serializers.BooleanField(help_text="May be worded differently, not left out.")
    checks = serializers.ListField(child=serializers.CharField())
    texts = serializers.DictField(child=ShownWordingSerializer(), source="wordings", help_text="By locale.")


class CoverSerializer(serializers.Serializer[Cover]):
    title = line(MAX_TITLE)
    statement = line()


class GapSerializer(serializers.Serializer[Gap]):
    code = serializers.CharField()
    param = serializers.CharField()
    message = serializers.SerializerMethodField()

    def get_message(self, gap: Gap) -> str:
        return str(GAP_MESSAGES[gap.code])


class VersionDetailSerializer(serializers.Serializer[VersionDetail]):
    id = serializers.IntegerField(source="version.pk")
    guideline = serializers.IntegerField(source="version.guideline_id")
    number = serializers.IntegerField(source="version.number")
    state = serializers.ChoiceField(choices=Version.State.choices, source="version.state")
    revision = serializers.IntegerField(source="version.revision")
    pack_version = serializers.CharField(source="version.pack_version")
    placeholders = serializers.DictField(child=serializers.CharField(), source="version.placeholders")
    locales = serializers.ListField(child=serializers.CharField(), source="content.locales")
    texts = serializers.DictField(child=CoverSerializer(), source="content.covers", help_text="By locale.")
    clauses = ClauseSerializer(many=True, source="content.clauses")
    contact = ContactSerializer(source="content.contact", allow_null=True)
    sha256 = serializers.SerializerMethodField(help_text="By locale; empty for a draft.")
    manifest_sha256 = serializers.CharField(source="version.manifest_sha256")
    change_class = serializers.SerializerMethodField()
    summary = serializers.DictField(child=serializers.CharField(), source="version.summary")
    effective_at = serializers.DateTimeField(source="version.effective_at", allow_null=True)
    grace_days = serializers.IntegerField(source="version.grace_days", allow_null=True)
    due_at = serializers.DateTimeField(source="version.due_at", allow_null=True)
    published_at = serializers.DateTimeField(source="version.published_at", allow_null=True)
    published_by = PublisherSerializer(source="version.published_by", allow_null=True)
    audience = AudienceRuleSerializer()
    audience_count = serializers.IntegerField()
    gaps = GapSerializer(many=True, help_text="What still stands between this draft and its publication.")
    abilities = serializers.SerializerMethodField()

    def get_change_class(self, detail: VersionDetail) -> ChangeClass | None:
        return ChangeClass(detail.version.change_class) if detail.version.change_class else None

    def get_sha256(self, detail: VersionDetail) -> dict[str, str]:
        return {locale: entry["sha256"] for locale, entry in detail.version.manifest.get("texts", {}).items()}

    def get_abilities(self, detail: VersionDetail) -> VersionAbilities:
        return VersionPolicy().abilities(self.context["request"].user, detail.version)


class ClauseEditSerializer(serializers.Serializer[ClauseEdit]):
    clause_id = serializers.RegexField(rf"^{CLAUSE_ID.pattern}$", max_length=60)
    binding = serializers.BooleanField()
    texts = serializers.DictField(child=WordingSerializer(), help_text="By locale.")

    def to_internal_value(self, data: Any) -> Any:
        values = super().to_internal_value(data)
        texts = {locale: Wording(**words) for locale, words in values.pop("texts").items()}
        return ClauseEdit(texts=texts, **values)


class VersionEditSerializer(serializers.Serializer[Any]):
    revision = serializers.IntegerField(min_value=1, required=False, help_text="Of the draft that was edited.")
    texts = serializers.DictField(child=CoverSerializer(), required=False, help_text="The locales to change.")
    clauses = serializers.ListField(
        child=ClauseEditSerializer(),
        required=False,
        max_length=MAX_CLAUSES,
        help_text="All clauses, in their order.",
    )

    def validate_texts(self, texts: dict[str, Any]) -> dict[str, Cover]:
        return {locale: Cover(**cover) for locale, cover in texts.items()}


class PublishSerializer(serializers.Serializer[Any]):
    revision = serializers.IntegerField(min_value=1, required=False, help_text="Of the draft that was looked at.")
    change_class = serializers.ChoiceField(choices=ChangeClass.choices)
    summary = serializers.DictField(
        child=serializers.CharField(max_length=MAX_SUMMARY, allow_blank=True),
        required=False,
        default=dict,
        help_text="What changed, by locale; required from the second version on.",
    )
    effective_at = serializers.DateTimeField(required=False, allow_null=True, help_text="Null: at once.")
    grace_days = serializers.IntegerField(min_value=0, max_value=MAX_GRACE_DAYS, default=14)
    audience = AudienceRuleSerializer(required=False)


class SegmentSerializer(serializers.Serializer[Segment]):
    op = serializers.ChoiceField(choices=OPS)
    text = serializers.CharField()


class ClauseDiffSerializer(serializers.Serializer[ClauseDiff]):
    clause_id = serializers.CharField()
    change = serializers.ChoiceField(choices=CLAUSE_CHANGES)
    force_changed = serializers.BooleanField(help_text="Binding became advice, or the other way round.")
    heading = SegmentSerializer(many=True)
    rule = SegmentSerializer(many=True)
    why = SegmentSerializer(many=True)
    do = SegmentSerializer(many=True)
    dont = SegmentSerializer(many=True)


class TextDiffSerializer(serializers.Serializer[TextDiff]):
    locale = serializers.CharField()
    title = SegmentSerializer(many=True)
    statement = SegmentSerializer(many=True)
    clauses = ClauseDiffSerializer(many=True)


class ComparedSerializer(serializers.Serializer[Version]):
    id = serializers.IntegerField()
    number = serializers.IntegerField()
    published_at = serializers.DateTimeField()


class VersionDiffSerializer(serializers.Serializer[VersionDiff]):
    before = ComparedSerializer(allow_null=True, help_text="Null for the first version: everything is new.")
    audience_count = serializers.IntegerField()
    texts = TextDiffSerializer(many=True)
