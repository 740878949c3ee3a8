"""The first admin of a new installation: manage.py invite ada@company.example "Ada Verhoeven" --role admin"""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from firsthand.common.errors import DomainError
from firsthand.people.actions.invite import invite_person
from firsthand.people.roles import Role


class Command(BaseCommand):
    help = "Invite somebody from the command line, above all the first admin."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("email")
        parser.add_argument("name")
        parser.add_argument("--role", action="append", default=[], choices=Role.values)
        parser.add_argument("--language", default="en")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            person = invite_person(
                actor=None,
                email=options["email"],
                name=options["name"],
                team=None,
                language=options["language"],
                roles=options["role"],
                now=timezone.now(),
            )
        except DomainError as error:
            raise CommandError(str(error)) from error
        self.stdout.write(f"Invited {person.name}. They sign in with a code that is mailed to {person.email}.")
