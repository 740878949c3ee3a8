import datetime as dt

from firsthand.notifications.actions.sweep import sweep_deliveries
from firsthand.notifications.models import Delivery


def test_after_ninety_days_nothing_says_who_was_written_to(erin, now):
    for days in (91, 89):
        Delivery.objects.create(person=erin, kind="people.invited", created_at=now - dt.timedelta(days=days))
    assert sweep_deliveries(now=now) == 1
    assert [delivery.created_at for delivery in Delivery.objects.all()] == [now - dt.timedelta(days=89)]
