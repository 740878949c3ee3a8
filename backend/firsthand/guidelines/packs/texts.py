import hashlib
import re
import unicodedata
from collections.abc import Iterator

BYTE_ORDER_MARK = "\ufeff"
PLACEHOLDER = re.compile(r"\{\{([a-z][a-z0-9_]*)\}\}")
# What a reader cannot see but what changes how a text reads or is stored: controls, marks that turn the
# direction of writing.
HIDDEN = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


def canonical(text: str) -> str:
    lines = _in_one_form(text).split("\n")
    return "\n".join(line.rstrip() for line in lines).rstrip("\n") + "\n"


def _in_one_form(text: str) -> str:
    with_line_feeds = text.replace("\r\n", "\n").replace("\r", "\n")
    return unicodedata.normalize("NFC", with_line_feeds.lstrip(BYTE_ORDER_MARK))


def sha256_of(text: str) -> str:
    return hashlib.sha256(canonical(text).encode("utf-8")).hexdigest()


def placeholders_in(text: str) -> set[str]:
    return set(PLACEHOLDER.findall(text))


def malformed_placeholder(line: str) -> bool:
    """A lone {{ or }}, as in {{ org }} or {{org}: it would be published as it stands."""
    rest = PLACEHOLDER.sub("", line)
    return "{{" in rest or "}}" in rest


def numbered_lines(text: str) -> Iterator[tuple[int, str]]:
    return enumerate(text.split("\n"), start=1)
