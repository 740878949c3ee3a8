from rest_framework.authentication import SessionAuthentication
from rest_framework.request import Request


class Session(SessionAuthentication):
    """Django's session. Naming a scheme makes DRF answer 401, not 403, to whoever is not signed in."""

    def authenticate_header(self, request: Request) -> str:
        return "Session"
