"""The supply of each channel, the share of promotion, and texts that are planned twice."""

from typing import Any

from rest_framework import serializers

from firsthand.stories.calendar import Supply
from firsthand.stories.channels import Channel
from firsthand.stories.repeats import Place
from firsthand.stories.supply import Promotion, Standing


class WeekSerializer(serializers.Serializer[Any]):
    starts_on = serializers.DateField(help_text="A Monday.")
    number = serializers.IntegerField(help_text="As ISO counts weeks.")
    out = serializers.IntegerField()
    planned = serializers.IntegerField()
    standing = serializers.ChoiceField(choices=[(one.value, one.value) for one in Standing])


class SilenceSerializer(serializers.Serializer[Any]):
    first_on = serializers.DateField()
    last_on = serializers.DateField()
    days = serializers.IntegerField()


class ChannelSupplySerializer(serializers.Serializer[Any]):
    channel = serializers.ChoiceField(choices=Channel.choices)
    goal_per_week = serializers.IntegerField()
    weeks = WeekSerializer(many=True)
    gaps = SilenceSerializer(many=True, help_text="Longer silences than the goal leaves between two stories.")


class PromotionSerializer(serializers.Serializer[Any]):
    stories = serializers.IntegerField()
    promotional = serializers.IntegerField()
    percent = serializers.IntegerField(help_text="Rounded up.")
    over = serializers.BooleanField(help_text="Above the ceiling.")


class PromotionPeakSerializer(PromotionSerializer):
    at = serializers.DateTimeField()


class PromotionShareSerializer(serializers.Serializer[Any]):
    ceiling = serializers.IntegerField(help_text="Percent.")
    recent = PromotionSerializer(help_text="Of the stories that came out in the last thirty days.")
    planned = PromotionPeakSerializer(allow_null=True, help_text="The highest that what is planned brings it to.")


class RepeatPlaceSerializer(serializers.Serializer[Any]):
    story_id = serializers.IntegerField()
    title = serializers.CharField()
    channel = serializers.ChoiceField(choices=Channel.choices)
    language = serializers.CharField()


class RepeatSerializer(serializers.Serializer[Any]):
    text = serializers.CharField()
    places = RepeatPlaceSerializer(many=True)


class SupplySerializer(serializers.Serializer[Any]):
    channels = ChannelSupplySerializer(many=True)
    promotion = PromotionShareSerializer()
    repeats = RepeatSerializer(many=True)


def supply_answer(supply: Supply) -> Any:
    repeats = [
        {"text": repeat.text, "places": [_place(place, supply.titles) for place in repeat.places]}
        for repeat in supply.repeats
    ]
    answer = {"channels": supply.channels, "promotion": _promotion(supply), "repeats": repeats}
    return SupplySerializer(answer).data


def _promotion(supply: Supply) -> dict[str, Any]:
    planned = None
    if supply.peak:
        at, promotion = supply.peak
        planned = {**_share(promotion, supply.ceiling), "at": at}
    return {"ceiling": supply.ceiling, "recent": _share(supply.recent, supply.ceiling), "planned": planned}


def _share(promotion: Promotion, ceiling: int) -> dict[str, Any]:
    return {
        "stories": promotion.stories,
        "promotional": promotion.promotional,
        "percent": promotion.percent,
        "over": promotion.exceeds(ceiling),
    }


def _place(place: Place, titles: dict[int, str]) -> dict[str, Any]:
    return {
        "story_id": place.story_id,
        "title": titles[place.story_id],
        "channel": place.channel,
        "language": place.language,
    }
