from collections.abc import Callable
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest

from backend.support.small_pack import (
    CLAUSES,
    Manifest,
    clause,
    manifest,
    markdown,
    problems_of,
    quiz,
    write_small_pack,
    write_yaml,
)
from firsthand.guidelines.packs import PackError, available_packs, read_pack


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    write_small_pack(tmp_path / "small")
    return tmp_path / "small"


def test_a_pack_is_read_whole(folder: Path) -> None:
    pack = read_pack(folder)

    assert (pack.slug, pack.version, pack.jurisdictions) == ("small", "1.2.0", ("NL",))
    assert [one.id for one in pack.locales["nl"].clauses] == list(CLAUSES)
    honest, forbidden, _ = pack.locales["en"].clauses
    assert honest.heading == "Heading of honest"
    assert honest.rule == "The rule of honest at {{org}}."
    assert honest.why == "Because of {{council}}.\nAnd more."
    assert (honest.do, honest.dont) == ("This and on.", "That.")
    assert honest.body_markdown == (
        "Because of {{council}}.\nAnd more.\n\n- **Do:** This\n  and on.\n- **Don’t:** That."
    )
    assert (honest.binding, honest.mandatory, honest.checks) == (False, False, ("promise.claim",))
    assert (forbidden.binding, forbidden.mandatory) == (True, True)
    question = pack.locales["nl"].quiz[0]
    assert (question.clause_id, [option.right for option in question.options]) == ("honest", [True, False])
    assert pack.changes[0].note["nl"] == "Nieuw."


def spoil(change: Callable[[Manifest], object]) -> Callable[[Path], None]:
    def apply(folder: Path) -> None:
        data = manifest()
        change(data)
        write_yaml(folder / "pack.yaml", data)

    return apply


BAD_MANIFESTS: dict[str, tuple[Callable[[Manifest], object], str]] = {
    "key missing": (lambda m: m.pop("licence"), "pack.yaml:1: 'licence' is a required property"),
    "key unknown": (
        lambda m: m.update(colour="red"),
        "pack.yaml:1: Additional properties are not allowed ('colour' was unexpected)",
    ),
    "version is a number": (lambda m: m.update(version=1.2), "pack.yaml:3: version: 1.2 is not of type 'string'"),
    "licence unknown": (
        lambda m: m.update(licence="mine"),
        "pack.yaml:4: licence: 'mine' is not one of ['CC0-1.0', 'CC-BY-4.0', 'Apache-2.0']",
    ),
    "title of a third language": (
        lambda m: m["title"].update(fr="Petit"),
        "pack.yaml:14: title has a text in fr, which is not one of the locales",
    ),
    "statement not in Dutch": (lambda m: m["statement"].pop("nl"), "pack.yaml:17: statement has no text in nl"),
    "help not in Dutch": (
        lambda m: m["placeholders"]["org"]["help"].pop("nl"),
        "pack.yaml:25: placeholders.org.help has no text in nl",
    ),
    "slug is not the folder": (
        lambda m: m.update(slug="big", urn="urn:example:pack:big"),
        "pack.yaml:2: slug is not the name of the folder, small",
    ),
    "urn of another pack": (
        lambda m: m.update(urn="urn:example:pack:big"),
        "pack.yaml:1: urn does not end in the slug",
    ),
    "clause id twice": (
        lambda m: m["clauses"].append(deepcopy(m["clauses"][0])),
        "pack.yaml:53: clause honest appears twice",
    ),
    "clause not marked mandatory": (
        lambda m: m["clauses"][1].pop("mandatory"),
        "pack.yaml:40: clause not-forbidden is missing or not marked mandatory",
    ),
    "no source": (lambda m: m["sources"].clear(), "pack.yaml:53: no source is named"),
    "source without https": (
        lambda m: m["sources"][0].update(address="javascript:alert(1)"),
        r"pack.yaml:55: sources.0.address: 'javascript:alert(1)' does not match '^https://[^\\s]{4,400}$(?!\\n)'",
    ),
    "source of an unknown clause": (
        lambda m: m["sources"][0].update(clauses=["lost"]),
        "pack.yaml:54: a source names an unknown clause lost",
    ),
    "version without a change note": (
        lambda m: m.update(version="1.3.0"),
        "pack.yaml:58: changes say nothing about version 1.3.0",
    ),
    "placeholder not used": (
        lambda m: m["placeholders"].update(extra=deepcopy(m["placeholders"]["org"])),
        "pack.yaml:40: placeholder extra is not used",
    ),
    "placeholder not declared": (
        lambda m: m["summary"].update(en="About {{firm}}."),
        "pack.yaml:15: unknown placeholder {{firm}}",
    ),
    "clause missing in both languages": (
        lambda m: m["clauses"].insert(0, {"id": "new", "force": "advice", "checks": []}),
        "en.md: clause new is missing",
    ),
}


@pytest.mark.parametrize(("change", "problem"), BAD_MANIFESTS.values(), ids=BAD_MANIFESTS.keys())
def test_a_bad_manifest_is_refused(folder: Path, change: Callable[[Manifest], object], problem: str) -> None:
    spoil(change)(folder)

    assert problem in problems_of(folder)


def no_right_answer(question: dict[str, Any]) -> None:
    question["options"][0]["right"] = False


def two_right_answers(question: dict[str, Any]) -> None:
    question["options"][1]["right"] = True


def another_right_answer(question: dict[str, Any]) -> None:
    no_right_answer(question)
    two_right_answers(question)


BAD_QUIZZES: dict[str, tuple[Callable[[dict[str, Any]], object], str]] = {
    "no right answer": (no_right_answer, "quiz.nl.yaml:2: question q needs exactly one right answer"),
    "two right answers": (two_right_answers, "quiz.nl.yaml:2: question q needs exactly one right answer"),
    "a clause that is not there": (
        lambda question: question.update(clause="lost"),
        "quiz.nl.yaml:2: question q points at an unknown clause lost",
    ),
    "no explanation": (
        lambda question: question.pop("explanation"),
        "quiz.nl.yaml:2: questions.0: 'explanation' is a required property",
    ),
    "one option": (
        lambda question: question["options"].pop(),
        "quiz.nl.yaml:5: questions.0.options: [{'text': 'Yes', 'right': True}] is too short",
    ),
    "another right answer than in English": (
        another_right_answer,
        "quiz.nl.yaml: ids, clauses, number of options or right answers differ from quiz.en.yaml",
    ),
}


@pytest.mark.parametrize(("change", "problem"), BAD_QUIZZES.values(), ids=BAD_QUIZZES.keys())
def test_a_bad_quiz_is_refused(folder: Path, change: Callable[[dict[str, Any]], object], problem: str) -> None:
    data = quiz()
    change(data["questions"][0])
    write_yaml(folder / "quiz.nl.yaml", data)

    assert problem in problems_of(folder)


def test_a_question_twice_is_refused(folder: Path) -> None:
    write_yaml(folder / "quiz.en.yaml", {"questions": quiz()["questions"] + quiz()["questions"]})

    assert "quiz.en.yaml:10: question q appears twice" in problems_of(folder)


def test_every_problem_is_reported_at_once(folder: Path) -> None:
    spoil(lambda m: m["statement"].pop("nl"))(folder)
    (folder / "en.md").write_text(markdown("Small", *map(clause, CLAUSES[1:])), encoding="utf-8")
    (folder / "quiz.nl.yaml").unlink()

    assert problems_of(folder) == [
        "quiz.nl.yaml: missing, or not a file that can be read",
        "pack.yaml:17: statement has no text in nl",
        "en.md: clause honest is missing",
    ]


def test_markdown_is_checked_even_when_the_manifest_cannot_be_read(folder: Path) -> None:
    (folder / "pack.yaml").write_text("]", encoding="utf-8")
    (folder / "nl.md").write_text("no title\n", encoding="utf-8")

    assert "nl.md:1: the first line is not a title: write # Title" in problems_of(folder)


def test_available_packs_are_all_packs_below_the_root(folder: Path) -> None:
    (folder.parent / "note.txt").write_text("no pack", encoding="utf-8")

    assert [pack.slug for pack in available_packs(folder.parent)] == ["small"]
    assert available_packs(folder.parent / "none") == []


def test_problems_of_several_packs_name_the_pack(folder: Path) -> None:
    (folder.parent / "empty").mkdir()

    with pytest.raises(PackError) as caught:
        available_packs(folder.parent)

    assert caught.value.problems == ["empty/pack.yaml: missing, or not a file that can be read"]
