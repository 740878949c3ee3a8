"""Every pack in guidelines/packs, held to what guidelines/README.md promises about packs."""

import json
import re
from itertools import chain
from pathlib import Path
from statistics import mean

import pytest
from jsonschema import Draft202012Validator

from firsthand.guidelines.packs import (
    MANDATORY_CLAUSES,
    Pack,
    PackLocale,
    canonical,
    filled,
    read_pack,
)
from firsthand.guidelines.packs.texts import malformed_placeholder, placeholders_in

GUIDELINES = Path(__file__).parents[2] / "guidelines"
FOLDERS = sorted(path for path in (GUIDELINES / "packs").iterdir() if path.is_dir())
README = (GUIDELINES / "README.md").read_text(encoding="utf-8")

# Words per sentence. Language level B1 asks for about ten on average, and no sentence to get lost in.
LONGEST_AVERAGE = {"en": 12, "nl": 11}
LONGEST_SENTENCE = {"en": 22, "nl": 22}

# An acknowledgement says "received and read". Consent is something else; employees can hardly give it freely.
NOT_IN_A_STATEMENT = {
    "en": r"consent|agree|accept|comply|undertake|promise|understood",
    "nl": r"toestemming|akkoord|instem|accepte|beloof|beloven|verklaar|begrepen|houd me|houden aan",
}
STATEMENT_SAYS = {"en": ("received", "read", "ask"), "nl": ("gekregen", "gelezen", "vragen")}

# Office language that has an everyday word, and in Dutch the formal address.
NOT_PLAIN = {
    "en": r"\b(shall not|herein|pursuant|utili[sz]e|in order to|prior to|leverage|stakeholders?|regarding)\b",
    "nl": r"\b(u|uw|dient te|dienen te|middels|derhalve|inzake|conform|teneinde|echter|tevens|alsmede|indien|"
    r"mits|tenzij|desgewenst|omtrent|aangaande|betreffende|ten behoeve|met betrekking tot|te allen tijde)\b",
}

every_pack = pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)


def locales_of(folder: Path) -> list[PackLocale]:
    """Each language as a company would publish it: with the required answers only."""
    pack = read_pack(folder)
    return [filled(pack, locale, examples(pack)) for locale in pack.locales]


def examples(pack: Pack) -> dict[str, str]:
    return {name: one.example for name, one in pack.placeholders.items() if one.required}


def texts(locale: PackLocale) -> list[str]:
    """Every text that a person reads."""
    clauses = ((one.heading, one.rule, one.why, one.do, one.dont) for one in locale.clauses)
    quiz = ((one.question, *(option.text for option in one.options), one.explanation) for one in locale.quiz)
    return [locale.title, locale.summary, locale.statement, *chain.from_iterable([*clauses, *quiz])]


def sentences(locale: PackLocale) -> list[str]:
    lines = chain.from_iterable(text.split("\n") for text in texts(locale))
    parts = chain.from_iterable(re.split(r"(?<=[.!?:…])[”’]?\s+", line.strip(" -")) for line in lines)
    return [part for part in parts if re.search(r"\w", part)]


def words(sentence: str) -> int:
    return len(re.findall(r"[\w@#][\w’'@.-]*", sentence))


def test_there_is_a_pack_to_start_with() -> None:
    assert "social-media-conduct" in [folder.name for folder in FOLDERS]


def test_the_schema_is_a_valid_schema() -> None:
    Draft202012Validator.check_schema(json.loads((GUIDELINES / "pack.schema.json").read_text(encoding="utf-8")))


@every_pack
def test_a_pack_reads_without_a_problem_in_english_and_dutch(folder: Path) -> None:
    assert {"en", "nl"} <= read_pack(folder).locales.keys()


@every_pack
def test_the_clauses_are_the_same_in_each_language(folder: Path) -> None:
    kept = {
        tuple((one.id, one.binding, one.mandatory, one.checks) for one in locale.clauses)
        for locale in locales_of(folder)
    }
    assert len(kept) == 1


@every_pack
def test_no_text_is_left_in_another_language(folder: Path) -> None:
    first, *others = read_pack(folder).locales.values()
    for other in others:
        same = [text for text in texts(first) if text in texts(other)]
        assert same == []


@every_pack
def test_the_two_mandatory_clauses_are_there(folder: Path) -> None:
    for locale in locales_of(folder):
        mandatory = [clause.id for clause in locale.clauses if clause.mandatory]
        assert set(MANDATORY_CLAUSES) <= set(mandatory), locale.locale


@every_pack
def test_no_placeholder_is_left_when_a_company_gives_only_what_is_required(folder: Path) -> None:
    for locale in locales_of(folder):
        left = [text for text in texts(locale) if placeholders_in(text) or malformed_placeholder(text)]
        assert left == []


@every_pack
def test_sources_are_named_for_the_clauses_that_need_proof(folder: Path) -> None:
    pack = read_pack(folder)
    sourced = set(chain.from_iterable(source.clauses for source in pack.sources))
    assert {"not-forbidden", "what-is-kept"} <= sourced


@every_pack
def test_every_check_is_explained_in_the_readme(folder: Path) -> None:
    locale = next(iter(read_pack(folder).locales.values()))
    unknown = [name for clause in locale.clauses for name in clause.checks if f"`{name}`" not in README]
    assert unknown == []


@every_pack
def test_the_readme_lists_the_pack(folder: Path) -> None:
    assert f"| `{folder.name}` |" in README


@every_pack
def test_the_statement_says_received_and_read_and_nothing_more(folder: Path) -> None:
    for locale in locales_of(folder):
        statement = locale.statement.lower()
        assert all(word in statement for word in STATEMENT_SAYS[locale.locale]), statement
        assert not re.search(NOT_IN_A_STATEMENT[locale.locale], statement), statement


@every_pack
def test_sentences_are_short(folder: Path) -> None:
    for locale in locales_of(folder):
        lengths = {sentence: words(sentence) for sentence in sentences(locale)}
        too_long = [one for one, length in lengths.items() if length > LONGEST_SENTENCE[locale.locale]]
        assert too_long == []
        assert mean(lengths.values()) <= LONGEST_AVERAGE[locale.locale], locale.locale


@every_pack
def test_words_are_plain(folder: Path) -> None:
    for locale in locales_of(folder):
        found = [text for text in texts(locale) if re.search(NOT_PLAIN[locale.locale], text, re.IGNORECASE)]
        assert found == []


@every_pack
def test_a_rule_is_one_sentence(folder: Path) -> None:
    for locale in locales_of(folder):
        several = [one.id for one in locale.clauses if not re.fullmatch(r"[^.!?]+\.", one.rule)]
        assert several == []


@every_pack
def test_each_sentence_of_the_reason_has_its_own_line(folder: Path) -> None:
    for locale in locales_of(folder):
        lines = chain.from_iterable(clause.why.split("\n") for clause in locale.clauses)
        crowded = [line for line in lines if re.search(r"[.!?][”’]? [A-Z‘“]", line)]
        assert crowded == []


@every_pack
def test_a_reference_to_another_clause_names_its_heading(folder: Path) -> None:
    for locale in locales_of(folder):
        headings = [clause.heading for clause in locale.clauses]
        referred = re.findall(r"\b(?:see|lees) [“‘]([^”’]+)[”’]", "\n".join(texts(locale)))
        assert [name for name in referred if name not in headings] == []


@every_pack
def test_the_files_are_stored_in_their_canonical_form(folder: Path) -> None:
    for path in folder.iterdir():
        text = path.read_bytes().decode("utf-8")
        assert text == canonical(text), path.name
