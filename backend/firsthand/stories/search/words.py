"""Pure: what is looked up when somebody searches, the same for both databases (decision 0137).

A text is its words without accents and capitals, with their stems beside them. Its index holds every run of three
letters inside a word, and the first one and two letters of each: whatever part of a word is looked for, all its runs
are there.
"""

import re
from functools import lru_cache

import snowballstemmer

from firsthand.common.text import searchable

MOST_WORDS = 8
LONGEST = 40  # letters of a word that is looked for
RUN = 3
_WORD = re.compile(r"[^\W_]+")
_STEMMERS = {"en": "english", "nl": "dutch"}  # the same algorithms as PostgreSQL's dictionaries of these names


def words_of(text: str) -> list[str]:
    return _WORD.findall(searchable(text))


def asked_words(q: str) -> list[str]:
    return list(dict.fromkeys(word[:LONGEST] for word in words_of(q)))[:MOST_WORDS]


@lru_cache(20_000)
def stem(word: str, language: str) -> str:
    """The word itself in a language without a dictionary, and where too little would be left to look for."""
    if language not in _STEMMERS or len(word) > LONGEST:
        return word
    found: str = snowballstemmer.stemmer(_STEMMERS[language]).stemWord(word)
    return found if len(found) >= RUN else word


def text_of(parts: list[str], language: str) -> str:
    """Words between spaces, so that beginnings can be looked for; a stem only where its word does not hold it."""
    words = [word for part in parts for word in words_of(part)]
    stems = {stem(word, language): word for word in dict.fromkeys(words)}
    return " ".join(["", *words, *(found for found, word in stems.items() if found not in word), ""])


def runs_of_text(text: str) -> list[str]:
    runs: dict[str, None] = {}
    for word in dict.fromkeys(text.split()):
        runs.update(dict.fromkeys([word[:1], word[:2], *_runs(word)]))
    return [_plain(run) for run in runs]


def runs_of_word(word: str) -> list[str]:
    """All of them are in the index of every text that holds this part of a word."""
    return [_plain(run) for run in (_runs(word) if len(word) >= RUN else [word])]


def needle(word: str) -> str:
    """What to look for in a text: anywhere in a word, or at its beginning when there are only one or two letters."""
    return word if len(word) >= RUN else f" {word}"


def _runs(word: str) -> list[str]:
    return list(dict.fromkeys(word[at : at + RUN] for at in range(len(word) - RUN + 1)))


def _plain(run: str) -> str:
    """Letters and digits that no tokenizer takes apart, and no query language reads anything into."""
    return run if run.isascii() else "u" + run.encode("utf-16-be").hex()
