from rest_framework import serializers

from firsthand.stories.models import EditorPresence


class PresenceSerializer(serializers.Serializer[EditorPresence]):
    name = serializers.CharField(source="user.name")
    seen_at = serializers.DateTimeField(source="at")
