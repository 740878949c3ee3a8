from pathlib import Path

import pytest

from backend.support.small_pack import CLAUSES, clause, markdown, problems_of, write_small_pack


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    write_small_pack(tmp_path / "small")
    return tmp_path / "small"


BAD_YAML = {
    "not YAML": ("title: [en", "wrong YAML: expected ',' or ']', but got '<stream end>'"),
    "empty": ("", "None is not of type 'object'"),
    "an alias": ("a: &x [1]\nb: *x\n", "wrong YAML: aliases (*name) are not allowed"),
    "a Python object": (
        "a: !!python/object/apply:os.system [ls]\n",
        "wrong YAML: could not determine a constructor for the tag 'tag:yaml.org,2002:python/object/apply:os.system'",
    ),
    "a key twice": ("slug: a\nslug: b\n", "wrong YAML: key 'slug' appears twice"),
    "a key that YAML takes for false": ("title:\n  no: Liten\n", "wrong YAML: a key is not a word; put it in quotes"),
    "a day that does not exist": ("a: 2026-02-31\n", "wrong YAML: day is out of range for month"),
    "two documents": ("a: 1\n---\nb: 2\n", "wrong YAML: but found another document"),
    "a hundred levels": ("[" * 100, "wrong YAML: deeper than 20 levels"),
}


@pytest.mark.parametrize(("text", "problem"), BAD_YAML.values(), ids=BAD_YAML.keys())
@pytest.mark.parametrize("name", ["pack.yaml", "quiz.nl.yaml"])
def test_yaml_with_a_trap_is_refused(folder: Path, name: str, text: str, problem: str) -> None:
    (folder / name).write_text(text, encoding="utf-8")

    (found,) = [one for one in problems_of(folder) if one.startswith(name)]

    assert found.endswith(problem)


@pytest.mark.parametrize("name", ["pack.yaml", "en.md", "nl.md", "quiz.en.yaml", "quiz.nl.yaml"])
def test_a_missing_file_is_named(folder: Path, name: str) -> None:
    (folder / name).unlink()

    assert f"{name}: missing, or not a file that can be read" in problems_of(folder)


def test_a_folder_that_is_not_there_is_a_pack_error(tmp_path: Path) -> None:
    assert problems_of(tmp_path / "none") == ["pack.yaml: missing, or not a file that can be read"]


def test_a_file_that_is_not_utf8_is_refused_with_its_line(folder: Path) -> None:
    (folder / "nl.md").write_bytes(b"# Klein\n\ncaf\xe9\n")

    assert "nl.md:3: not UTF-8" in problems_of(folder)


@pytest.mark.parametrize(("name", "limit"), [("en.md", 200_000), ("pack.yaml", 50_000), ("quiz.nl.yaml", 50_000)])
def test_a_file_that_is_too_large_is_refused(folder: Path, name: str, limit: int) -> None:
    (folder / name).write_text("x" * (limit + 1), encoding="utf-8")

    assert f"{name}: larger than {limit} bytes" in problems_of(folder)


@pytest.mark.parametrize("hidden", ["\x00", "\u202e", "\x1b"])
def test_a_hidden_character_is_refused(folder: Path, hidden: str) -> None:
    (folder / "en.md").write_text(markdown("Small", *map(clause, CLAUSES), f"\n{hidden}"), encoding="utf-8")

    assert [one for one in problems_of(folder) if f"hidden character U+{ord(hidden):04X}" in one]


def test_a_flood_of_problems_is_cut_short(folder: Path) -> None:
    (folder / "en.md").write_text("# Small\n" + "## Again {#honest}\n" * 10_000, encoding="utf-8")

    problems = problems_of(folder)

    assert len(problems) == 101
    assert problems[-1].startswith("and ")


def test_a_file_of_no_locale_is_reported(folder: Path) -> None:
    (folder / "fr.md").write_text("# Petit\n", encoding="utf-8")

    assert problems_of(folder) == ["fr.md: belongs to no locale of this pack"]


BAD_MARKDOWN = {
    "a clause twice": (
        markdown("Small", *map(clause, [*CLAUSES, "honest"])),
        "en.md:36: clause honest appears twice",
    ),
    "another order": (
        markdown("Small", *map(clause, ["not-forbidden", "honest", "what-is-kept"])),
        "en.md:3: clause not-forbidden stands where pack.yaml has honest",
    ),
    "a clause less": (markdown("Small", *map(clause, CLAUSES[:2])), "en.md: clause what-is-kept is missing"),
    "a clause more": (
        markdown("Small", *map(clause, [*CLAUSES, "extra"])),
        "en.md:36: clause extra is not in pack.yaml",
    ),
    "another title": (markdown("Large", *map(clause, CLAUSES)), "en.md:1: the title is not the one in pack.yaml"),
    "no title": ("\n".join(map(clause, CLAUSES)), "en.md:1: the first line is not a title: write # Title"),
    "text that belongs to no clause": (
        markdown("Small", "Welcome.\n", *map(clause, CLAUSES)),
        "en.md:3: text before the first clause would be lost",
    ),
    "a heading without an id": (
        markdown("Small", *map(clause, CLAUSES), "## More\n"),
        "en.md:36: a heading without an id: write ## Heading {#id}",
    ),
    "a second title": (
        markdown("Small", "# More\n", *map(clause, CLAUSES)),
        "en.md:3: a heading without an id: write ## Heading {#id}",
    ),
    "an empty rule": (
        markdown("Small", *map(clause, CLAUSES)).replace("> The rule of honest at {{org}}.", ">"),
        "en.md:3: clause honest: no rule: write one sentence after >",
    ),
    "no rule": (
        markdown("Small", *map(clause, CLAUSES)).replace("> The rule of honest", "The rule of honest"),
        "en.md:3: clause honest: no rule: write one sentence after >",
    ),
    "no reason": (
        markdown("Small", *map(clause, CLAUSES)).replace("Because of {{council}}.\nAnd more.\n", "", 1),
        "en.md:3: clause honest: no reason between the rule and the examples",
    ),
    "no don’t": (
        markdown("Small", *map(clause, CLAUSES)).replace("- **Don’t:** That.\n", "", 1),
        "en.md:3: clause honest: needs exactly one do and one don’t: - **Do:** …, then - **Don’t:** …",
    ),
    "text below the examples": (
        markdown("Small", clause("honest") + "\nBut wait.\n", *map(clause, CLAUSES[1:])),
        "en.md:3: clause honest: text after the do and the don’t",
    ),
    "the same label twice": (
        markdown("Small", clause("honest", "Do", "Do"), *map(clause, CLAUSES[1:])),
        "en.md:3: clause honest: do and don’t have the same label",
    ),
    "labels of another language": (
        markdown("Small", clause("honest"), clause("not-forbidden", "Wel", "Niet"), clause("what-is-kept")),
        "en.md:14: clause not-forbidden: labels differ from those of honest",
    ),
    "an unknown placeholder": (
        markdown("Small", *map(clause, CLAUSES)).replace("That.", "That {{firm}}.", 1),
        "en.md:12: unknown placeholder {{firm}}",
    ),
    "a placeholder with spaces": (
        markdown("Small", *map(clause, CLAUSES)).replace("That.", "That {{ org }}.", 1),
        "en.md:12: a placeholder is written as {{name}}, without spaces",
    ),
}


@pytest.mark.parametrize(("text", "problem"), BAD_MARKDOWN.values(), ids=BAD_MARKDOWN.keys())
def test_bad_markdown_is_refused(folder: Path, text: str, problem: str) -> None:
    (folder / "en.md").write_text(text, encoding="utf-8")

    assert problems_of(folder) == [problem]
