"""Who walks, and through which window."""

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Person:
    key: str
    name: str
    language: str = "en"
    email: str = ""


DOMAIN = "karveel.example"
ERIN = Person("erin", "Erin Bakker", email=f"erin.bakker@{DOMAIN}")
MARK = Person("mark", "Mark Hofstra", email=f"mark.hofstra@{DOMAIN}")
ANNA = Person("anna", "Anna Peeters", email=f"anna.peeters@{DOMAIN}")
HANA = Person("hana", "Hana Yilmaz", "nl", f"hana.yilmaz@{DOMAIN}")
STAN = Person("stan", "Stan Verhoeven", email=f"stan.verhoeven@{DOMAIN}")
WIM = Person("wim", "Wim Jansen", "nl", f"wim.jansen@{DOMAIN}")
ADA = Person("ada", "Ada Lindqvist", email=f"ada.lindqvist@{DOMAIN}")
CAST = {person.key: person for person in (ERIN, MARK, ANNA, HANA, STAN, WIM, ADA)}
PASSWORD = "firsthand-demo"

PHONE: dict[str, Any] = {
    "viewport": {"width": 390, "height": 844},
    "device_scale_factor": 2,
    "has_touch": True,
    "is_mobile": True,
}
DESKTOP: dict[str, Any] = {"viewport": {"width": 1280, "height": 800}}
