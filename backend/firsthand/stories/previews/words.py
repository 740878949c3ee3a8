"""Text as pages write it, made fit to show: one line, no markup, no entities that were escaped twice."""

import html
import re

_TWICE = re.compile(r"&(?:#\d{1,6}|#x[0-9a-f]{1,5}|[a-z]{2,8}\d{0,2});", re.IGNORECASE)
_INVISIBLE = re.compile("[\x00-\x08\x0e-\x1f\x7f\u00ad\u200b\u200e\u200f\u2060\ufeff\ufffe\uffff]")
_CLOSING_TAG = re.compile(r"</[a-z][a-z0-9]*\s*>|<br\s*/?>", re.IGNORECASE)
_TAG = re.compile(r"</?[a-z][^<>]*>", re.IGNORECASE)
_NOTHING = {"undefined", "null", "[object object]", "nan", "-", "."}


def line(text: object, *, at_most: int = 1_000) -> str:
    if not isinstance(text, str):
        return ""
    text = text[: at_most * 4]
    if _TWICE.search(text):
        text = _TWICE.sub(lambda found: html.unescape(found[0]), text)
    text = " ".join(_INVISIBLE.sub("", text).split())[:at_most].rstrip()
    return "" if text.lower() in _NOTHING else text


def paragraph(text: object) -> str:
    """A description. Markup in it is only taken out where it is meant as such: a page about <div> may name it."""
    plain = line(text, at_most=2_000)
    return line(_TAG.sub(" ", plain), at_most=2_000) if _CLOSING_TAG.search(plain) else plain
