import datetime as dt
from zoneinfo import ZoneInfo

from backend.support.browsers import IPHONE
from firsthand.links.actions.record_click import record_click
from firsthand.links.models import Click, DailyClicks
from firsthand.links.visitors import Manner, Visit

PERSON = Visit(Manner(IPHONE), "192.0.2.7", "")


def test_a_moment_given_in_another_zone_is_stored_as_the_same_moment(minted):
    in_utrecht = dt.datetime(2026, 11, 21, 0, 30, tzinfo=ZoneInfo("Europe/Amsterdam"))
    link = minted(made_at=in_utrecht - dt.timedelta(hours=1))
    record_click(link_id=link.pk, visit=PERSON, now=in_utrecht)
    assert Click.objects.get().at == in_utrecht
    # Half past midnight belongs to the company's new day.
    assert DailyClicks.objects.get().day == dt.date(2026, 11, 21)
