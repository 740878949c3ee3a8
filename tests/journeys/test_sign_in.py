"""Three ways in, the way out, and no word about who has an account."""

import re
from collections.abc import Callable

from playwright.sync_api import expect

from journeys.conftest import Enter, code_in_mail
from journeys.screens.sign_in import SignIn
from journeys.support.cast import CAST, ERIN, PHONE, WIM
from journeys.support.product import Product
from journeys.support.visit import Visit


def test_the_demo_offers_each_of_the_cast_in_one_click(enter: Enter) -> None:
    visitor = enter(None, on=PHONE).go("/sign-in").settled()

    offered = SignIn(visitor).cast()

    expect(offered).to_have_count(len(CAST))
    for person in CAST.values():
        expect(offered.filter(has_text=person.name)).to_be_visible()
    offered.filter(has_text=ERIN.name).click()
    expect(visitor.heading("Stories")).to_be_visible()
    expect(visitor.button("Account of {name}", name=ERIN.name)).to_be_visible()


def test_a_code_from_the_mail_opens_the_door_once(newcomer: Callable[..., Visit], product: Product) -> None:
    visit = newcomer("Sanne de Wit", on=PHONE)

    expect(visit.button("Account of {name}", name="Sanne de Wit")).to_be_visible()
    assert code_in_mail(product, "sanne.de.wit@karveel.example")


def test_a_password_leads_to_where_one_wanted_to_go_and_signing_out_ends_it(enter: Enter) -> None:
    visit = enter(None, language="nl").go("/guidelines")
    expect(visit.page).to_have_url(re.compile(r"/sign-in\?next="))
    visit.field("E-mail address").fill(WIM.email)
    visit.field("Password").fill("firsthand-demo")

    visit.button("Sign in").click()

    expect(visit.heading(visit.say("Guidelines"))).to_be_visible()
    visit.button("Account of {name}", name=WIM.name).click()
    visit.page.get_by_role("menuitem", name=visit.say("Sign out"), exact=True).click()
    expect(visit.page).to_have_url(re.compile(r"/sign-in$"))
    visit.go("/guidelines")
    expect(visit.page).to_have_url(re.compile(r"/sign-in\?next="))


def test_a_wrong_password_and_an_unknown_address_get_the_same_answer(enter: Enter) -> None:
    visit = enter(None)
    visit.watch.expect(400, "/_allauth/browser/v1/auth/login")
    answers = []
    for email in (ERIN.email, "nobody@karveel.example"):
        SignIn(visit).by_password(email, "not the password")
        problem = visit.page.locator("form").get_by_text(re.compile("not correct"))
        expect(problem).to_be_visible()
        answers.append(problem.inner_text())

    assert answers[0] == answers[1]
