from hypothesis import given
from hypothesis import strategies as st

from firsthand.guidelines.content import ClauseContent, Content, Cover, Wording
from firsthand.guidelines.diffs import clause_changes, compare, words


def clause(clause_id: str, why: str = "Because.", *, binding: bool = True) -> ClauseContent:
    return ClauseContent(clause_id, binding, {"en": Wording(clause_id, "A rule.", why)})


def content(*clauses: ClauseContent) -> Content:
    return Content(covers={"en": Cover("Conduct", "Read.")}, clauses=clauses)


def changes(before: Content, after: Content) -> list[tuple[str, str]]:
    return [(one.clause_id, str(one.change)) for one in compare(before, after)[0].clauses]


def test_word_by_word():
    found = [(segment.op, segment.text) for segment in words("Post what you like.", "Post only what you know.")]
    assert found == [
        ("same", "Post"),
        ("added", " only"),
        ("same", " what you "),
        ("removed", "like"),
        ("added", "know"),
        ("same", "."),
    ]


@given(st.text(max_size=80), st.text(max_size=80))
def test_both_texts_can_be_read_back(before, after):
    segments = words(before, after)
    assert "".join(one.text for one in segments if one.op != "added") == before
    assert "".join(one.text for one in segments if one.op != "removed") == after
    assert all(one.text for one in segments)


def test_very_long_texts_are_compared_by_the_line():
    before = "one two three\n" * 2_000
    segments = words(before, before + "four\n")
    assert [(one.op, len(one.text)) for one in segments] == [("same", len(before)), ("added", 5)]


def test_a_clause_added_changed_and_removed():
    before = content(clause("one"), clause("two"), clause("three"))
    after = content(clause("one", "Other."), clause("three"), clause("four"))
    assert changes(before, after) == [("one", "changed"), ("two", "removed"), ("three", "same"), ("four", "added")]


def test_a_clause_that_moved_says_so_and_its_old_neighbours_do_not():
    before = content(clause("one"), clause("two"), clause("three"))
    after = content(clause("three"), clause("one"), clause("two"))
    assert changes(before, after) == [("three", "moved"), ("one", "same"), ("two", "same")]


def test_a_tip_that_became_a_duty_is_a_change():
    [found] = compare(content(clause("one", binding=False)), content(clause("one", binding=True)))[0].clauses
    assert (found.change, found.force_changed) == ("changed", True)


def test_a_reader_hears_only_of_what_is_not_the_same():
    before, after = content(clause("one"), clause("two")), content(clause("one"), clause("two", "Other."))
    assert clause_changes(before, after, "en") == {"two": "changed"}


def test_without_anything_before_all_is_new():
    assert [one.change for one in compare(None, content(clause("one")))[0].clauses] == ["added"]


ids = st.lists(st.sampled_from("abcdef"), unique=True, max_size=6)


@given(ids, ids)
def test_every_clause_of_either_side_appears_once(before, after):
    found = changes(content(*map(clause, before)), content(*map(clause, after)))
    assert sorted(clause_id for clause_id, _ in found) == sorted({*before, *after})
    assert [clause_id for clause_id, change in found if change != "removed"] == after
    assert {clause_id for clause_id, change in found if change == "removed"} == set(before) - set(after)
    assert {clause_id for clause_id, change in found if change == "added"} == set(after) - set(before)
