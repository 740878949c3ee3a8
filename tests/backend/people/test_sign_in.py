"""Sign-in as the browser does it, through allauth's headless API under /_allauth/browser/v1/."""

import re

import pytest
from allauth.account.models import EmailAddress
from allauth.mfa.totp.internal.auth import hotp_value, yield_hotp_counters_from_time
from django.core import mail
from django.test import Client

from backend.support.errors import failures
from firsthand.people.actions.invite import invite_person
from firsthand.people.models import User

AUTH = "/_allauth/browser/v1"
PASSWORD = "a long and quiet afternoon"
CODE = re.compile(r"\b[0-9A-Z]{4}-[0-9A-Z]{4}\b|\b\d{6}\b")


class Browser(Client):
    """A client that keeps the rules of the real one: CSRF is checked."""

    def __init__(self):
        super().__init__(enforce_csrf_checks=True)
        self.get(f"{AUTH}/config")

    def send(self, path, data=None, method="post", token=None):
        headers = {"X-CSRFToken": self.cookies["csrftoken"].value if token is None else token}
        return getattr(self, method)(f"{AUTH}{path}", data or "", content_type="application/json", headers=headers)


@pytest.fixture
def visitor(db) -> Browser:
    return Browser()


@pytest.fixture
def known(erin) -> User:
    erin.set_password(PASSWORD)
    erin.save(update_fields=["password"])
    EmailAddress.objects.create(user=erin, email=erin.email, primary=True, verified=True)
    return erin


def code_in_mail() -> str:
    return CODE.search(mail.outbox[-1].body).group()


def pending(answer) -> list[str]:
    return [flow["id"] for flow in answer.json()["data"]["flows"] if flow.get("is_pending")]


def test_with_a_password(visitor, known):
    answer = visitor.send("/auth/login", {"email": known.email, "password": PASSWORD})
    assert answer.status_code == 200
    assert answer.json()["data"]["user"]["display"] == "Erin"
    assert visitor.get("/api/v1/me/").json()["name"] == "Erin"


def test_a_wrong_password_and_an_unknown_address_sound_the_same(visitor, known):
    wrong = visitor.send("/auth/login", {"email": known.email, "password": "not it at all"})
    unknown = visitor.send("/auth/login", {"email": "olaf@elsewhere.example", "password": "not it at all"})
    assert wrong.status_code == unknown.status_code == 400
    assert wrong.json() == unknown.json()


def test_guessing_is_slowed_down(visitor, known):
    codes = []
    for _ in range(12):
        answer = visitor.send("/auth/login", {"email": known.email, "password": "guess after guess"})
        codes.append(answer.json()["errors"][0]["code"] if "errors" in answer.json() else answer.status_code)
    assert "too_many_login_attempts" in codes


@pytest.mark.parametrize("token", ["", "wrong" * 8])
def test_without_the_right_csrf_token_nothing_happens(visitor, known, token):
    answer = visitor.send("/auth/login", {"email": known.email, "password": PASSWORD}, token=token)
    assert answer.status_code == 403
    assert answer.json()["errors"][0]["code"] == "csrf_failed"


def test_the_api_checks_csrf_too(visitor, known):
    visitor.send("/auth/login", {"email": known.email, "password": PASSWORD})
    answer = visitor.patch("/api/v1/me/", {"language": "nl"}, content_type="application/json")
    assert failures(answer, 403) == [("csrf_failed", None)]


def test_by_a_code_in_the_mail(visitor, known):
    assert "login_by_code" in pending(visitor.send("/auth/code/request", {"email": known.email}))
    answer = visitor.send("/auth/code/confirm", {"code": code_in_mail()})
    assert answer.status_code == 200, answer.json()


def test_a_code_for_an_unknown_address_gives_nothing_away(visitor, known):
    to_erin = visitor.send("/auth/code/request", {"email": known.email})
    to_nobody = Browser().send("/auth/code/request", {"email": "olaf@elsewhere.example"})
    assert to_erin.status_code == to_nobody.status_code
    assert pending(to_erin) == pending(to_nobody)


def test_the_first_sign_in_of_an_invited_colleague_proves_the_address(visitor, ada, now):
    noor = invite_person(actor=ada, email="noor@firsthand.example", name="Noor", team=None, now=now)
    visitor.send("/auth/code/request", {"email": noor.email})
    answer = visitor.send("/auth/code/confirm", {"code": code_in_mail()})
    assert answer.status_code == 200, answer.json()
    assert EmailAddress.objects.get(user=noor).verified


def test_signing_up_is_closed_unless_a_domain_is_named(visitor):
    fields = {"email": "noor@firsthand.example", "password": PASSWORD, "name": "Noor"}
    assert visitor.send("/auth/signup", fields).status_code == 403


class TestSigningUp:
    FIELDS = {"email": "noor@firsthand.example", "password": PASSWORD, "name": "Noor"}

    @pytest.fixture(autouse=True)
    def _open(self, settings):
        settings.SIGNUP_DOMAINS = ["firsthand.example"]

    def test_with_verification_of_the_address(self, visitor):
        assert pending(visitor.send("/auth/signup", self.FIELDS)) == ["verify_email"]
        answer = visitor.send("/auth/email/verify", {"key": code_in_mail()})
        assert answer.status_code == 200, answer.json()
        assert User.objects.get(email="noor@firsthand.example").name == "Noor"

    def test_a_taken_address_sounds_like_a_free_one(self, visitor, known):
        taken = visitor.send("/auth/signup", {**self.FIELDS, "email": known.email})
        free = Browser().send("/auth/signup", self.FIELDS)
        assert taken.status_code == free.status_code
        assert taken.json() == free.json()
        assert User.objects.filter(email=known.email).count() == 1

    def test_only_with_a_work_address(self, visitor):
        answer = visitor.send("/auth/signup", {**self.FIELDS, "email": "noor@elsewhere.example"})
        assert [(e["code"], e["param"]) for e in answer.json()["errors"]] == [("not_our_domain", "email")]

    def test_with_a_password_that_is_hard_to_guess(self, visitor):
        answer = visitor.send("/auth/signup", {**self.FIELDS, "password": "password"})
        assert {e["param"] for e in answer.json()["errors"]} == {"password"}


def test_a_forgotten_password_is_reset_by_code(visitor, known):
    assert "password_reset_by_code" in pending(visitor.send("/auth/password/request", {"email": known.email}))
    fresh = "another long and quiet afternoon"
    answer = visitor.send("/auth/password/reset", {"key": code_in_mail(), "password": fresh})
    assert answer.status_code in {200, 401}, answer.json()
    signed_in = Browser().send("/auth/login", {"email": known.email, "password": fresh})
    assert signed_in.status_code == 200


def totp_now(secret: str) -> str:
    return f"{hotp_value(secret, next(iter(yield_hotp_counters_from_time()))):06}"


def test_a_time_based_code_as_second_step(visitor, known):
    visitor.send("/auth/login", {"email": known.email, "password": PASSWORD})
    visitor.send("/auth/reauthenticate", {"password": PASSWORD})
    secret = visitor.get(f"{AUTH}/account/authenticators/totp").json()["meta"]["secret"]
    activated = visitor.send("/account/authenticators/totp", {"code": totp_now(secret)})
    assert activated.status_code == 200, activated.json()

    later = Browser()
    assert "mfa_authenticate" in pending(later.send("/auth/login", {"email": known.email, "password": PASSWORD}))
    assert later.get("/api/v1/me/").status_code == 401
    recovery = visitor.get(f"{AUTH}/account/authenticators/recovery-codes").json()["data"]["unused_codes"]
    answer = later.send("/auth/2fa/authenticate", {"code": recovery[0]})
    assert answer.status_code == 200, answer.json()


def test_a_person_sees_and_ends_their_other_sessions(visitor, known):
    visitor.send("/auth/login", {"email": known.email, "password": PASSWORD})
    phone = Browser()
    phone.send("/auth/login", {"email": known.email, "password": PASSWORD})
    sessions = visitor.get(f"{AUTH}/auth/sessions").json()["data"]
    assert sorted(session["is_current"] for session in sessions) == [False, True]
    others = [session["id"] for session in sessions if not session["is_current"]]
    assert visitor.send("/auth/sessions", {"sessions": others}, method="delete").status_code == 200
    assert phone.get("/api/v1/me/").status_code == 401


def test_signing_out(visitor, known):
    visitor.send("/auth/login", {"email": known.email, "password": PASSWORD})
    ended = visitor.send("/auth/session", method="delete")
    assert ended.status_code == 401, ended.content
    assert visitor.get("/api/v1/me/").status_code == 401
