"""Run by a job: a story whose planned moment comes within a day and that nobody has judged yet."""

import datetime as dt

from django.db import transaction

from firsthand.stories.lifecycle import State
from firsthand.stories.models import Story
from firsthand.stories.notices import tell_waiting

NOTICE = dt.timedelta(hours=24)
_AT_ONCE = 200


def remind_approvers(*, now: dt.datetime) -> int:
    """Once per submission: submitting again begins anew."""
    due = Story.objects.filter(state=State.IN_REVIEW, reminded_at__isnull=True, publish_at__lte=now + NOTICE)
    ids = list(due.order_by("publish_at").values_list("pk", flat=True)[:_AT_ONCE])
    return sum(_remind(pk, now) for pk in ids)


@transaction.atomic
def _remind(pk: int, now: dt.datetime) -> bool:
    if not Story.objects.filter(pk=pk, state=State.IN_REVIEW, reminded_at__isnull=True).update(reminded_at=now):
        return False
    tell_waiting(Story.objects.select_related("author").get(pk=pk), now=now)
    return True
