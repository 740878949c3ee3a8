import datetime as dt

from django.db import transaction

from firsthand.guidelines.models import Version
from firsthand.guidelines.notices import send_published
from firsthand.jobs.outbox import enqueue
from firsthand.people.queries import members_of

BATCH = 200


@transaction.atomic
def announce_version(*, version_id: int, after: int, now: dt.datetime) -> None:
    """Tells one batch of the audience, in the order of their ids, and asks for the next. Batch and request stand or
    fall together, so that a crash neither skips anybody nor tells anybody twice."""
    version = Version.objects.select_related("guideline__audience").defer("manifest").get(pk=version_id)
    people = list(members_of(version.guideline.audience).filter(pk__gt=after).order_by("pk")[:BATCH])
    send_published(version, people, now=now)
    if len(people) == BATCH:
        last = people[-1].pk
        enqueue(
            "guidelines.announce",
            kwargs={"version_id": version_id, "after": last},
            unique_key=f"{version_id}:{last}",
            now=now,
        )
