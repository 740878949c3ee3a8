from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from firsthand.guidelines.folding import fold

sizes = st.lists(st.integers(0, 12), max_size=8)


def folded(groups: list[int], smallest: int = 5) -> tuple[list[int], list[int]]:
    return fold(groups, size=lambda group: group, smallest=smallest)


def test_a_small_group_takes_the_next_smallest_along():
    assert folded([2, 9, 6]) == ([9], [2, 6])


def test_small_groups_that_are_enough_together_take_nobody_along():
    assert folded([3, 2, 9]) == ([9], [2, 3])


def test_without_small_groups_nothing_is_folded():
    assert folded([5, 9]) == ([5, 9], [])


@given(sizes)
def test_nobody_is_lost_and_nothing_small_is_shown(groups):
    shown, rest = folded(groups)
    assert sorted(shown + rest) == sorted(size for size in groups if size)
    assert all(size >= 5 for size in shown)
    assert not rest or sum(rest) >= 5 or not shown


@given(sizes)
def test_no_sum_or_difference_of_what_is_shown_is_a_small_group(groups):
    """Whoever knows the total and every shown row can add and subtract as they like."""
    shown, rest = folded(groups)
    rows = [*shown, sum(rest)] if rest else shown
    if sum(rows) < 5:
        return  # such an audience is not shown at all
    for size in range(1, len(rows) + 1):
        for chosen in combinations(rows, size):
            assert sum(chosen) >= 5
            assert not 0 < sum(rows) - sum(chosen) < 5
