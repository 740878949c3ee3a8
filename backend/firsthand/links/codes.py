"""Codes of tracked links. Pure.

Lower case only, without the pairs that are most often confused (0 o, 1 l i, f s, m n, k q), and without vowels and the
digits that are read as vowels: no code spells a word. 21 characters in 9 places: 39 bits.
"""

import re
import secrets

ALPHABET = "bcdghjnpqrtvwxz256789"
LENGTH = 9
_CODE = re.compile(f"[{ALPHABET}]{{{LENGTH}}}")


def new_code() -> str:
    return "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))


def read_code(text: str) -> str | None:
    """The code as it is stored, or None for what can be no code: that is never looked up anywhere."""
    if len(text) != LENGTH:
        return None
    code = text.lower()
    return code if _CODE.fullmatch(code) else None
