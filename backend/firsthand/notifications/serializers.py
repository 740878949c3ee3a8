from typing import Any

from rest_framework import serializers


class KindSerializer(serializers.Serializer[Any]):
    name = serializers.CharField(source="kind.name")
    label = serializers.CharField(source="kind.label")  # type: ignore[assignment]  # a field; DRF moves it out of the way
    description = serializers.CharField(source="kind.description")
    email = serializers.BooleanField()
    essential = serializers.BooleanField(source="kind.essential", help_text="Always sent; cannot be switched off.")


class NotificationPreferencesSerializer(serializers.Serializer[Any]):
    kinds = KindSerializer(many=True)


class KindChoiceSerializer(serializers.Serializer[Any]):
    name = serializers.CharField(max_length=60)
    email = serializers.BooleanField()


class NotificationChoicesSerializer(serializers.Serializer[Any]):
    kinds = KindChoiceSerializer(many=True, max_length=100)  # type: ignore[call-arg]  # goes to the list

    def to_internal_value(self, data: Any) -> Any:
        values = super().to_internal_value(data)
        return {choice["name"]: choice["email"] for choice in values["kinds"]}
