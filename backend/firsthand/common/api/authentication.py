from django.utils.translation import gettext_lazy as _
from rest_framework.authentication import SessionAuthentication
from rest_framework.exceptions import PermissionDenied
from rest_framework.request import Request


class CsrfFailed(PermissionDenied):
    default_code = "csrf_failed"
    default_detail = _("Your session has changed. Reload the page and try again; what you typed is still there.")


class Session(SessionAuthentication):
    """Django's session. Naming a scheme makes DRF answer 401, not 403, to whoever is not signed in."""

    def authenticate_header(self, request: Request) -> str:
        return "Session"

    def enforce_csrf(self, request: Request) -> None:
        """The code that sign-in answers with too (failures.csrf_failure), in words that help."""
        try:
            super().enforce_csrf(request)
        except PermissionDenied as error:
            raise CsrfFailed from error
