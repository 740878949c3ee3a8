import datetime as dt

from backend.support.browsers import IPHONE
from backend.support.queries import queries
from firsthand.links.actions.record_click import Followed, record_click, record_clicks
from firsthand.links.models import Click, DailyClicks
from firsthand.links.queries import clicks_by_day, clicks_by_link_and_day, clicks_of, daily_clicks
from firsthand.links.visitors import Manner, Visit

PERSON, MACHINE = Visit(Manner(IPHONE), "192.0.2.7", ""), Visit(Manner(""), "192.0.2.8", "")
DAY = dt.timedelta(days=1)


def test_clicks_are_counted_with_their_rows(minted, now):
    link, other = minted(), minted()
    record_clicks(clicks=[Followed(link.pk, MACHINE), Followed(other.pk, PERSON)], now=now - DAY)
    record_click(link_id=link.pk, visit=PERSON, now=now)
    record_click(link_id=link.pk, visit=PERSON, now=now + dt.timedelta(hours=1))
    counted = clicks_of([link.pk, other.pk])
    assert counted[link.pk] == (2, 1, now)
    assert counted[other.pk] == (1, 0, now - DAY)
    assert Click.objects.count() == 4


def test_a_link_that_nobody_followed_is_in_the_answer_too(minted):
    link = minted()
    assert clicks_of([link.pk]) == {link.pk: (0, 0, None)}
    assert clicks_of([]) == {}


def test_clicks_of_many_links_cost_one_query(minted, now):
    links = [minted().pk for _ in range(50)]
    record_clicks(clicks=[Followed(link, PERSON) for link in links], now=now)
    with queries() as asked:
        clicks_of(links)
    assert asked == ["links_dailyclicks"]


def test_figures_are_by_the_companys_own_days(minted, now):
    link = minted()
    just_after_midnight = dt.datetime(2026, 11, 20, 23, 30, tzinfo=dt.UTC)  # half past midnight in Amsterdam
    for moment in (now - DAY, now, just_after_midnight):
        record_click(link_id=link.pk, visit=PERSON, now=moment)
    today = now.date()
    assert list(daily_clicks(today)) == [(link.pk, 1, 0)]
    assert clicks_by_day([link.pk], first=today, last=today + DAY) == [(today, 1, 0), (today + DAY, 1, 0)]
    days = [today - DAY, today, today + DAY]
    assert [each.day for each in clicks_by_link_and_day([link.pk])[link.pk]] == days


def test_many_clicks_of_one_link_are_one_row_a_day(minted, now):
    link = minted()
    record_clicks(clicks=[Followed(link.pk, PERSON)] * 3 + [Followed(link.pk, MACHINE)] * 2, now=now)
    [day] = DailyClicks.objects.all()
    assert (day.human, day.machine, day.first_human_at) == (3, 2, now)
