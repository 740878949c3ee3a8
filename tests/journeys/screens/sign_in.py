import re
from collections.abc import Callable

from playwright.sync_api import Locator, expect

from journeys.support.cast import PASSWORD, Person
from journeys.support.visit import Visit
from journeys.support.waiting import wait_for


class SignIn:
    def __init__(self, visit: Visit) -> None:
        self.visit, self.page, self.say = visit, visit.page, visit.say

    def cast(self) -> Locator:
        return self.page.get_by_role("region", name=self.say("Be one of these people")).get_by_role("button")

    def as_one_of_the_cast(self, person: Person) -> None:
        self.page.goto("/sign-in")
        self.cast().filter(has_text=person.name).click()
        self._is_in()

    def by_password(self, email: str, password: str = PASSWORD) -> None:
        self.page.goto("/sign-in")
        self.page.get_by_label(self.say("E-mail address"), exact=True).fill(email)
        self.page.get_by_label(self.say("Password"), exact=True).fill(password)
        self.page.get_by_role("button", name=self.say("Sign in"), exact=True).click()

    def by_code(self, email: str, read_mail: Callable[[], str | None]) -> None:
        self.page.goto("/sign-in")
        self.page.get_by_role("link", name=self.say("Get a code by e-mail"), exact=True).click()
        self.page.get_by_label(self.say("E-mail address"), exact=True).fill(email)
        self.page.get_by_role("button", name=self.say("Send the code"), exact=True).click()
        field = self.page.get_by_label(self.say("Code from the e-mail"), exact=True)
        expect(field).to_be_visible()
        field.fill(wait_for(read_mail, f"a code in the mail to {email}"))
        self.page.get_by_role("button", name=self.say("Sign in"), exact=True).click()
        self._is_in()

    def _is_in(self) -> None:
        expect(self.page).to_have_url(re.compile(r"/$"))
        # In whatever language the person reads: the top bar speaks of them.
        expect(self.page.get_by_role("banner").locator("[aria-haspopup=menu]")).to_be_visible()
