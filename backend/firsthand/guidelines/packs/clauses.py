"""The Markdown of one locale: a title, then clauses; the shape is told in guidelines/README.md."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import dropwhile, takewhile

from firsthand.guidelines.packs.files import Report
from firsthand.guidelines.packs.texts import numbered_lines

TITLE = re.compile(r"# (?P<title>\S.*)")
CLAUSE = re.compile(r"## (?P<heading>\S.*?) \{#(?P<id>[a-z][a-z0-9]*(?:-[a-z0-9]+)*)\}")
ANY_HEADING = re.compile(r"#{1,6}\s")
EXAMPLE = re.compile(r"- \*\*(?P<label>[^*]+):\*\* (?P<text>\S.*)")

NumberedLine = tuple[int, str]


@dataclass(frozen=True)
class _Section:
    line: int
    id: str
    heading: str
    lines: list[str]


@dataclass(frozen=True)
class ClauseText:
    line: int
    id: str
    heading: str
    rule: str
    why: str
    do: str
    dont: str
    body: str
    labels: tuple[str, ...]


@dataclass(frozen=True)
class LocaleText:
    file: str
    text: str
    title: str
    clauses: tuple[ClauseText, ...]


def parse(text: str, file: str, report: Report) -> LocaleText:
    preface, sections = _sections(text, file, report)
    clauses = tuple(_clause(section, file, report) for section in sections)
    _same_labels(clauses, file, report)
    return LocaleText(file, text, _title(preface, file, report), clauses)


def _sections(text: str, file: str, report: Report) -> tuple[list[NumberedLine], list[_Section]]:
    preface: list[NumberedLine] = []
    sections: list[_Section] = []
    for number, line in numbered_lines(text):
        if clause := CLAUSE.fullmatch(line):
            sections.append(_Section(number, clause["id"], clause["heading"], []))
        elif ANY_HEADING.match(line) and (sections or any(above for _, above in preface)):
            report.add(file, "a heading without an id: write ## Heading {#id}", number)
        elif sections:
            sections[-1].lines.append(line)
        else:
            preface.append((number, line))
    return preface, sections


def _title(preface: Sequence[NumberedLine], file: str, report: Report) -> str:
    written = [(number, line) for number, line in preface if line]
    title = TITLE.fullmatch(written[0][1]) if written else None
    if title is None:
        report.add(file, "the first line is not a title: write # Title", 1)
        return ""
    for number, _ in written[1:]:
        report.add(file, "text before the first clause would be lost", number)
    return title["title"]


def _clause(section: _Section, file: str, report: Report) -> ClauseText:
    rule, below = _rule(section.lines)
    why, examples = _why_and_examples(below)
    for problem in _problems(rule, why, examples):
        report.add(file, f"clause {section.id}: {problem}", section.line)
    do, dont = [text for _, text in examples] if len(examples) == 2 else ("", "")
    labels = tuple(label for label, _ in examples)
    return ClauseText(section.line, section.id, section.heading, rule, why, do, dont, _joined(below), labels)


def _rule(lines: Sequence[str]) -> tuple[str, list[str]]:
    below = list(dropwhile(lambda line: not line, lines))
    quoted = list(takewhile(lambda line: line.startswith(">"), below))
    return " ".join(line.removeprefix(">").strip() for line in quoted).strip(), below[len(quoted) :]


def _why_and_examples(lines: Sequence[str]) -> tuple[str, list[tuple[str, str]]]:
    first = next((index for index, line in enumerate(lines) if EXAMPLE.fullmatch(line)), len(lines))
    examples: list[tuple[str, str]] = []
    for line in lines[first:]:
        if match := EXAMPLE.fullmatch(line):
            examples.append((match["label"], match["text"]))
        elif line and line.startswith("  ") and examples:
            label, text = examples.pop()
            examples.append((label, f"{text} {line.strip()}"))
        elif line:
            examples.append(("", line))
    return _joined(lines[:first]), examples


def _problems(rule: str, why: str, examples: Sequence[tuple[str, str]]) -> list[str]:
    labelled = [label for label, _ in examples if label]
    return [
        problem
        for problem, wrong in {
            "no rule: write one sentence after >": not rule,
            "no reason between the rule and the examples": not why,
            "needs exactly one do and one don’t: - **Do:** …, then - **Don’t:** …": len(labelled) != 2,
            "text after the do and the don’t": len(labelled) != len(examples),
        }.items()
        if wrong
    ]


def _same_labels(clauses: Sequence[ClauseText], file: str, report: Report) -> None:
    complete = [clause for clause in clauses if len(clause.labels) == 2]
    told_apart = [clause for clause in complete if clause.labels[0] != clause.labels[1]]
    for clause in complete:
        if clause.labels[0] == clause.labels[1]:
            report.add(file, f"clause {clause.id}: do and don’t have the same label", clause.line)
        elif clause.labels != told_apart[0].labels:
            report.add(file, f"clause {clause.id}: labels differ from those of {told_apart[0].id}", clause.line)


def _joined(lines: Sequence[str]) -> str:
    return "\n".join(lines).strip("\n")
