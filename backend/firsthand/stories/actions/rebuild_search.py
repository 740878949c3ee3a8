from django.db import connection, transaction

from firsthand.stories.actions.index_story import index_story
from firsthand.stories.models import Story

_ORPHANS = {
    "sqlite": "DELETE FROM stories_search_runs WHERE rowid NOT IN (SELECT id FROM stories_storysearch)",
    "postgresql": "DELETE FROM stories_search_runs WHERE row_id NOT IN (SELECT id FROM stories_storysearch)",
}


def rebuild_search() -> int:
    """Also takes in what changed elsewhere: the names of people, topics and campaigns. A transaction per story."""
    number = 0
    for pk in Story.objects.order_by("pk").values_list("pk", flat=True):
        with transaction.atomic():
            story = Story.objects.select_for_update(of=("self",)).filter(pk=pk).first()
            if story is not None:
                index_story(story)
                number += 1
    with connection.cursor() as cursor:
        cursor.execute(_ORPHANS[connection.vendor])
    return number
