import datetime as dt
import random
from collections import Counter

import pytest
from django.core.management import CommandError, call_command

from firsthand.common.days import day_of, days_between
from firsthand.insights.models import CountedDay, DailyChannel, DailyHeadcount, DailyStory, DailyTeam, SharerDay
from firsthand.insights.rollups import days_to_count, roll_up
from firsthand.insights.tasks import roll_up_recent
from firsthand.links.models import DailyClicks
from firsthand.people.audiences import AudienceRule
from firsthand.sharing.models import Share

NAMES = ("opened", "confirmed", "proven", "human", "machine")


def _rows(model, group, day):
    return {
        row[group]: Counter({name: row[name] for name in NAMES if row[name]})
        for row in model.objects.filter(day=day).values()
    }


def _recounted(day: dt.date, group):
    """The same figures straight from the shares and the clicks, one by one."""
    found: dict[object, Counter[str]] = {}
    for share in Share.objects.all():
        happened = found.setdefault(group(share), Counter())
        clicks = list(DailyClicks.objects.filter(link=share.link).order_by("day"))
        human_days = [row.day for row in clicks if row.human]
        if share.state != "undone":
            happened["opened"] += day_of(share.opened_at) == day
            happened["confirmed"] += bool(share.confirmed_at) and day_of(share.confirmed_at) == day
            happened["proven"] += bool(human_days) and human_days[0] == day
        for row in clicks:
            if row.day == day:
                happened["human"] += row.human
                happened["machine"] += row.machine
    return {key: +counts for key, counts in found.items() if +counts}


@pytest.mark.parametrize("seed", range(6))
def test_the_roll_up_equals_a_recount_of_every_share_and_click(company, days, seed):
    chance = random.Random(seed)
    for name, people in (("Red", 6), ("Blue", 5), ("Green", 2)):
        company.team(name, people)
    stories = [company.story(f"Story {number}") for number in range(4)]
    people = [person for staff in company.staff.values() for person in staff]
    for _ in range(60):
        opened = chance.randint(0, 9)
        confirmed = days(chance.randint(0, opened)) if chance.random() < 0.5 else None
        clicks = {
            day: (chance.randint(0, 3), chance.randint(0, 3))
            for day in chance.sample(range(opened + 1), k=min(3, opened + 1))
        }
        company.share(
            chance.choice(people), chance.choice(stories), on=days(opened), confirmed=confirmed,
            channel=chance.choice(["linkedin", "x", "whatsapp"]), undone=chance.random() < 0.1,
            clicks=[(days(ago), *counts) for ago, counts in clicks.items()],
        )  # fmt: skip
    company.count(days(9))
    for ago in range(10):
        day = days(ago)
        assert _rows(DailyChannel, "channel", day) == _recounted(day, lambda share: share.channel)
        assert _rows(DailyTeam, "team_id", day) == _recounted(day, lambda share: share.team_id)
        assert _rows(DailyStory, "story_id", day) == _recounted(day, lambda share: share.story_id)


def test_counting_a_day_again_changes_nothing(company, days):
    company.team("Red", 6)
    company.share(company.staff["Red"][0], company.story("A"), on=days(0), confirmed=days(0), clicks=[(days(0), 2, 1)])
    seen = []
    for _ in range(3):
        company.count(days(1))
        models = (DailyChannel, DailyTeam, DailyStory, DailyHeadcount, SharerDay, CountedDay)
        seen.append([list(model.objects.order_by("day").values()) for model in models])
        for rows in seen[-1]:
            for row in rows:
                row.pop("id", None)
    assert seen[0] == seen[1] == seen[2]
    assert seen[0][0] == [
        {"day": days(0), "channel": "linkedin", "opened": 1, "confirmed": 1, "proven": 1, "human": 2, "machine": 1}
    ]


def test_a_share_that_is_taken_back_leaves_the_day_on_which_it_counted(company, days):
    company.team("Red", 6)
    share = company.share(company.staff["Red"][0], company.story("A"), on=days(3), confirmed=days(3))
    company.count(days(3))
    share.state, share.undone_at = "undone", company.now
    share.save()
    company.count(days(3))
    assert not DailyChannel.objects.exists()
    assert not SharerDay.objects.exists()


def test_the_click_that_proves_a_share_makes_its_author_a_sharer_of_that_day(company, days):
    team = company.team("Red", 6)
    someone = company.staff["Red"][0]
    company.share(someone, company.story("A"), on=days(3), clicks=[(days(2), 0, 4), (days(1), 1, 0), (days(0), 5, 0)])
    company.count(days(3))
    assert list(SharerDay.objects.values_list("day", "user", "team_id")) == [(days(1), someone.pk, team.pk)]


def test_yesterdays_headcount_stays_what_it_was_when_people_move(company, days):
    red, blue = company.team("Red", 6), company.team("Blue", 6)
    roll_up(days(1), now=company.now - dt.timedelta(days=1))
    mover = company.staff["Red"][0]
    mover.team = blue
    mover.save()
    company.count(days(1))
    people = {(row.day, row.team_id): row.people for row in DailyHeadcount.objects.all()}
    assert people == {(days(1), red.pk): 6, (days(1), blue.pk): 6, (days(0), red.pk): 5, (days(0), blue.pk): 7}


def test_a_day_that_nobody_noted_is_filled_in_from_when_people_came_and_went(company, days):
    team = company.team("Red", 6)
    newcomer, leaver, *_rest = company.staff["Red"]
    newcomer.joined_on = days(2)
    newcomer.save()
    leaver.left_on, leaver.is_active = days(1), False
    leaver.save()
    company.count(days(3))
    people = {row.day: row.people for row in DailyHeadcount.objects.filter(team_id=team.pk)}
    assert [people[days(ago)] for ago in (3, 2, 1, 0)] == [5, 6, 5, 5]


def test_a_day_with_fewer_people_than_a_group_has_no_figures(company, days):
    company.team("Red", 4)
    company.share(company.staff["Red"][0], company.story("A"), on=days(0), confirmed=days(0), clicks=[(days(0), 9, 9)])
    company.count(days(0))
    assert not DailyChannel.objects.exists()
    assert not DailyTeam.objects.exists()
    assert not DailyStory.objects.exists()
    assert not SharerDay.objects.exists()
    assert CountedDay.objects.get().people == 4


def test_a_story_for_a_few_people_is_not_shown_alone_and_takes_company(company, days):
    red, blue = company.team("Red", 9), company.team("Blue", 3)
    one = company.staff["Blue"][0]
    stories = {
        "few": company.story("For Blue", AudienceRule(teams=frozenset({blue.pk}))),
        "some": company.story("For Red", AudienceRule(teams=frozenset({red.pk}))),
        "all": company.story("For all"),
    }
    for story in stories.values():
        company.share(one, story, on=days(0))
    company.count(days(0))
    shown = dict(DailyStory.objects.values_list("story_id", "shown"))
    assert {name: shown[story.pk] for name, story in stories.items()} == {"few": False, "some": False, "all": True}


def test_today_and_yesterday_are_counted_and_days_folded_with_another_threshold(company, days, settings):
    company.team("Red", 6)
    company.count(days(5))
    assert days_to_count(company.now) == [days(0), days(1)]
    settings.SMALLEST_GROUP = 8
    assert days_to_count(company.now) == [days(0), days(1), days(2), days(3), days(4), days(5)]


def test_the_job_counts_what_happened_a_moment_ago(company, days, time_machine):
    time_machine.move_to(company.now, tick=False)
    company.team("Red", 6)
    company.share(company.staff["Red"][0], company.story("A"), on=days(0))
    roll_up_recent()
    assert CountedDay.objects.count() == 2
    assert DailyChannel.objects.get().opened == 1


def test_the_command_counts_the_days_it_is_given(company, days, time_machine, capsys):
    time_machine.move_to(company.now, tick=False)
    company.team("Red", 6)
    call_command("roll_up", "--from", str(days(3)), "--to", str(days(1)))
    assert sorted(CountedDay.objects.values_list("day", flat=True)) == days_between(days(3), days(1))
    assert "Counted 3 days" in capsys.readouterr().out
    with pytest.raises(CommandError):
        call_command("roll_up", "--from", str(days(1)), "--to", str(days(3)))
