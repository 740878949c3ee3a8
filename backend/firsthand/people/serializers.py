from typing import Any

from rest_framework import serializers

from firsthand.common.api.fields import VisibleRelatedField
from firsthand.people.audiences import AudienceRule
from firsthand.people.models import User
from firsthand.people.policies import PersonAbilities, PersonPolicy, TeamPolicy
from firsthand.people.roles import Role

COUNTRY = r"^[A-Z]{2}$"  # ISO 3166-1 alpha-2


class TeamSerializer(serializers.Serializer[Any]):
    id = serializers.IntegerField()
    name = serializers.CharField()


class TeamRowSerializer(TeamSerializer):
    people_count = serializers.IntegerField()


class AudienceRuleSerializer(serializers.Serializer[AudienceRule]):
    """Nobody by default. Kinds that are filled in narrow each other; values inside one kind widen it."""

    everyone = serializers.BooleanField(default=False)
    teams = serializers.ListField(child=serializers.IntegerField(min_value=1), default=list, max_length=500)
    countries = serializers.ListField(child=serializers.RegexField(COUNTRY), default=list, max_length=250)
    languages = serializers.ListField(
        child=serializers.ChoiceField(choices=User.Language.choices), default=list, max_length=20
    )
    roles = serializers.ListField(child=serializers.ChoiceField(choices=Role.choices), default=list, max_length=20)

    def to_internal_value(self, data: Any) -> Any:
        values = super().to_internal_value(data)
        everyone = values.pop("everyone")
        return AudienceRule(everyone=everyone, **{kind: frozenset(chosen) for kind, chosen in values.items()})

    def to_representation(self, rule: AudienceRule) -> dict[str, Any]:
        return {
            "everyone": rule.everyone,
            "teams": sorted(rule.teams),
            "countries": sorted(rule.countries),
            "languages": sorted(rule.languages),
            "roles": sorted(rule.roles),
        }


class CountSerializer(serializers.Serializer[Any]):
    count = serializers.IntegerField()


class MeSerializer(serializers.ModelSerializer[User]):
    team = TeamSerializer(read_only=True, allow_null=True)
    roles = serializers.SerializerMethodField()
    permissions = serializers.SerializerMethodField()
    has_usable_password = serializers.BooleanField(read_only=True)

    class Meta:
        model = User
        fields = [
            "id", "name", "email", "language", "country", "team", "time_zone", "roles", "permissions",
            "has_usable_password",
        ]  # fmt: skip
        read_only_fields = ["id", "email", "country"]

    def get_roles(self, user: User) -> list[str]:
        return sorted(user.roles)

    def get_permissions(self, user: User) -> list[str]:
        return sorted(user.permissions)


class PersonSerializer(serializers.ModelSerializer[User]):
    team = TeamSerializer(allow_null=True)
    roles = serializers.SerializerMethodField()
    abilities = serializers.SerializerMethodField()

    class Meta:
        model = User
        fields = [
            "id", "name", "email", "team", "country", "language", "roles", "is_active", "last_login", "joined_on",
            "abilities",
        ]  # fmt: skip
        read_only_fields = fields

    def get_roles(self, person: User) -> list[str]:
        return sorted(person.roles)

    def get_abilities(self, person: User) -> PersonAbilities:
        return PersonPolicy().abilities(self.context["request"].user, person)


class PersonInputSerializer(serializers.Serializer[Any]):
    name = serializers.CharField(max_length=120)
    team = VisibleRelatedField(policy=TeamPolicy(), allow_null=True)
    country = serializers.RegexField(COUNTRY)
    language = serializers.ChoiceField(choices=User.Language.choices)


class InvitationSerializer(PersonInputSerializer):
    email = serializers.EmailField(max_length=254)
    roles = serializers.ListField(child=serializers.ChoiceField(choices=Role.choices), default=list)


class RolesSerializer(serializers.Serializer[Any]):
    roles = serializers.ListField(child=serializers.ChoiceField(choices=Role.choices), max_length=20)
