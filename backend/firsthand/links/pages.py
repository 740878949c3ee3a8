"""What a stranger sees where a link does not lead on. The same bytes by both ways in; no script, no cookie."""

from base64 import b64encode
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256
from pathlib import Path

from django.conf import settings
from django.template.loader import render_to_string
from django.utils import translation
from django.utils.functional import Promise
from django.utils.safestring import mark_safe
from django.utils.translation import gettext_lazy as _
from django.utils.translation.trans_real import parse_accept_lang_header

_STYLE = (Path(__file__).parent / "templates" / "links" / "page.css").read_text(encoding="utf-8")
_STYLE_HASH = b64encode(sha256(_STYLE.encode()).digest()).decode()
# Beside Location, where a link does lead on.
LEADING_ON = {
    "Content-Length": "0",
    "Cache-Control": "no-store",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "X-Robots-Tag": "noindex",
}
_HEADERS = {
    "Content-Type": "text/html; charset=utf-8",
    "Cache-Control": "no-store",
    "Content-Security-Policy": f"default-src 'none'; style-src 'sha256-{_STYLE_HASH}'; base-uri 'none';"
    " form-action 'none'; frame-ancestors 'none'",
    "Referrer-Policy": "no-referrer",
    "Vary": "Accept-Language",
    "X-Content-Type-Options": "nosniff",
    "X-Robots-Tag": "noindex",
}


@dataclass(frozen=True, slots=True)
class Page:
    status: int
    title: str | Promise
    text: str | Promise
    extra: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Answer:
    status: int
    headers: dict[str, str]
    body: bytes


UNKNOWN = Page(
    404,
    _("This link leads nowhere"),
    _("Perhaps a character is missing. Look at the address again, or ask whoever gave it to you."),
)
RETRACTED = Page(
    410,
    _("This story is no longer available"),
    _("We have taken it back. Whoever shared it with you may know more."),
)
AWAY = Page(
    503,
    _("One moment, please"),
    _("We cannot lead you on right now. Try again in a minute; the link stays the same."),
    (("Retry-After", "30"),),
)
WRONG_METHOD = Page(
    405, _("Links are for opening"), _("Nothing can be sent to this address."), (("Allow", "GET, HEAD"),)
)


def answer(page: Page, language: str) -> Answer:
    return _rendered(page, language, settings.ORGANISATION)


@lru_cache(maxsize=64)
def _rendered(page: Page, language: str, organisation: str) -> Answer:
    with translation.override(language):
        context = {
            "language": language,
            "organisation": organisation,
            "title": page.title,
            "text": page.text,
            "style": mark_safe(_STYLE),  # ours, and its hash is what the page's own policy lets in
        }
        body = render_to_string("links/page.html", context).encode()
    headers = {**_HEADERS, "Content-Language": language, "Content-Length": str(len(body)), **dict(page.extra)}
    return Answer(page.status, headers, body)


def language_of(accept_language: str) -> str:
    """The first language that we speak, in the order in which the browser asks."""
    spoken = {code for code, _name in settings.LANGUAGES}
    for wanted, _weight in parse_accept_lang_header(accept_language[:200]):
        if (language := wanted.partition("-")[0]) in spoken:
            return language
    return settings.LANGUAGE_CODE
