import datetime as dt

import pytest

from firsthand.jobs import timetable
from firsthand.jobs.checks import check_timetable
from firsthand.jobs.models import Job, Schedule
from firsthand.jobs.timetable import Periodic, tick

MINUTE = dt.timedelta(minutes=1)


@pytest.fixture
def every(monkeypatch, effects, db):
    """every(60): the timetable has trial.tick in this rhythm and nothing else."""

    def rhythm(*rhythms, job="trial.tick"):
        entries = [Periodic(job, rhythm) for rhythm in rhythms]
        monkeypatch.setattr(timetable, "import_string", lambda _path: entries)

    return rhythm


def test_it_comes_round_a_rhythm_after_it_was_first_seen(every, now):
    every(60)
    assert tick(now=now) == []
    assert tick(now=now + MINUTE - dt.timedelta(seconds=1)) == []
    assert tick(now=now + MINUTE) == ["trial.tick"]
    assert Job.objects.get().name == "trial.tick"


def test_a_missed_night_is_made_up_for_once(every, now):
    every(60)
    tick(now=now)
    later = now + dt.timedelta(hours=8)
    assert tick(now=later) == ["trial.tick"]
    assert tick(now=later) == []
    assert Schedule.objects.get().next_run_at == later + MINUTE


def test_only_the_worker_that_moves_the_row_asks(every, now):
    every(60)
    tick(now=now)
    seen = Schedule.objects.get()
    [entry] = timetable.timetable()
    assert timetable._run(seen, entry, now + MINUTE) is True
    assert timetable._run(seen, entry, now + MINUTE) is False
    assert Job.objects.count() == 1


def test_a_slow_run_does_not_pile_up_behind_itself(every, now):
    every(60)
    for minutes in range(4):
        tick(now=now + minutes * MINUTE)
    assert Job.objects.count() == 1


def test_a_new_rhythm_counts_from_now(every, now):
    every(3600)
    tick(now=now)
    every(60)
    assert tick(now=now) == []
    assert tick(now=now + MINUTE) == ["trial.tick"]


@pytest.mark.parametrize(
    ("moment", "following"),
    [
        # 09:00 UTC is 10:00 in Amsterdam; 03:15 there is 02:15 UTC in winter and 01:15 in summer.
        ("2026-11-20T09:00:00+00:00", "2026-11-21T02:15:00+00:00"),
        ("2026-07-01T09:00:00+00:00", "2026-07-02T01:15:00+00:00"),
    ],
)
def test_cron_text_is_in_the_companys_own_time(moment, following):
    entry = Periodic("trial.tick", "15 3 * * *")
    assert entry.next_after(dt.datetime.fromisoformat(moment)) == dt.datetime.fromisoformat(following)


def test_the_products_own_timetable_is_sound():
    assert check_timetable() == []
    assert {entry.job for entry in timetable.timetable()} >= {
        "jobs.sweep",
        "jobs.clear_sessions",
        "notifications.sweep",
    }


@pytest.mark.parametrize(
    ("job", "rhythms", "problem"),
    [
        ("trial.tick", [60, 90], "jobs.E001"),
        ("trial.nonsense", [60], "jobs.E002"),
        ("trial.tick", ["every morning"], "jobs.E003"),
        ("trial.tick", ["0 0 30 2 *"], "jobs.E003"),
        ("trial.tick", [0], "jobs.E003"),
    ],
)
def test_an_unsound_one_is_named_at_start(every, job, rhythms, problem):
    every(*rhythms, job=job)
    assert [error.id for error in check_timetable()] == [problem]
