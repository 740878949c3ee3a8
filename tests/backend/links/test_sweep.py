import datetime as dt

from backend.support.browsers import IPHONE
from firsthand.jobs.registry import job_named
from firsthand.links.actions import sweep
from firsthand.links.actions.record_click import record_click
from firsthand.links.actions.sweep import sweep_clicks
from firsthand.links.models import Click, DailyClicks, DailySalt
from firsthand.links.visitors import Manner, Visit

PERSON = Visit(Manner(IPHONE), "192.0.2.7", "")


def clicked(link, now, *ages: int) -> None:
    for age in ages:
        record_click(link_id=link.pk, visit=PERSON, now=now - dt.timedelta(days=age))


def test_old_clicks_go_and_their_figures_stay(minted, now, monkeypatch):
    monkeypatch.setattr(sweep, "SLICE", 2)
    link = minted()
    clicked(link, now, 60, 40, 40, 31, 30, 1)
    assert sweep_clicks(keep_days=30, now=now) == 4
    assert [(now - click.at).days for click in Click.objects.order_by("id")] == [30, 1]
    assert sum(day.human for day in DailyClicks.objects.all()) == 6


def test_nothing_old_is_nothing_done(minted, now):
    clicked(minted(), now, 1)
    assert sweep_clicks(keep_days=30, now=now) == 0


def test_salts_of_earlier_days_go_even_when_nobody_clicks(minted, now):
    clicked(minted(), now, 1)
    assert DailySalt.objects.count() == 1
    sweep_clicks(keep_days=30, now=now)
    assert not DailySalt.objects.exists()


def test_the_timetable_can_run_it(minted, now, settings):
    settings.CLICK_DAYS = 7
    clicked(minted(), now, 400)
    job_named("links.sweep").run()
    assert not Click.objects.exists()
