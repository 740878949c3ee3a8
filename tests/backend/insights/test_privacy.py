"""What can be computed from the answers, by adding and subtracting any of them, is never about too few people."""

import datetime as dt
import random
from collections.abc import Iterable
from fractions import Fraction
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from firsthand.insights.models import CountedDay, DailyHeadcount
from firsthand.insights.periods import Period
from firsthand.insights.privacy import folded
from firsthand.insights.queries import counted_days, shown_teams

SMALLEST = 5
TEAMS = range(1, 6)
DAYS = range(3)
MONDAY = dt.date(2026, 11, 16)


@pytest.mark.parametrize(
    ("sizes", "hidden"),
    [
        ({}, set()),
        ({1: 9, 2: 5}, set()),
        ({1: 9, 2: 3, 3: 2}, {2, 3}),  # together five: enough
        ({1: 9, 2: 7, 3: 4}, {2, 3}),  # four alone would follow from the total, so the next smallest joins
        ({1: 9, 2: 1, 3: 1, 4: 6}, {2, 3, 4}),
        ({1: 4}, {1}),
        ({1: 2, 2: 3, 3: 0}, {1, 2, 3}),
        ({1: 6, 2: 6, 3: 4}, {1, 3}),  # of equals always the same one
    ],
)
def test_small_groups_stand_together_and_never_alone(sizes, hidden):
    assert folded(sizes, SMALLEST) == hidden


def test_groups_that_overlap_are_as_many_people_as_the_largest_of_them():
    assert folded({1: 4, 2: 4, 3: 8, 4: 20}, SMALLEST, together=max) == {1, 2, 3}


sizes_by_day = st.lists(
    st.dictionaries(st.sampled_from(TEAMS), st.integers(0, 9), min_size=1), min_size=len(DAYS), max_size=len(DAYS)
)


@given(sizes_by_day)
def test_what_is_folded_is_large_enough_or_everybody(days):
    for sizes in days:
        hidden = folded(sizes, SMALLEST)
        rest = sum(sizes[team] for team in hidden)
        assert all(sizes[team] >= SMALLEST for team in sizes.keys() - hidden)
        assert not hidden or rest >= SMALLEST or hidden == sizes.keys()


@given(sizes_by_day)
@settings(max_examples=150, deadline=None)
def test_no_sum_or_difference_of_answers_reaches_below_the_threshold(days):
    """Each answer is a sum over unknowns (day, team). Every set of teams that is too small, on any stretch of days,
    must lie outside what all answers for all periods span."""
    if any(sum(sizes.values()) < SMALLEST for sizes in days):
        return  # such a day is left out of the figures altogether (test_roll_up)
    unknowns = [(day, team) for day in DAYS for team in days[day]]
    span = _Span(_as_row(unknowns, answer) for answer in _all_answers(days))
    for first, last in _stretches():
        present = {team for day in range(first, last + 1) for team in days[day]}
        for few in _too_few(days, present, first, last):
            target = {(day, team) for day in range(first, last + 1) for team in few if team in days[day]}
            assert _as_row(unknowns, target) not in span, (days, few, first, last)


def _all_answers(days) -> Iterable[set[tuple[int, int]]]:
    """For every period: the total, each shown team, and so the row for the rest; day by day in the series as well."""
    hidden = [folded(sizes, SMALLEST) for sizes in days]
    for first, last in _stretches():
        stretch = range(first, last + 1)
        teams = {team for day in stretch for team in days[day]}
        shown = {team for team in teams if not any(team in hidden[day] for day in stretch)}
        yield {(day, team) for day in stretch for team in days[day]}
        for group in [{team} for team in shown] + [teams - shown]:
            yield {(day, team) for day in stretch for team in group if team in days[day]}
            if group <= shown:
                yield from ({(day, team) for team in group if team in days[day]} for day in stretch)


def _stretches() -> list[tuple[int, int]]:
    return [(first, last) for first in DAYS for last in DAYS if first <= last]


def _too_few(days, present: set[int], first: int, last: int) -> Iterable[tuple[int, ...]]:
    for number in range(1, len(present) + 1):
        for few in combinations(sorted(present), number):
            most = [sum(days[day].get(team, 0) for team in few) for day in range(first, last + 1)]
            if 0 < max(most) < SMALLEST:
                yield few


def _as_row(unknowns: list[tuple[int, int]], answer: set[tuple[int, int]]) -> tuple[Fraction, ...]:
    return tuple(Fraction(unknown in answer) for unknown in unknowns)


class _Span:
    """Gaussian elimination over fractions: which rows are combinations of the given ones."""

    def __init__(self, rows: Iterable[tuple[Fraction, ...]]) -> None:
        self.basis: dict[int, tuple[Fraction, ...]] = {}
        for row in rows:
            left, pivot = self._reduce(row)
            if pivot is not None:
                self.basis[pivot] = tuple(value / left[pivot] for value in left)

    def __contains__(self, row: tuple[Fraction, ...]) -> bool:
        return self._reduce(row)[1] is None

    def _reduce(self, row: tuple[Fraction, ...]) -> tuple[tuple[Fraction, ...], int | None]:
        for pivot in sorted(self.basis):
            if row[pivot]:
                factor = row[pivot]
                row = tuple(a - factor * b for a, b in zip(row, self.basis[pivot], strict=True))
        return row, next((number for number, value in enumerate(row) if value), None)


def test_the_check_itself_finds_a_leak():
    """Folding for each period by itself, which looks right, gives a team of three away."""
    unknowns = [(day, team) for day in (0, 1) for team in "AZ"]
    answers = [{(0, "A"), (1, "A")}, {(0, "A")}, {(1, "A"), (1, "Z")}]
    span = _Span(_as_row(unknowns, answer) for answer in answers)
    assert _as_row(unknowns, {(1, "Z")}) in span


@pytest.mark.django_db
@pytest.mark.parametrize("seed", range(4))
def test_the_product_answers_like_that_whatever_period_is_asked_for(seed):
    """The same proof over what roll-up and queries really show, with head-counts that change from day to day."""
    chance = random.Random(seed)
    days = [{team: chance.randint(1, 9) for team in TEAMS if chance.random() < 0.9} for _ in DAYS]
    for number, sizes in enumerate(days):
        _note(MONDAY + dt.timedelta(days=number), sizes)
    unknowns = [(day, team) for day in DAYS for team in days[day]]
    span = _Span(_as_row(unknowns, answer) for answer in _product_answers(days))
    for first, last in _stretches():
        present = {team for day in range(first, last + 1) for team in days[day]}
        for few in _too_few(days, present, first, last):
            target = {(day, team) for day in range(first, last + 1) for team in few if team in days[day]}
            assert _as_row(unknowns, target) not in span


def _product_answers(days) -> Iterable[set[tuple[int, int]]]:
    for first, last in _stretches():
        stretch = range(first, last + 1)
        period = Period(MONDAY + dt.timedelta(days=first), MONDAY + dt.timedelta(days=last))
        shown = set(shown_teams(period, counted_days(period)))
        teams = {team for day in stretch for team in days[day]}
        for group in [*({team} for team in shown), teams - shown, teams]:
            yield {(day, team) for day in stretch for team in group if team in days[day]}


def _note(day: dt.date, sizes: dict[int, int]) -> None:
    hidden = folded(sizes, SMALLEST)
    DailyHeadcount.objects.bulk_create(
        DailyHeadcount(day=day, team_id=team, people=people, shown=team not in hidden) for team, people in sizes.items()
    )
    at = dt.datetime(2026, 11, 20, tzinfo=dt.UTC)
    CountedDay.objects.create(day=day, people=sum(sizes.values()), threshold=SMALLEST, updated_at=at)
