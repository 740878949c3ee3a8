import datetime as dt

from django.db import transaction

from firsthand.common.days import day_of, start_of
from firsthand.links.models import Click, DailySalt

# In slices, so that no lock is held long on a table that strangers write to.
SLICE = 5_000


def sweep_clicks(*, keep_days: int, now: dt.datetime) -> int:
    """Deletes raw clicks and salts that are too old to keep; the daily figures stay. Says how many clicks."""
    today = day_of(now)
    with transaction.atomic():
        DailySalt.objects.filter(day__lt=today).delete()
    before = start_of(today - dt.timedelta(days=keep_days))
    deleted = 0
    while count := _delete_slice(before):
        deleted += count
    return deleted


@transaction.atomic
def _delete_slice(before: dt.datetime) -> int:
    """By the key, which grows with time: the oldest are found without an index on the moment."""
    oldest = list(Click.objects.order_by("pk").values_list("pk", "at")[:SLICE])
    old = [pk for pk, at in oldest if at < before]
    return Click.objects.filter(pk__lte=old[-1], at__lt=before).delete()[0] if old else 0
