from collections.abc import Mapping
from dataclasses import replace
from typing import Literal

from firsthand.guidelines.packs.shapes import (
    Pack,
    PackClause,
    PackError,
    PackLocale,
    QuizOption,
    QuizQuestion,
)
from firsthand.guidelines.packs.texts import HIDDEN, PLACEHOLDER, placeholders_in

MAX_VALUE_LENGTH = 200

ValueProblem = Literal["required", "unknown", "too_long", "not_one_line"]


def fill(text: str, values: Mapping[str, str]) -> str:
    """Values are put in once and as they are: a {{word}} inside a value is not filled again."""
    unfilled = sorted(placeholders_in(text) - values.keys())
    if unfilled:
        raise PackError([f"unfilled placeholder {{{{{name}}}}}" for name in unfilled])
    return PLACEHOLDER.sub(lambda match: values[match[1]], text)


def value_problems(pack: Pack, given: Mapping[str, str]) -> dict[str, ValueProblem]:
    problems: dict[str, ValueProblem] = {name: "unknown" for name in given if name not in pack.placeholders}
    for name, placeholder in pack.placeholders.items():
        problem = _value_problem(given.get(name, ""), required=placeholder.required)
        if problem:
            problems[name] = problem
    return problems


def _value_problem(value: str, *, required: bool) -> ValueProblem | None:
    if not value.strip():
        return "required" if required else None
    if len(value) > MAX_VALUE_LENGTH:
        return "too_long"
    if len(value.strip().splitlines()) > 1 or HIDDEN.search(value) or "{{" in value:
        return "not_one_line"
    return None


def filled(pack: Pack, locale: str, given: Mapping[str, str]) -> PackLocale:
    problems = value_problems(pack, given)
    if problems:
        raise PackError([f"placeholder {name}: {problem}" for name, problem in problems.items()])
    values = _values(pack, locale, given)
    texts = pack.locales[locale]
    return replace(
        texts,
        title=fill(texts.title, values),
        summary=fill(texts.summary, values),
        statement=fill(texts.statement, values),
        clauses=tuple(_filled_clause(clause, values) for clause in texts.clauses),
        quiz=tuple(_filled_question(question, values) for question in texts.quiz),
    )


def _values(pack: Pack, locale: str, given: Mapping[str, str]) -> dict[str, str]:
    fallbacks = {name: one.fallback[locale] for name, one in pack.placeholders.items() if one.fallback}
    return fallbacks | {name: value.strip() for name, value in given.items() if value.strip()}


def _filled_clause(clause: PackClause, values: Mapping[str, str]) -> PackClause:
    return replace(
        clause,
        heading=fill(clause.heading, values),
        rule=fill(clause.rule, values),
        why=fill(clause.why, values),
        do=fill(clause.do, values),
        dont=fill(clause.dont, values),
        body_markdown=fill(clause.body_markdown, values),
    )


def _filled_question(question: QuizQuestion, values: Mapping[str, str]) -> QuizQuestion:
    return replace(
        question,
        question=fill(question.question, values),
        options=tuple(QuizOption(fill(option.text, values), option.right) for option in question.options),
        explanation=fill(question.explanation, values),
    )
