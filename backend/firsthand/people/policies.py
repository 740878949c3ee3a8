from typing import TypedDict

from django.db.models import QuerySet

from firsthand.common.access import Person, Policy
from firsthand.people.models import Team, User


class PersonAbilities(TypedDict):
    update: bool
    set_roles: bool
    deactivate: bool
    reactivate: bool


class PersonPolicy(Policy[User]):
    """The admin's list of people. Everybody reaches their own row through me/ instead."""

    model = User

    def visible_to(self, user: Person) -> QuerySet[User]:
        return User.objects.all() if user.is_authenticated and user.can("people.manage") else User.objects.none()

    def may(self, user: Person, action: str) -> bool:
        return action in {"list", "create"} and user.can("people.manage")

    def abilities(self, user: Person, obj: User) -> PersonAbilities:
        manages = user.can("people.manage")
        other = manages and obj.pk != user.pk
        return PersonAbilities(
            update=manages,
            # Nobody takes away their own keys by accident, and nobody makes themselves more than they are.
            set_roles=other,
            deactivate=other and obj.is_active,
            reactivate=other and not obj.is_active,
        )


class TeamPolicy(Policy[Team]):
    model = Team

    def visible_to(self, user: Person) -> QuerySet[Team]:
        return Team.objects.all() if user.is_authenticated else Team.objects.none()

    def may(self, user: Person, action: str) -> bool:
        return action == "list"


class AudiencePolicy(Policy[User]):
    """Counting an audience tells nothing about a person; whoever writes for others may do it."""

    model = User

    def may(self, user: Person, action: str) -> bool:
        return action == "count" and (user.can("stories.write") or user.can("guidelines.write"))
