from dataclasses import dataclass

from firsthand.common.access import Person
from firsthand.notifications.models import Preference
from firsthand.notifications.registry import Kind, kinds


@dataclass(frozen=True, slots=True)
class Choice:
    kind: Kind
    email: bool


def kinds_for(user: Person) -> list[Kind]:
    """What this person may receive and can be told about."""
    return [kind for kind in kinds() if kind.label and (not kind.permission or user.can(kind.permission))]


def choices_of(user: Person) -> list[Choice]:
    switched_off = set(Preference.objects.filter(person=user, email=False).values_list("kind", flat=True))
    return [Choice(kind, kind.essential or kind.name not in switched_off) for kind in kinds_for(user)]


def wants(user: Person, kind: Kind) -> bool:
    return kind.essential or not Preference.objects.filter(person=user, kind=kind.name, email=False).exists()
