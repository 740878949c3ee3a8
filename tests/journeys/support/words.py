"""What a screen says, in the language of who looks at it: tests name the English sentence, as the code does."""

from functools import cache
from pathlib import Path

import polib

LOCALES = Path(__file__).resolve().parents[3] / "frontend" / "src" / "locales"


class Words:
    def __init__(self, language: str) -> None:
        self.language = language

    def __call__(self, english: str, **filled: object) -> str:
        """A sentence that no screen says any more is a KeyError here, and not a minute of waiting for it."""
        sentence = _catalogue(self.language)[english]
        for name, value in filled.items():
            sentence = sentence.replace(f"{{{name}}}", str(value))
        return sentence


@cache
def _catalogue(language: str) -> dict[str, str]:
    entries = polib.pofile(str(LOCALES / f"{language}.po"))
    return {entry.msgid: entry.msgstr or entry.msgid for entry in entries if not entry.obsolete}
