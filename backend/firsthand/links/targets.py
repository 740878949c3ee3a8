"""Where a link may lead. Targets come from stories only; this is the last door before they are stored. Pure."""

import re
from urllib.parse import urlsplit

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.utils.encoding import iri_to_uri

MAX_LENGTH = 2048
# Browsers drop tabs and line ends in addresses and read a backslash as a slash: we must check what they will open.
_UNSAFE = re.compile(r"[\x00-\x20\x7f-\x9f\\]")
_is_address = URLValidator(schemes=["http", "https"])


def clean_target(url: str) -> str | None:
    """The address in ASCII, as it stands in a header; None when it is no web address."""
    if _UNSAFE.search(url) or len(url) > MAX_LENGTH:
        return None
    try:
        _is_address(url)
        parts = urlsplit(url)
    except (ValidationError, ValueError):
        return None
    if parts.username is not None or parts.password is not None:
        return None
    host = parts.netloc.encode("idna").decode("ascii") if not parts.netloc.isascii() else parts.netloc
    clean = iri_to_uri(parts._replace(netloc=host).geturl())
    return clean if len(clean) <= MAX_LENGTH else None
