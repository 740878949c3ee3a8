import datetime as dt

from django.db import transaction

from firsthand.people.models import User
from firsthand.stories.models import EditorPresence, Story
from firsthand.stories.policies import StoryPolicy

SEEN_WITHIN = dt.timedelta(seconds=45)  # three polls of the editor's
_SWEPT_AFTER = dt.timedelta(minutes=1)


@transaction.atomic
def mark_presence(*, actor: User, story: Story, now: dt.datetime) -> list[EditorPresence]:
    """Notes that `actor` has the story open, and answers with the others. Not audited: nothing is changed by looking,
    and who looked when is nobody's business a minute later."""
    StoryPolicy.at(now).require(actor, "update", story)
    EditorPresence.objects.filter(at__lt=now - _SWEPT_AFTER).delete()
    EditorPresence.objects.update_or_create(story=story, user=actor, defaults={"at": now})
    others = EditorPresence.objects.filter(story=story, at__gte=now - SEEN_WITHIN).exclude(user=actor)
    return list(others.select_related("user").order_by("user__name", "id"))
