"""The seven people whose eyes a visitor can borrow, and what each of them comes to do."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from firsthand.people.roles import Role

PASSWORD = "firsthand-demo"  # noqa: S105  printed by create_demo; it opens nothing outside the demo
DOMAIN = "karveel.example"


@dataclass(frozen=True, slots=True)
class Member:
    key: str
    name: str
    team: str
    country: str
    language: str
    roles: tuple[Role, ...]
    what: str | Promise

    @property
    def email(self) -> str:
        return address_of(self.name)

    @property
    def role_label(self) -> str | Promise:
        return (self.roles[0] if self.roles else Role.EMPLOYEE).label


def address_of(name: str) -> str:
    plain = name.lower().translate(str.maketrans("äáéëèöóüïîçğ", "aaeeeoouiicg"))
    return f"{'.'.join(plain.split())}@{DOMAIN}"


CAST = (
    Member("erin", "Erin Bakker", "Service", "NL", "en", (), _("Shares a story in two minutes, in her own words")),
    Member("mark", "Mark Hofstra", "Marketing", "NL", "en", (Role.EDITOR,), _("Writes stories and plans them")),
    Member("anna", "Anna Peeters", "Marketing", "BE", "en", (Role.APPROVER,), _("Approves what others wrote")),
    Member(
        "hana",
        "Hana Yilmaz",
        "People",
        "NL",
        "nl",
        (Role.GUIDELINE_OWNER,),
        _("Publishes the guidelines, and sees them read"),
    ),
    Member("stan", "Stan Verhoeven", "Marketing", "NL", "en", (Role.ANALYST,), _("Looks at honest figures")),
    Member("wim", "Wim Jansen", "Workshop", "NL", "nl", (Role.WORKS_COUNCIL,), _("Sees which data is kept about whom")),
    Member(
        "ada", "Ada Lindqvist", "Finance and IT", "NL", "en", (Role.ADMIN,), _("Looks after people, teams and roles")
    ),
)
BY_KEY = {member.key: member for member in CAST}
