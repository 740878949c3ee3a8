from collections.abc import Mapping, Sequence
from dataclasses import dataclass

MANDATORY_CLAUSES = ("not-forbidden", "what-is-kept")


class PackError(ValueError):
    """Everything that is wrong at once, each problem as "file:line: message"."""

    def __init__(self, problems: Sequence[str]) -> None:
        self.problems = list(problems)
        super().__init__("\n".join(self.problems))


@dataclass(frozen=True, slots=True)
class PackClause:
    id: str
    heading: str
    rule: str
    why: str
    do: str
    dont: str
    body_markdown: str  # all that stands below the rule: why, do and don't
    binding: bool
    mandatory: bool
    checks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class QuizOption:
    text: str
    right: bool


@dataclass(frozen=True, slots=True)
class QuizQuestion:
    id: str
    clause_id: str
    question: str
    options: tuple[QuizOption, ...]
    explanation: str


@dataclass(frozen=True, slots=True)
class PackLocale:
    locale: str
    title: str
    summary: str
    statement: str
    clauses: tuple[PackClause, ...]
    quiz: tuple[QuizQuestion, ...]


@dataclass(frozen=True, slots=True)
class Placeholder:
    name: str
    label: Mapping[str, str]
    help: Mapping[str, str]
    example: str
    fallback: Mapping[str, str] | None

    @property
    def required(self) -> bool:
        return self.fallback is None


@dataclass(frozen=True, slots=True)
class Source:
    name: str
    address: str
    clauses: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Change:
    version: str
    change_class: str
    note: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Pack:
    urn: str
    slug: str
    version: str
    licence: str
    provider: str
    jurisdictions: tuple[str, ...]
    placeholders: Mapping[str, Placeholder]
    sources: tuple[Source, ...]
    changes: tuple[Change, ...]
    locales: Mapping[str, PackLocale]
