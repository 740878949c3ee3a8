"""Kinds of message. The app that speaks registers its kinds in its notices.py; texts are its own templates."""

from dataclasses import dataclass

from django.utils.functional import Promise

_kinds: dict[str, "Kind"] = {}


@dataclass(frozen=True, slots=True)
class Kind:
    """`people.invited` speaks from templates `people/notices/invited.{subject,body}.txt`."""

    name: str
    # Essential messages (an invitation, a receipt) are sent whatever a person's preferences.
    essential: bool = False
    # How a person's preferences call it. Without a label it is not listed there.
    label: str | Promise = ""
    description: str | Promise = ""
    # Listed only for those who may do this: nobody else receives it.
    permission: str = ""

    def template(self, part: str) -> str:
        app, _, message = self.name.partition(".")
        return f"{app}/notices/{message}.{part}.txt"


def register(kind: Kind) -> Kind:
    _kinds[kind.name] = kind
    return kind


def kind_named(name: str) -> Kind:
    """Raises KeyError for a kind that nobody registered."""
    return _kinds[name]


def kinds() -> list[Kind]:
    return sorted(_kinds.values(), key=lambda kind: kind.name)
