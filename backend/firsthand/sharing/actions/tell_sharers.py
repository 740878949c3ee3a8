import datetime as dt
from collections import defaultdict
from collections.abc import Sequence

from django.db import transaction

from firsthand.jobs.outbox import enqueue
from firsthand.people.models import User
from firsthand.sharing.corrections import concerned, sharers_of
from firsthand.sharing.models import Share
from firsthand.sharing.notices import send_correction
from firsthand.stories.models import Correction

BATCH = 200


@transaction.atomic
def tell_sharers(*, correction_id: int, after: int, now: dt.datetime) -> None:
    """Tells one batch, in the order of their ids, and asks for the next. Batch and request stand or fall together, so
    that a crash neither skips anybody nor tells anybody twice. One mail for each person, however often they shared."""
    correction = Correction.objects.select_related("story").get(pk=correction_id)
    sharers = sharers_of(correction.story, until=correction.at).filter(pk__gt=after)
    people = list(sharers.order_by("pk")[:BATCH])
    shares = _shares_of(correction, people)
    for person in people:
        send_correction(correction, person, shares[person.pk], now=now)
    if len(people) == BATCH:
        last = people[-1].pk
        enqueue(
            "sharing.tell_sharers",
            kwargs={"correction_id": correction_id, "after": last},
            unique_key=f"{correction_id}:{last}",
            now=now,
        )


def _shares_of(correction: Correction, people: Sequence[User]) -> dict[int, list[Share]]:
    """{person id: their shares, newest first}, in one query."""
    shares: dict[int, list[Share]] = defaultdict(list)
    rows = concerned(correction.story, until=correction.at).filter(user__in=people).select_related("link")
    for share in rows.order_by("-opened_at", "-pk"):
        if share.user_id is not None:
            shares[share.user_id].append(share)
    return shares
