import datetime as dt

from django.db import transaction

from firsthand.audit.recording import record
from firsthand.stories.lifecycle import Shown
from firsthand.stories.models import Story
from firsthand.stories.queries import in_shown_state

MOST = 5


@transaction.atomic
def keep_few_featured(*, now: dt.datetime) -> int:
    """The five newest live ones stay featured; older ones go to their place among the others. Run by a job, because a
    planned story comes live by the clock. No change of content, so whoever has the story open is not disturbed."""
    featured = in_shown_state(Story.objects.filter(featured=True), Shown.LIVE, now=now)
    older = featured.order_by("-published_at", "-id").select_for_update(of=("self",))[MOST:]
    for story in older:
        story.featured = False
        story.save(update_fields=["featured"])
        record(actor=None, action="story.unfeature", target=story, now=now)
    return len(older)
