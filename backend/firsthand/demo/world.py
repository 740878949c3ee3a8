"""Karveel, maker of cargo bikes: sixty-odd people in eight teams, in Utrecht, Ghent and Bremen."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import cycle

from firsthand.demo.cast import CAST, address_of

ORGANISATION = "Karveel"
# The order is that of the list below; People has three, so that its figures never stand alone.
TEAMS = ("Workshop", "Engineering", "Service", "Sales", "Marketing", "Logistics", "Finance and IT", "People")
TOPICS = {
    "product": {"en": "Our bikes", "nl": "Onze fietsen"},
    "workshop": {"en": "Workshop", "nl": "Werkplaats"},
    "people": {"en": "Colleagues", "nl": "Collega’s"},
    "customers": {"en": "Riders", "nl": "Rijders"},
    "cities": {"en": "Cities", "nl": "Steden"},
    "climate": {"en": "Climate", "nl": "Klimaat"},
    "safety": {"en": "Safety", "nl": "Veiligheid"},
    "jobs": {"en": "Jobs", "nl": "Vacatures"},
}
PLACEHOLDERS = {
    "org": ORGANISATION,
    "contact": "Karveel Communicatie",
    "contact_address": "communicatie@karveel.example",
    "works_council": "OR Karveel",
    "privacy_contact": "privacy@karveel.example",
}


@dataclass(frozen=True, slots=True)
class Colleague:
    name: str
    team: str
    country: str
    language: str
    roles: tuple[str, ...] = ()
    joins: int | None = None  # days ago; None: was here before the programme began
    leaves: int | None = None

    @property
    def email(self) -> str:
        return address_of(self.name)


_CROWD = {
    "Workshop": (
        "NL: Noor de Graaf, Elif Kaya, Sanne Vos, Yusuf Demir, Mo El Amrani, Bram Kuipers, Tess van Leeuwen, "
        "Gijs Mulder, Daan Postma; BE: Lieven Claes, Jasper Maes; DE: Jule Behrens, Tammo Harms"
    ),
    "Engineering": (
        "NL: Femke Dijkstra, Ravi Sharma, Thijs Brouwer, Lena Kowalska, Sven Hendriks, Aicha Bouzid, Joost Smit, "
        "Maartje Prins; BE: Wout Vermeulen; DE: Anke Lüders"
    ),
    "Service": (
        "NL: Fatima Haddad, Koen Willems, Roos Scholten, Priya Nair, Tim Jonker; BE: Julie Wouters, Pieter Goossens; "
        "DE: Birte Cordes"
    ),
    "Sales": (
        "NL: Marloes Visser, Ruben Bos, Naomi Pinas, Hugo van Dam; BE: Ellen Desmet, Bart Jacobs, Sofie Lambert; "
        "DE: Henrik Meyer, Wiebke Janssen"
    ),
    "Marketing": "NL: Iris Molenaar, Olivier Meijer; DE: Finja Ahrens",
    "Logistics": "NL: Sjoerd Wiersma, Dewi Pratama, Kees Blom, Esra Aydin; BE: Nele Martens; DE: Ole Petersen",
    "Finance and IT": "NL: Charlotte Kok, Farid Azizi, Jan-Willem Bakels, Mei Chen; BE: Stijn Peeters",
    "People": "NL: Ingrid Hoekstra; BE: Karen De Smet",
}
_ROLES: dict[str, tuple[str, ...]] = {"Iris Molenaar": ("editor", "approver"), "Olivier Meijer": ("editor",)}
_JOINS = {"Tess van Leeuwen": 41, "Hugo van Dam": 9}
_LEAVES = {"Sven Hendriks": 26}
# Some colleagues in the Netherlands prefer English; Germany reads English, there is no German yet.
_LANGUAGES = {"NL": cycle(("nl", "nl", "en", "nl")), "BE": cycle(("nl", "nl", "nl", "en")), "DE": cycle(("en",))}


def _crowd() -> Iterator[Colleague]:
    for team, text in _CROWD.items():
        for part in text.split("; "):
            country, _, names = part.partition(": ")
            for name in names.split(", "):
                roles, language = _ROLES.get(name, ()), next(_LANGUAGES[country])
                yield Colleague(name, team, country, language, roles, _JOINS.get(name), _LEAVES.get(name))


def _cast() -> list[Colleague]:
    return [
        Colleague(one.name, one.team, one.country, one.language, tuple(role.value for role in one.roles))
        for one in CAST
    ]


PEOPLE = (*_cast(), *_crowd())
