"""Addresses as pages write them: relative, without a scheme, in capitals, with spaces, escaped twice."""

import html
import re
from urllib.parse import urljoin, urlsplit, urlunsplit

_SPACE = re.compile(r"[\t\r\n\f\x00]")
_MAX = 2_000


def absolute(base: str, written: str | None) -> str:
    """Empty for what leads to no page or picture: data:, javascript:, nonsense."""
    text = _SPACE.sub("", written or "").strip()
    if not text or len(text) > _MAX:
        return ""
    text = html.unescape(text) if "&amp;" in text or "&#" in text else text
    text = _with_slashes(text).replace(" ", "%20")
    if text.lower().startswith("www."):
        text = f"https://{text}"
    try:
        return _lowered(urljoin(base, text))
    except ValueError:
        return ""


def is_relative(written: str) -> bool:
    return not re.match(r"\s*https?:\s*[/\\]{2}", written, re.IGNORECASE)


def _with_slashes(text: str) -> str:
    """As browsers read it: \\ is /, and https:/x or https:///x is https://x."""
    place, mark, rest = text.partition("?")
    place = place.replace("\\", "/")
    place = re.sub(r"^(https?:)?/{2,}", r"\1//", place, flags=re.IGNORECASE)
    place = re.sub(r"^(https?:)/?(?=[^/])", r"\1//", place, flags=re.IGNORECASE)
    return place + mark + rest


def _lowered(address: str) -> str:
    parts = urlsplit(address)
    if parts.scheme.lower() not in {"http", "https"} or not parts.hostname:
        return ""
    return urlunsplit(parts._replace(scheme=parts.scheme.lower(), netloc=parts.netloc.lower()))
