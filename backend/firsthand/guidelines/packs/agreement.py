"""What one file alone cannot show: that the files of a pack agree with each other."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from firsthand.guidelines.packs.clauses import LocaleText
from firsthand.guidelines.packs.files import Document, Report, YamlPath
from firsthand.guidelines.packs.shapes import MANDATORY_CLAUSES
from firsthand.guidelines.packs.texts import malformed_placeholder, numbered_lines, placeholders_in


def check_manifest(manifest: Document, folder: Path, report: Report) -> None:
    data = manifest.data
    if data["slug"] != folder.name:
        report.add(manifest.file, f"slug is not the name of the folder, {folder.name}", manifest.line(["slug"]))
    if data["urn"].rpartition(":")[2] != data["slug"]:
        report.add(manifest.file, "urn does not end in the slug", manifest.line(["urn"]))
    if data["changes"][0]["version"] != data["version"]:
        report.add(manifest.file, f"changes say nothing about version {data['version']}", manifest.line(["changes"]))
    if not data["sources"]:
        report.add(manifest.file, "no source is named", manifest.line(["sources"]))
    _check_clause_list(manifest, report)
    for path, texts in _texts_per_locale(data):
        _check_locales_of(texts, path, manifest, report)


def _check_clause_list(manifest: Document, report: Report) -> None:
    clauses = manifest.data["clauses"]
    ids = [clause["id"] for clause in clauses]
    for index, clause_id in enumerate(ids):
        if clause_id in ids[:index]:
            report.add(manifest.file, f"clause {clause_id} appears twice", manifest.line(["clauses", index]))
    kept = {clause["id"] for clause in clauses if clause.get("mandatory")}
    for missing in [name for name in MANDATORY_CLAUSES if name not in kept]:
        message = f"clause {missing} is missing or not marked mandatory"
        report.add(manifest.file, message, manifest.line(["clauses"]))
    for index, source in enumerate(manifest.data["sources"]):
        for unknown in [name for name in source["clauses"] if name not in ids]:
            report.add(
                manifest.file,
                f"a source names an unknown clause {unknown}",
                manifest.line(["sources", index]),
            )


def _texts_per_locale(data: Mapping[str, Any]) -> Iterator[tuple[YamlPath, Mapping[str, str]]]:
    for key in ("title", "summary", "statement"):
        yield (key,), data[key]
    for name, placeholder in data["placeholders"].items():
        for key in ("label", "help", "fallback"):
            if key in placeholder:
                yield ("placeholders", name, key), placeholder[key]
    for index, change in enumerate(data["changes"]):
        yield ("changes", index, "note"), change["note"]


def _check_locales_of(texts: Mapping[str, str], path: YamlPath, manifest: Document, report: Report) -> None:
    locales = manifest.data["locales"]
    place = ".".join(str(step) for step in path)
    for locale in locales:
        if locale not in texts:
            report.add(manifest.file, f"{place} has no text in {locale}", manifest.line(path))
    for locale in texts:
        if locale not in locales:
            message = f"{place} has a text in {locale}, which is not one of the locales"
            report.add(manifest.file, message, manifest.line([*path, locale]))


def check_stray_files(manifest: Document, folder: Path, report: Report) -> None:
    locales = manifest.data["locales"]
    expected = {f"{locale}.md" for locale in locales} | {f"quiz.{locale}.yaml" for locale in locales}
    for path in sorted(folder.iterdir()):
        if path.name not in expected | {"pack.yaml", "README.md"} and not path.name.startswith("."):
            report.add(path.name, "belongs to no locale of this pack")


def check_clauses(manifest: Document, locale: str, text: LocaleText, report: Report) -> None:
    if text.title and text.title != manifest.data["title"].get(locale, text.title):
        report.add(text.file, "the title is not the one in pack.yaml", 1)
    expected = [clause["id"] for clause in manifest.data["clauses"]]
    lines: dict[str, int] = {}
    for clause in text.clauses:
        if clause.id in lines:
            report.add(text.file, f"clause {clause.id} appears twice", clause.line)
        elif clause.id not in expected:
            report.add(text.file, f"clause {clause.id} is not in pack.yaml", clause.line)
        lines.setdefault(clause.id, clause.line)
    for missing in [name for name in expected if name not in lines]:
        report.add(text.file, f"clause {missing} is missing")
    _check_order(expected, lines, text.file, report)


def _check_order(expected: Sequence[str], lines: Mapping[str, int], file: str, report: Report) -> None:
    wanted = [name for name in dict.fromkeys(expected) if name in lines]
    found = [name for name in lines if name in expected]
    for want, got in zip(wanted, found, strict=True):
        if want != got:
            report.add(file, f"clause {got} stands where pack.yaml has {want}", lines[got])
            return


def check_quiz(manifest: Document, quiz: Document, report: Report) -> None:
    clause_ids = {clause["id"] for clause in manifest.data["clauses"]}
    seen: set[str] = set()
    for index, question in enumerate(quiz.data["questions"]):
        line = quiz.line(["questions", index])
        name = f"question {question['id']}"
        if question["id"] in seen:
            report.add(quiz.file, f"{name} appears twice", line)
        seen.add(question["id"])
        if question["clause"] not in clause_ids:
            report.add(quiz.file, f"{name} points at an unknown clause {question['clause']}", line)
        if sum(bool(option.get("right")) for option in question["options"]) != 1:
            report.add(quiz.file, f"{name} needs exactly one right answer", line)


def check_same_quiz(first: Document, other: Document, report: Report) -> None:
    if _skeleton(first) != _skeleton(other):
        message = f"ids, clauses, number of options or right answers differ from {first.file}"
        report.add(other.file, message)


def _skeleton(quiz: Document) -> list[tuple[str, str, list[bool]]]:
    return [
        (question["id"], question["clause"], [bool(option.get("right")) for option in question["options"]])
        for question in quiz.data["questions"]
    ]


def check_placeholders(manifest: Document, texts: Mapping[str, str], report: Report) -> None:
    declared = manifest.data["placeholders"]
    used: set[str] = set()
    for file, text in texts.items():
        used |= placeholders_in(text)
        for number, line in numbered_lines(text):
            for unknown in sorted(placeholders_in(line) - declared.keys()):
                report.add(file, f"unknown placeholder {{{{{unknown}}}}}", number)
            if malformed_placeholder(line):
                report.add(file, "a placeholder is written as {{name}}, without spaces", number)
    for unused in [name for name in declared if name not in used]:
        report.add(manifest.file, f"placeholder {unused} is not used", manifest.line(["placeholders", unused]))
