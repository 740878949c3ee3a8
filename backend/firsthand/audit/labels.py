"""Each app gives its actions words (labels.py of that app), so that the log can always be read aloud."""

from django.utils.functional import Promise

_sentences: dict[str, str | Promise] = {}
_personal: set[str] = set()


def register(action: str, words: str | Promise, *, personal: bool = False) -> None:
    """`words` finish a sentence that begins with a name: "approved the story".

    `personal` actions (sharing, acknowledging) are nobody's business but the person's own: whoever else reads the log
    does not see them.
    """
    _sentences[action] = words
    if personal:
        _personal.add(action)


def sentence(action: str) -> str | Promise:
    """Raises KeyError for an action without words."""
    return _sentences[action]


def personal_actions() -> frozenset[str]:
    return frozenset(_personal)
