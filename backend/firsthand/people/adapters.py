"""Where allauth meets our people: who may join, how a newcomer is filled in, how the browser sees a person."""

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.headless.adapter import DefaultHeadlessAdapter
from django.conf import settings
from django.core.exceptions import ValidationError
from django.http import HttpRequest
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from firsthand.common.days import day_of
from firsthand.common.text import clean_line
from firsthand.people.models import User


class AccountAdapter(DefaultAccountAdapter):  # type: ignore[misc]  # allauth has no types
    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return bool(settings.SIGNUP_DOMAINS)

    def clean_email(self, email: str) -> str:
        """Only for joining: an existing person's address is never judged by its domain."""
        email = super().clean_email(email).lower()
        if self._is_signup() and settings.SIGNUP_DOMAINS and email.rpartition("@")[2] not in settings.SIGNUP_DOMAINS:
            domains = ", ".join(settings.SIGNUP_DOMAINS)
            raise ValidationError(
                _("Use your work address (%(domains)s).") % {"domains": domains}, code="not_our_domain"
            )
        return email

    def _is_signup(self) -> bool:
        return bool(self.request and self.request.path.endswith("/auth/signup"))

    def save_user(self, request: HttpRequest, user: User, form: Any, commit: bool = True) -> User:
        user.name = clean_line(form.cleaned_data["name"])
        user.language = translation.get_language() or "en"
        user.joined_on = day_of(timezone.now())
        saved: User = super().save_user(request, user, form, commit=commit)
        return saved

    def populate_username(self, request: HttpRequest, user: User) -> None:
        """People have no user name here."""

    def get_user_search_fields(self) -> list[str]:
        return ["email"]


class HeadlessAdapter(DefaultHeadlessAdapter):  # type: ignore[misc]  # allauth has no types
    def serialize_user(self, user: User) -> dict[str, Any]:
        return {
            "id": user.pk,
            "display": user.name,
            "email": user.email,
            "has_usable_password": user.has_usable_password(),
        }
