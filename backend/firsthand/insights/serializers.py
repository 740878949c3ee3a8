import datetime as dt
from typing import Any

from django.utils.translation import gettext_lazy as _
from rest_framework import serializers

from firsthand.common.api.fields import VisibleRelatedField
from firsthand.insights.breakdown import By
from firsthand.insights.definitions import DEFINITIONS
from firsthand.insights.periods import Period
from firsthand.people.policies import TeamPolicy

LONGEST = 731  # two years, one of them a leap year
DEFAULT_DAYS = 28
EARLIEST = dt.date(2000, 1, 1)


class PeriodQuery(serializers.Serializer[Any]):
    """?from=&to=, both days included. Without them: the last four weeks. Days to come are left off."""

    default_error_messages = {
        "wrong_order": _("This day lies before the first day."),
        "period_too_long": _("Choose a period of two years at most."),
        "in_the_future": _("This day has yet to come."),
        "too_early": _("There are no figures of so long ago."),
    }

    def get_fields(self) -> dict[str, Any]:
        """`from` cannot be the name of a class attribute."""
        days = {name: serializers.DateField(required=False) for name in ("from", "to")}
        return {**days, **super().get_fields()}

    def validate(self, data: dict[str, Any]) -> dict[str, Any]:
        today: dt.date = self.context["today"]
        last = data.pop("to", today)
        first = data.pop("from", None) or min(last, today) - dt.timedelta(days=DEFAULT_DAYS - 1)
        self._refuse("to", "wrong_order", last < first)
        self._refuse("from", "in_the_future", first > today)
        self._refuse("from", "too_early", first < EARLIEST)
        period = Period(first, min(last, today))
        self._refuse("to", "period_too_long", period.length > LONGEST)
        return {**data, "period": period}

    def _refuse(self, field: str, code: str, is_wrong: bool) -> None:
        if is_wrong:
            raise serializers.ValidationError({field: [serializers.ErrorDetail(str(self.error_messages[code]), code)]})


class OverviewQuery(PeriodQuery):
    team = VisibleRelatedField(policy=TeamPolicy(), required=False)


class BreakdownQuery(PeriodQuery):
    by = serializers.ChoiceField(choices=[(by.value, by.value) for by in By])


class PeriodSerializer(serializers.Serializer[Period]):
    days = serializers.IntegerField(source="length")

    def get_fields(self) -> dict[str, Any]:
        ends = {"from": serializers.DateField(source="first"), "to": serializers.DateField(source="last")}
        return {**ends, **super().get_fields()}


class ShareCountsSerializer(serializers.Serializer[Any]):
    opened = serializers.IntegerField()
    confirmed = serializers.IntegerField()
    proven = serializers.IntegerField()


class ClickCountsSerializer(serializers.Serializer[Any]):
    human = serializers.IntegerField()
    machine = serializers.IntegerField()


class FiguresSerializer(serializers.Serializer[Any]):
    period = PeriodSerializer()
    headcount = serializers.FloatField()
    sharers = serializers.IntegerField()
    adoption = serializers.FloatField(allow_null=True, help_text="Between 0 and 1; null without a head-count.")
    shares = ShareCountsSerializer()
    clicks = ClickCountsSerializer()


class DayFiguresSerializer(ShareCountsSerializer, ClickCountsSerializer):
    day = serializers.DateField()


class TeamChoiceSerializer(serializers.Serializer[Any]):
    id = serializers.IntegerField()
    name = serializers.CharField()


class DefinitionsSerializer(serializers.Serializer[Any]):
    """One translated sentence per figure."""

    def get_fields(self) -> dict[str, Any]:
        return {name: serializers.CharField() for name in DEFINITIONS}


class InsightsAbilitiesSerializer(serializers.Serializer[Any]):
    export = serializers.BooleanField()


class _AnswerSerializer(serializers.Serializer[Any]):
    updated_at = serializers.DateTimeField(allow_null=True, help_text="Null: nothing in this period was counted yet.")
    threshold = serializers.IntegerField(help_text="Smaller groups are never shown by themselves.")
    definitions = DefinitionsSerializer()
    abilities = InsightsAbilitiesSerializer()


class OverviewSerializer(FiguresSerializer, _AnswerSerializer):
    previous = FiguresSerializer(allow_null=True, help_text="As many days, directly before.")
    series = DayFiguresSerializer(many=True)
    teams = TeamChoiceSerializer(many=True, help_text="Teams large enough to be chosen in this period.")
    withheld_days = serializers.IntegerField(help_text="Days left out because too few people were here.")


class BreakdownRowSerializer(ShareCountsSerializer, ClickCountsSerializer):
    key = serializers.CharField()
    label = serializers.CharField()  # type: ignore[assignment]  # DRF takes fields off the class; its own label stays
    headcount = serializers.FloatField(allow_null=True)
    sharers = serializers.IntegerField(allow_null=True)
    adoption = serializers.FloatField(allow_null=True)
    folded = serializers.BooleanField(help_text="Several small groups together.")


class BreakdownSerializer(_AnswerSerializer):
    by = serializers.ChoiceField(choices=[(by.value, by.value) for by in By])
    period = PeriodSerializer()
    rows = BreakdownRowSerializer(many=True)
    total = BreakdownRowSerializer()
