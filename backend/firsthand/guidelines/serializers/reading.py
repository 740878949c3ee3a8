"""What readers see, and what those who look after a guideline count."""

from typing import Any

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from firsthand.guidelines.content import Contact
from firsthand.guidelines.diffs import ClauseChange
from firsthand.guidelines.models import Acknowledgement, ChangeClass, Version
from firsthand.guidelines.policies import GuidelineAbilities, GuidelinePolicy
from firsthand.guidelines.queries import Coverage, GuidelineRow, Reading, TeamCoverage
from firsthand.guidelines.standing import Status

STATUSES = [(status.value, status.value) for status in Status]
CLAUSE_CHANGES = [(change.value, change.value) for change in ClauseChange]


class OutstandingSerializer(serializers.Serializer[Any]):
    guideline_id = serializers.IntegerField()
    version_id = serializers.IntegerField()
    title = serializers.CharField()
    due_at = serializers.DateTimeField()
    blocking = serializers.BooleanField(help_text="Sharing waits for it. Reading never does.")


class VersionInForceSerializer(serializers.Serializer[Version]):
    id = serializers.IntegerField()
    number = serializers.IntegerField()
    change_class = serializers.ChoiceField(choices=ChangeClass.choices)
    published_at = serializers.DateTimeField()
    effective_at = serializers.DateTimeField()


class VersionForMeSerializer(VersionInForceSerializer):
    due_at = serializers.DateTimeField(
        help_text="For this person: whoever joined later has as many days as the others."
    )


class DraftSerializer(serializers.Serializer[Version]):
    id = serializers.IntegerField()
    number = serializers.IntegerField()


class GuidelineRowSerializer(serializers.Serializer[GuidelineRow]):
    id = serializers.IntegerField(source="guideline.pk")
    slug = serializers.CharField(source="guideline.slug")
    title = serializers.CharField()
    status = serializers.ChoiceField(choices=STATUSES, source="standing.status")
    blocking = serializers.BooleanField(source="standing.blocking")
    version = serializers.SerializerMethodField()
    draft_version = DraftSerializer(source="draft", allow_null=True)
    acknowledged_at = serializers.DateTimeField(allow_null=True)
    abilities = serializers.SerializerMethodField()

    @extend_schema_field(VersionForMeSerializer(allow_null=True))
    def get_version(self, row: GuidelineRow) -> dict[str, Any] | None:
        if row.version is None:
            return None
        data = VersionInForceSerializer(row.version).data
        return {**data, "due_at": row.due_at}

    def get_abilities(self, row: GuidelineRow) -> GuidelineAbilities:
        return GuidelinePolicy().abilities(self.context["request"].user, row.guideline)


class ContactSerializer(serializers.Serializer[Contact]):
    name = serializers.CharField()
    address = serializers.CharField()


class AcknowledgementSerializer(serializers.Serializer[Acknowledgement]):
    version_id = serializers.IntegerField()
    version_number = serializers.IntegerField(source="version.number")
    locale = serializers.CharField()
    sha256 = serializers.CharField()
    acknowledged_at = serializers.DateTimeField()


class ReadingClauseSerializer(serializers.Serializer[Any]):
    clause_id = serializers.CharField()
    number = serializers.IntegerField()
    heading = serializers.CharField()
    rule = serializers.CharField(help_text="The clause in one sentence.")
    html = serializers.CharField(help_text="Why, as safe HTML.")
    do = serializers.CharField(allow_blank=True)
    dont = serializers.CharField(allow_blank=True)
    binding = serializers.BooleanField()
    change = serializers.ChoiceField(
        choices=CLAUSE_CHANGES, allow_null=True, help_text="Since the version that this person acknowledged."
    )


class ReadingSerializer(serializers.Serializer[Reading]):
    id = serializers.IntegerField(source="guideline.pk")
    slug = serializers.CharField(source="guideline.slug")
    title = serializers.SerializerMethodField()
    locale = serializers.CharField()
    locales = serializers.ListField(child=serializers.CharField())
    version = serializers.SerializerMethodField()
    upcoming = VersionInForceSerializer(allow_null=True, help_text="Published, not yet in force.")
    status = serializers.ChoiceField(choices=STATUSES, source="standing.status")
    blocking = serializers.BooleanField(source="standing.blocking")
    statement = serializers.SerializerMethodField()
    sha256 = serializers.CharField(help_text="Of exactly this text. Send it back to acknowledge.")
    clauses = serializers.SerializerMethodField()
    contact = ContactSerializer(source="content.contact", allow_null=True)
    acknowledgement = AcknowledgementSerializer(allow_null=True)
    what_changed = serializers.CharField(allow_null=True)
    abilities = serializers.SerializerMethodField()

    def get_title(self, reading: Reading) -> str:
        return reading.content.covers[reading.locale].title

    def get_statement(self, reading: Reading) -> str:
        return reading.content.covers[reading.locale].statement

    @extend_schema_field(VersionForMeSerializer)
    def get_version(self, reading: Reading) -> dict[str, Any]:
        data = VersionInForceSerializer(reading.version).data
        return {**data, "due_at": reading.due_at}

    @extend_schema_field(ReadingClauseSerializer(many=True))
    def get_clauses(self, reading: Reading) -> list[dict[str, Any]]:
        return [self._clause(reading, index) for index in range(len(reading.content.clauses))]

    def _clause(self, reading: Reading, index: int) -> dict[str, Any]:
        clause = reading.content.clauses[index]
        words = clause.wordings[reading.locale]
        return {
            "clause_id": clause.clause_id,
            "number": index + 1,
            "heading": words.heading,
            "rule": words.rule,
            "html": reading.html[index],
            "do": words.do,
            "dont": words.dont,
            "binding": clause.binding,
            "change": reading.changes.get(clause.clause_id),
        }

    def get_abilities(self, reading: Reading) -> GuidelineAbilities:
        return GuidelinePolicy().abilities(self.context["request"].user, reading.guideline)


class AcknowledgeSerializer(serializers.Serializer[Any]):
    version = serializers.IntegerField(min_value=1, help_text="The id, not the number.")
    locale = serializers.CharField(max_length=5)
    sha256 = serializers.RegexField(r"^[0-9a-f]{64}$", help_text="As the reading view gave it.")


class TeamCoverageSerializer(serializers.Serializer[TeamCoverage]):
    team = serializers.CharField(
        allow_null=True, help_text="Null: people without a team, or several groups in one sum."
    )
    count = serializers.IntegerField()
    acknowledged = serializers.IntegerField()
    earlier = serializers.IntegerField()
    open = serializers.IntegerField()
    folded = serializers.BooleanField(help_text="Several groups in one sum, because one of them is too small to show.")


class CoverageSerializer(serializers.Serializer[Coverage]):
    version = VersionInForceSerializer()
    audience_count = serializers.IntegerField(source="total.count")
    acknowledged = serializers.SerializerMethodField(help_text="This very version.")
    earlier = serializers.SerializerMethodField(help_text="An earlier version, which still counts.")
    open = serializers.SerializerMethodField()
    by_team = serializers.SerializerMethodField()
    threshold = serializers.IntegerField(help_text="Groups smaller than this are not shown.")

    def get_acknowledged(self, found: Coverage) -> int | None:
        return None if found.is_hidden else found.total.acknowledged

    def get_earlier(self, found: Coverage) -> int | None:
        return None if found.is_hidden else found.total.earlier

    def get_open(self, found: Coverage) -> int | None:
        return None if found.is_hidden else found.total.open

    @extend_schema_field(TeamCoverageSerializer(many=True))
    def get_by_team(self, found: Coverage) -> list[dict[str, Any]]:
        rows = [] if found.is_hidden else found.by_team
        return [TeamCoverageSerializer(row).data for row in rows]
