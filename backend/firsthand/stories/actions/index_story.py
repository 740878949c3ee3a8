from collections.abc import Iterator
from typing import NamedTuple

from django.db import connection, transaction

from firsthand.stories.models import Story, StorySearch
from firsthand.stories.search.words import runs_of_text, text_of

_KEEP = {
    "sqlite": "INSERT OR REPLACE INTO stories_search_runs (rowid, runs) VALUES (%s, %s)",
    "postgresql": "INSERT INTO stories_search_runs (row_id, runs) VALUES (%s, array_to_tsvector(%s::text[]))"
    " ON CONFLICT (row_id) DO UPDATE SET runs = EXCLUDED.runs",
}
_DROP = {
    "sqlite": "DELETE FROM stories_search_runs WHERE rowid = %s",
    "postgresql": "DELETE FROM stories_search_runs WHERE row_id = %s",
}


class _Words(NamedTuple):
    title: str
    summary: str
    why_share: str
    body: str


@transaction.atomic
def index_story(story: Story) -> None:
    """Part of every action that changes a story's words, in its transaction; a trigger would be lost when SQLite
    rebuilds a table. Costs a handful of queries, whatever the size."""
    drop_from_index(story)
    names = _names_of(story)
    for language, words in _by_language(story):
        lead = [words.title, words.summary, words.why_share, *names]
        row = StorySearch.objects.create(
            story=story,
            language=language,
            title=text_of([words.title], language),
            lead=text_of(lead, language),
            text=text_of([*lead, words.body], language),
        )
        _keep(row)


def drop_from_index(story: Story) -> None:
    rows = StorySearch.objects.filter(story=story)
    with connection.cursor() as cursor:
        for pk in rows.values_list("pk", flat=True):
            cursor.execute(_DROP[connection.vendor], [pk])
    rows.delete()


def _keep(row: StorySearch) -> None:
    runs = runs_of_text(row.text)
    with connection.cursor() as cursor:
        cursor.execute(_KEEP[connection.vendor], [row.pk, " ".join(runs) if connection.vendor == "sqlite" else runs])


def _by_language(story: Story) -> Iterator[tuple[str, _Words]]:
    yield story.language, _Words(story.title, story.summary, story.why_share, story.body)
    for version in story.language_versions.exclude(language=story.language):
        yield version.language, _Words(version.title, version.summary, version.why_share, version.body)


def _names_of(story: Story) -> list[str]:
    """By which people remember it: topics in every language, who wrote or suggested it, its campaign."""
    topics = [name for topic in story.topics.all() for name in topic.names.values()]
    people = [story.author.name, story.suggested_by.name if story.suggested_by else ""]
    return [*topics, *people, story.campaign.name if story.campaign else ""]
