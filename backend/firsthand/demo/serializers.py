from typing import Any

from rest_framework import serializers

from firsthand.demo.cast import CAST


class CastMemberSerializer(serializers.Serializer[Any]):
    key = serializers.CharField()
    name = serializers.CharField()
    role_label = serializers.CharField()
    what = serializers.CharField(help_text="What this person comes to do, in a few words.")


class CastSignInSerializer(serializers.Serializer[Any]):
    cast = serializers.ChoiceField(choices=[(member.key, member.name) for member in CAST])
