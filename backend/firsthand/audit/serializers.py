from typing import Any

from rest_framework import serializers

from firsthand.audit.labels import sentence
from firsthand.audit.models import AuditEvent


class ActorSerializer(serializers.Serializer[Any]):
    id = serializers.IntegerField()
    name = serializers.CharField()


class AuditEventSerializer(serializers.ModelSerializer[AuditEvent]):
    actor = ActorSerializer(allow_null=True)
    sentence = serializers.SerializerMethodField()

    class Meta:
        model = AuditEvent
        fields = [
            "id",
            "at",
            "actor",
            "action",
            "sentence",
            "target_type",
            "target_id",
            "target_label",
            "data",
        ]
        read_only_fields = fields

    def get_sentence(self, event: AuditEvent) -> str:
        return str(sentence(event.action))
