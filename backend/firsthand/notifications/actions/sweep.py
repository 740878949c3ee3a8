import datetime as dt

from firsthand.notifications.models import Delivery

KEPT_FOR = dt.timedelta(days=90)


def sweep_deliveries(*, now: dt.datetime) -> int:
    """That somebody was written to is of use while questions come; after that it is only data about a person."""
    swept, _ = Delivery.objects.filter(created_at__lt=now - KEPT_FOR).delete()
    return swept
