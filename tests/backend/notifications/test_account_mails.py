"""allauth's mails in our own words. Read from its folders, so that a mail it begins to send is noticed."""

import re
from pathlib import Path

import allauth
import pytest
from django.conf import settings
from django.core import mail
from django.template.loader import get_template, render_to_string
from django.utils import translation
from django.utils.timezone import localtime

from firsthand.people.models import User

THEIRS = Path(allauth.__file__).parent / "templates"
# Passwords are reset by code here, never by a link.
NEVER_SENT = {"account/email/password_reset_key"}
NAMES = sorted(
    {
        str(file.relative_to(THEIRS)).removesuffix("_subject.txt")
        for folder in ("account", "mfa")
        for file in (THEIRS / folder / "email").glob("*_subject.txt")
    }
    - NEVER_SENT
)


def rendered(name: str, part: str, language: str, now) -> str:
    context = {
        "code": "ABCD-EFGH",
        "email": "o'hara@firsthand.example",
        "from_email": "a@firsthand.example",
        "to_email": "b@firsthand.example",
        "deleted_email": "a@firsthand.example",
        "signup_url": "https://firsthand.example/sign-up",
        "timestamp": localtime(now),
        "ip": "192.0.2.7",
        "user_agent": "Netscape",
    }
    with translation.override(language):
        return " ".join(render_to_string(f"{name}_{part}.txt", context).split())


def test_there_are_mails_to_judge():
    assert "account/email/login_code" in NAMES
    assert len(NAMES) > 12


@pytest.mark.parametrize("name", NAMES)
def test_the_subject_is_ours(name):
    # The signing-up variant includes the plain one, which is ours.
    template = get_template(f"{name}_subject.txt").template
    assert Path(template.origin.name).is_relative_to(settings.BACKEND_DIR)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("part", ["subject", "message"])
def test_both_languages_are_spoken(name, part, now):
    english, dutch = (rendered(name, part, language, now) for language in ("en", "nl"))
    assert english
    assert english != dutch


@pytest.mark.parametrize("name", NAMES)
def test_it_is_plain_text_without_the_callers_address(name, now):
    message = rendered(name, "message", "en", now)
    assert "&#x27;" not in message
    assert "192.0.2.7" not in message
    assert "Netscape" not in message
    assert f"{settings.ORGANISATION} {settings.SITE_URL}" in message


@pytest.mark.parametrize("name", [name for name in NAMES if name.endswith(("_code", "confirmation"))])
def test_a_code_is_in_it(name, now):
    assert re.search(r"\bABCD-EFGH\b", rendered(name, "message", "nl", now))


@pytest.mark.parametrize(("domains", "offered"), [([], False), (["firsthand.example"], True)])
def test_joining_is_offered_only_where_one_can_join(domains, offered, now, settings):
    settings.SIGNUP_DOMAINS = domains
    assert ("/sign-up" in rendered("account/email/unknown_account", "message", "en", now)) is offered


def test_the_real_thing_is_sent_in_the_visitors_language(client, erin: User):
    client.get("/_allauth/browser/v1/config")
    client.post(
        "/_allauth/browser/v1/auth/code/request",
        {"email": erin.email},
        content_type="application/json",
        headers={"Accept-Language": "nl"},
    )
    [message] = mail.outbox
    assert message.subject == f"Je code voor {settings.ORGANISATION}"
    assert message.body.startswith("Hallo,")
