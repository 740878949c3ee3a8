"""The calendar: what is asked of it, its entries, and the supply of each channel."""

import datetime as dt
from functools import cache
from typing import Any
from zoneinfo import ZoneInfo, available_timezones

from django.conf import settings
from django.utils.translation import gettext_lazy as _
from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from firsthand.stories.calendar import Span, channels_of
from firsthand.stories.channels import Channel
from firsthand.stories.lifecycle import Shown, State
from firsthand.stories.models import Story
from firsthand.stories.planning import CalendarAbilities, CalendarPolicy
from firsthand.stories.serializers.campaigns import CampaignRefSerializer
from firsthand.stories.serializers.cards import AuthorSerializer
from firsthand.stories.serializers.inputs import MomentField

LONGEST_SPAN = 62  # days: a month with the weeks around it, or two
_FIRST, _LAST = dt.date(2000, 1, 1), dt.date(2099, 12, 31)


@cache
def _zones() -> frozenset[str]:
    return frozenset(available_timezones())


class SpanQuery(serializers.Serializer[Any]):
    """?from=&to=, both days included, in `zone`: the person's own unless another is named."""

    zone = serializers.CharField(max_length=64, required=False, allow_blank=True, default="")
    default_error_messages = {
        "wrong_order": _("This day lies before the first day."),
        "period_too_long": _("Choose a period of two months at most."),
        "not_our_time": _("Choose a day between the years 2000 and 2100."),
        "unknown_time_zone": _("There is no such time zone."),
    }

    def get_fields(self) -> dict[str, Any]:
        """`from` cannot be the name of a class attribute."""
        return {**{name: serializers.DateField() for name in ("from", "to")}, **super().get_fields()}

    def validate(self, data: dict[str, Any]) -> dict[str, Any]:
        first, last = data.pop("from"), data.pop("to")
        zone = data.pop("zone") or self.context["request"].user.time_zone
        for field, day in (("from", first), ("to", last)):
            self._refuse(field, "not_our_time", not _FIRST <= day <= _LAST)
        self._refuse("to", "wrong_order", last < first)
        self._refuse("to", "period_too_long", (last - first).days >= LONGEST_SPAN)
        self._refuse("zone", "unknown_time_zone", zone not in _zones())
        return {**data, "span": Span(first, last, ZoneInfo(zone))}

    def _refuse(self, field: str, code: str, is_wrong: bool) -> None:
        if is_wrong:
            raise serializers.ValidationError({field: [serializers.ErrorDetail(str(self.error_messages[code]), code)]})


class CalendarQuery(SpanQuery):
    channel = serializers.ChoiceField(choices=Channel.choices, required=False, allow_blank=True, default="")
    campaign = serializers.IntegerField(min_value=1, max_value=2**31, required=False, allow_null=True, default=None)


class CalendarAbilitiesSerializer(serializers.Serializer[Any]):
    move = serializers.BooleanField(help_text="Its moment may still change.")


class CalendarEntrySerializer(serializers.Serializer[Story]):
    id = serializers.IntegerField()
    title = serializers.CharField()
    kind = serializers.ChoiceField(choices=Story.Kind.choices)
    state = serializers.SerializerMethodField()
    at = serializers.SerializerMethodField(help_text="When it came or comes out; null while nobody planned it.")
    expires_at = serializers.DateTimeField(allow_null=True)
    late = serializers.SerializerMethodField(help_text="Its moment has passed, and it goes out when it is approved.")
    channels = serializers.SerializerMethodField(help_text="With a suggested text, and not ruled out.")
    languages = serializers.SerializerMethodField(help_text="The story's own first.")
    campaign = CampaignRefSerializer(allow_null=True)
    promotional = serializers.BooleanField()
    author = AuthorSerializer()
    version = serializers.IntegerField(help_text="Send it back with a move.")
    abilities = serializers.SerializerMethodField()

    def _now(self) -> dt.datetime:
        now: dt.datetime = self.context["now"]
        return now

    def _is_out(self, story: Story) -> bool:
        return story.published_at is not None and story.published_at <= self._now()

    @extend_schema_field(serializers.ChoiceField(choices=Shown.choices))
    def get_state(self, story: Story) -> Shown:
        return story.shown_state(self._now())

    @extend_schema_field(serializers.DateTimeField(allow_null=True))
    def get_at(self, story: Story) -> dt.datetime | None:
        settled = self._is_out(story) or story.state == State.APPROVED
        return story.published_at if settled else story.publish_at

    def get_late(self, story: Story) -> bool:
        at = self.get_at(story)
        return at is not None and at <= self._now() and not self._is_out(story)

    @extend_schema_field(serializers.ListField(child=serializers.ChoiceField(choices=Channel.choices)))
    def get_channels(self, story: Story) -> list[str]:
        return channels_of(story)

    @extend_schema_field(serializers.ListField(child=serializers.ChoiceField(choices=settings.LANGUAGES)))
    def get_languages(self, story: Story) -> list[str]:
        return [story.language, *(version.language for version in story.language_versions.all())]

    @extend_schema_field(CalendarAbilitiesSerializer)
    def get_abilities(self, story: Story) -> dict[str, bool]:
        may: CalendarAbilities = CalendarPolicy().abilities(self.context["request"].user, story)
        return {"move": may["plan"] and not self._is_out(story)}


class CalendarSerializer(serializers.Serializer[Any]):
    entries = CalendarEntrySerializer(many=True)
    unplanned = CalendarEntrySerializer(many=True, help_text="Not out, and without a moment; last touched first.")
    more_unplanned = serializers.BooleanField(help_text="There are further ones, in the library.")
    campaigns = CampaignRefSerializer(many=True)


class MoveSerializer(serializers.Serializer[Any]):
    publish_at = MomentField(allow_null=True, help_text="Null takes it off the calendar, before it is approved.")
    expires_at = MomentField(required=False, help_text="For taking a move back: the end that it had.")
    version = serializers.IntegerField(min_value=1, help_text="The one that was read. Another: 409 edited_elsewhere.")
