"""Run by a job every minute. Dates alone decide what is live (decision 0050); this tells people that it happened."""

import datetime as dt

from django.db import transaction
from django.db.models import F

from firsthand.stories.lifecycle import State
from firsthand.stories.models import Story
from firsthand.stories.notices import tell_live

_AT_ONCE = 200


def announce_live(*, now: dt.datetime) -> int:
    """How many were announced. A run that dies half-way leaves the rest to the next one."""
    due = Story.objects.filter(
        state=State.APPROVED, announced_at__isnull=True, published_at__lte=now, retracted_at__isnull=True
    )
    ids = list(due.order_by("published_at").values_list("pk", flat=True)[:_AT_ONCE])
    return sum(_announce(pk, now) for pk in ids)


@transaction.atomic
def _announce(pk: int, now: dt.datetime) -> bool:
    mine = Story.objects.filter(pk=pk, announced_at__isnull=True, state=State.APPROVED, published_at__lte=now)
    if not mine.update(announced_at=F("published_at")):
        return False  # another run was first, or it was planned for later meanwhile
    tell_live(Story.objects.select_related("author").get(pk=pk), now=now)
    return True
