from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backend.support.small_pack import write_small_pack
from firsthand.guidelines.packs import Pack, PackError, canonical, fill, filled, read_pack, sha256_of, value_problems


@pytest.fixture
def pack(tmp_path: Path) -> Pack:
    write_small_pack(tmp_path / "small")
    return read_pack(tmp_path / "small")


def test_a_company_gets_its_own_text(pack: Pack) -> None:
    dutch = filled(pack, "nl", {"org": " Acme ", "council": ""})

    assert dutch.summary == "Over Acme."
    assert dutch.clauses[0].rule == "The rule of honest at Acme."
    assert dutch.clauses[0].why == "Because of de raad.\nAnd more."
    assert filled(pack, "en", {"org": "Acme", "council": "OR"}).clauses[0].why == "Because of OR.\nAnd more."


@pytest.mark.parametrize(
    ("given_values", "problems"),
    [
        ({"org": "Acme"}, {}),
        ({}, {"org": "required"}),
        ({"org": "  "}, {"org": "required"}),
        ({"org": "Acme", "boss": "me"}, {"boss": "unknown"}),
        ({"org": "A" * 201}, {"org": "too_long"}),
        ({"org": "Acme\n## Free beer {#beer}"}, {"org": "not_one_line"}),
        ({"org": "{{council}}"}, {"org": "not_one_line"}),
        ({"org": "Acme", "council": "a\x00b"}, {"council": "not_one_line"}),
    ],
)
def test_each_wrong_answer_is_named(pack: Pack, given_values: dict[str, str], problems: dict[str, str]) -> None:
    assert value_problems(pack, given_values) == problems


def test_a_text_is_not_filled_with_wrong_answers(pack: Pack) -> None:
    with pytest.raises(PackError) as caught:
        filled(pack, "nl", {"boss": "me"})

    assert caught.value.problems == ["placeholder boss: unknown", "placeholder org: required"]


def test_a_placeholder_without_a_value_is_an_error() -> None:
    with pytest.raises(PackError) as caught:
        fill("{{b}} and {{a}} and {{b}}", {"c": "C"})

    assert caught.value.problems == ["unfilled placeholder {{a}}", "unfilled placeholder {{b}}"]


def test_a_value_is_put_in_as_it_is() -> None:
    assert fill(r"At {{org}}.", {"org": r"\g<0> {{org}}"}) == r"At \g<0> {{org}}."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a", "a\n"),
        ("a  \r\nb\t\r\rc\n\n\n", "a\nb\n\nc\n"),
        ("\ufeffcafe\u0301", "café\n"),
        ("  - indented", "  - indented\n"),
        ("", "\n"),
    ],
)
def test_canonical_text(text: str, expected: str) -> None:
    assert canonical(text) == expected


# Lone surrogates cannot come out of a UTF-8 file or a JSON body that was decoded strictly.
any_text = st.text(st.characters(exclude_categories=["Cs"]) | st.sampled_from("\r\n \t\ufeff\u0301\u2028\x85"))


@given(any_text)
def test_canonical_text_stays_as_it_is(text: str) -> None:
    once = canonical(text)

    assert canonical(once) == once
    assert once.endswith("\n")
    assert "\r" not in once


@given(any_text)
def test_the_hash_does_not_see_line_ends_or_trailing_blanks(text: str) -> None:
    on_windows = canonical(text).replace("\n", "  \r\n")

    assert sha256_of(on_windows) == sha256_of(text)


def test_the_hash_is_the_one_that_other_tools_compute() -> None:
    # printf 'hello\n' | sha256sum
    assert sha256_of("hello  \r\n") == "5891b5b522d5df086d0ff0b110fbd9d21bb4fc7163af34d08286a2e846f6be03"


def test_another_word_is_another_hash() -> None:
    assert sha256_of("may") != sha256_of("must")
