from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from firsthand.guidelines.packs import agreement, clauses
from firsthand.guidelines.packs.clauses import LocaleText
from firsthand.guidelines.packs.files import MAX_MARKDOWN_BYTES, Document, Report, read_text
from firsthand.guidelines.packs.schemas import read_valid
from firsthand.guidelines.packs.shapes import (
    Change,
    Pack,
    PackClause,
    PackError,
    PackLocale,
    Placeholder,
    QuizOption,
    QuizQuestion,
    Source,
)
from firsthand.guidelines.packs.texts import canonical


@dataclass(frozen=True)
class _Files:
    manifest: Document
    texts: Mapping[str, LocaleText]
    quizzes: Mapping[str, Document]


def available_packs(root: Path) -> list[Pack]:
    folders = sorted(path for path in root.iterdir() if path.is_dir()) if root.is_dir() else []
    packs: list[Pack] = []
    problems: list[str] = []
    for folder in folders:
        try:
            packs.append(read_pack(folder))
        except PackError as error:
            problems += [f"{folder.name}/{problem}" for problem in error.problems]
    if problems:
        raise PackError(problems)
    return packs


def read_pack(folder: Path) -> Pack:
    report = Report()
    manifest = read_valid(folder / "pack.yaml", "pack", report)
    locales = manifest.data["locales"] if manifest else sorted(path.stem for path in folder.glob("[a-z][a-z]*.md"))
    texts = dict(_texts(folder, locales, report))
    quizzes = dict(_quizzes(folder, locales, report))
    if manifest:
        _check_together(_Files(manifest, texts, quizzes), folder, report)
    report.raise_if_any()
    if manifest is None:
        raise PackError(["pack.yaml: not read"])  # a manifest that is not valid has left a problem
    return _pack(_Files(manifest, texts, quizzes))


def _texts(folder: Path, locales: list[str], report: Report) -> Iterator[tuple[str, LocaleText]]:
    for locale in locales:
        text = read_text(folder / f"{locale}.md", MAX_MARKDOWN_BYTES, report)
        if text is not None:
            yield locale, clauses.parse(canonical(text), f"{locale}.md", report)


def _quizzes(folder: Path, locales: list[str], report: Report) -> Iterator[tuple[str, Document]]:
    for locale in locales:
        quiz = read_valid(folder / f"quiz.{locale}.yaml", "quiz", report)
        if quiz is not None:
            yield locale, quiz


def _check_together(files: _Files, folder: Path, report: Report) -> None:
    agreement.check_manifest(files.manifest, folder, report)
    agreement.check_stray_files(files.manifest, folder, report)
    for locale, text in files.texts.items():
        agreement.check_clauses(files.manifest, locale, text, report)
    quizzes = list(files.quizzes.values())
    for quiz in quizzes:
        agreement.check_quiz(files.manifest, quiz, report)
        agreement.check_same_quiz(quizzes[0], quiz, report)
    markdown = {text.file: text.text for text in files.texts.values()}
    yaml = {document.file: document.text for document in [files.manifest, *quizzes]}
    agreement.check_placeholders(files.manifest, yaml | markdown, report)


def _pack(files: _Files) -> Pack:
    data = files.manifest.data
    return Pack(
        urn=data["urn"],
        slug=data["slug"],
        version=data["version"],
        licence=data["licence"],
        provider=data["provider"],
        jurisdictions=tuple(data["jurisdictions"]),
        placeholders={name: _placeholder(name, one) for name, one in data["placeholders"].items()},
        sources=tuple(Source(one["name"], one["address"], tuple(one["clauses"])) for one in data["sources"]),
        changes=tuple(Change(one["version"], one["class"], one["note"]) for one in data["changes"]),
        locales={locale: _locale(locale, files) for locale in data["locales"]},
    )


def _placeholder(name: str, data: Mapping[str, Any]) -> Placeholder:
    return Placeholder(name, data["label"], data["help"], data["example"], data.get("fallback"))


def _locale(locale: str, files: _Files) -> PackLocale:
    data = files.manifest.data
    settings = {clause["id"]: clause for clause in data["clauses"]}
    return PackLocale(
        locale=locale,
        title=data["title"][locale],
        summary=data["summary"][locale],
        statement=data["statement"][locale],
        clauses=tuple(_clause(text, settings[text.id]) for text in files.texts[locale].clauses),
        quiz=tuple(_question(question) for question in files.quizzes[locale].data["questions"]),
    )


def _clause(text: clauses.ClauseText, settings: Mapping[str, Any]) -> PackClause:
    return PackClause(
        id=text.id,
        heading=text.heading,
        rule=text.rule,
        why=text.why,
        do=text.do,
        dont=text.dont,
        body_markdown=text.body,
        binding=settings["force"] == "binding",
        mandatory=settings.get("mandatory", False),
        checks=tuple(settings["checks"]),
    )


def _question(data: Mapping[str, Any]) -> QuizQuestion:
    return QuizQuestion(
        id=data["id"],
        clause_id=data["clause"],
        question=data["question"],
        options=tuple(QuizOption(option["text"], option.get("right", False)) for option in data["options"]),
        explanation=data["explanation"],
    )
