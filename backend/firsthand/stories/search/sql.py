"""Which stories hold all the words that somebody looks for, and how prominently."""

from typing import Any

from django.conf import settings
from django.db import connection

from firsthand.stories.search.words import asked_words, needle, runs_of_word, stem

_CANDIDATES = {
    "sqlite": "SELECT rowid FROM stories_search_runs WHERE stories_search_runs MATCH %s",
    "postgresql": "SELECT row_id FROM stories_search_runs WHERE runs @@ %s::tsquery",
}
_HOLDS = {"sqlite": "instr(r.{column}, %s) > 0", "postgresql": "strpos(r.{column}, %s) > 0"}
_NOTHING = "SELECT r.story_id, 1 AS place FROM stories_storysearch r WHERE 1 = 0"
_FOUND = """
SELECT r.story_id, MAX(CASE WHEN {title} THEN 3 WHEN {lead} THEN 2 ELSE 1 END) AS place
FROM stories_storysearch r WHERE r.id IN ({candidates}) AND {text} GROUP BY r.story_id
"""


def found_sql(q: str) -> tuple[str, list[Any]]:
    """(story_id, place): 3 when the title holds every word, 2 when title, summary or names do, else 1.

    The index proposes candidates, the texts themselves decide, so that both databases give the same answer.
    """
    words = asked_words(q)
    if not words:
        return _NOTHING, []
    values: list[Any] = []
    conditions = {}
    for column in ("title", "lead"):
        conditions[column], given = _holds_all(column, words)
        values += given
    values.append(_candidates(words))
    conditions["text"], given = _holds_all("text", words)
    return _FOUND.format(candidates=_CANDIDATES[connection.vendor], **conditions), [*values, *given]


def _languages() -> list[str]:
    return [code for code, _ in settings.LANGUAGES]


def _holds_all(column: str, words: list[str]) -> tuple[str, list[Any]]:
    """Each word as it was typed, or by its stem where the text is of that language."""
    holds = _HOLDS[connection.vendor].format(column=column)
    parts, values = [], []
    for word in words:
        ways, given = [holds], [needle(word)]
        for language in _languages():
            if (found := stem(word, language)) != word:
                ways.append(f"(r.language = %s AND {holds})")
                given += [language, needle(found)]
        parts.append(f"({' OR '.join(ways)})")
        values += given
    return " AND ".join(parts), values


def _candidates(words: list[str]) -> str:
    """A query of the index: only letters, digits and operators of our own, whatever was typed."""
    sqlite = connection.vendor == "sqlite"
    both, either, quote = (" AND ", " OR ", '"') if sqlite else (" & ", " | ", "'")

    def all_runs(form: str) -> str:
        return "(" + both.join(f"{quote}{run}{quote}" for run in runs_of_word(form)) + ")"

    return both.join("(" + either.join(all_runs(form) for form in _forms(word)) + ")" for word in words)


def _forms(word: str) -> list[str]:
    return list(dict.fromkeys([word, *(stem(word, language) for language in _languages())]))
