"""Each app gives its actions words (labels.py of that app), so that the log can always be read aloud."""

from django.utils.functional import Promise

_sentences: dict[str, str | Promise] = {}


def register(action: str, words: str | Promise) -> None:
    """`words` finish a sentence that begins with a name: "approved the story"."""
    _sentences[action] = words


def sentence(action: str) -> str | Promise:
    """Raises KeyError for an action without words."""
    return _sentences[action]
