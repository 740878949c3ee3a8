"""Does this page ask who you are instead of telling its story? A guess, said as such on the screen."""

import re
from urllib.parse import urlsplit

_PATH = re.compile(
    r"(^|[/_.-])(log-?in|sign-?in|signin|inloggen|aanmelden|anmelden|einloggen|connexion|authwall|checkpoint|sso|oauth2?"
    r"|saml2?|adfs|accounts?/login|uas/login|auth)([/_.-]|$)",
    re.IGNORECASE,
)
_HOST = re.compile(r"^(login|signin|sso|auth|accounts|idp|id|adfs)\.", re.IGNORECASE)
_TITLE = re.compile(
    r"\b(log ?in|sign ?in|inloggen|aanmelden|anmelden|anmeldung|einloggen|connexion|se connecter|iniciar sesi[oó]n"
    r"|accedi|zaloguj|logga in|log p[åa])\b",
    re.IGNORECASE,
)


def asks_to_sign_in(*, url: str, title: str, has_password: bool) -> bool:
    """A shop may carry a form for its members on every page; a password field alone is therefore no wall."""
    parts = urlsplit(url)
    signs = (has_password, bool(_PATH.search(parts.path)), bool(_HOST.search(parts.hostname or "")))
    return sum((*signs, bool(_TITLE.search(title)))) >= 2
