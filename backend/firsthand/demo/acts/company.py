"""Ada sets the company up, and colleagues come and go."""

import datetime as dt

from allauth.account.models import EmailAddress

from firsthand.audit.recording import record
from firsthand.demo.cast import BY_KEY, PASSWORD
from firsthand.demo.world import PEOPLE, TEAMS, Colleague
from firsthand.people.actions.deactivate import deactivate_person
from firsthand.people.actions.invite import invite_person
from firsthand.people.models import Team, User


class Company:
    """Everybody by name, and each a person once: so their roles are read from the database once."""

    def __init__(self) -> None:
        self.people: dict[str, User] = {}
        self.teams: dict[str, Team] = {}

    def member(self, key: str) -> User:
        return self.people[BY_KEY[key].name]

    def found(self, now: dt.datetime) -> None:
        ada = next(one for one in PEOPLE if one.name == BY_KEY["ada"].name)
        self._invite(ada, None, now)
        for name in TEAMS:
            self._make_team(name, now)
        for one in PEOPLE:
            if one is not ada and one.joins is None:
                self.welcome(one, now)
        self._place(ada)
        for member in BY_KEY.values():
            _give_password(self.people[member.name])

    def welcome(self, colleague: Colleague, now: dt.datetime) -> None:
        self._invite(colleague, self.member("ada"), now)

    def say_goodbye(self, colleague: Colleague, now: dt.datetime) -> None:
        deactivate_person(actor=self.member("ada"), person=self.people[colleague.name], now=now)

    def _invite(self, colleague: Colleague, actor: User | None, now: dt.datetime) -> None:
        self.people[colleague.name] = invite_person(
            actor=actor,
            email=colleague.email,
            name=colleague.name,
            team=self.teams.get(colleague.team),
            country=colleague.country,
            language=colleague.language,
            roles=colleague.roles,
            now=now,
        )

    def _make_team(self, name: str, now: dt.datetime) -> None:
        """The product has no screen for teams yet; this writes what its action would."""
        team = Team.objects.create(name=name, slug=name.lower().replace(" ", "-"))
        record(actor=self.member("ada"), action="team.create", target=team, now=now)
        self.teams[name] = team

    def _place(self, colleague: Colleague) -> None:
        person = self.people[colleague.name]
        person.team = self.teams[colleague.team]
        person.save(update_fields=["team"])


def _give_password(person: User) -> None:
    """As after a first sign-in by code, which proves the address, and a password of their own choice."""
    person.set_password(PASSWORD)
    person.save(update_fields=["password"])
    EmailAddress.objects.filter(user=person).update(verified=True)
