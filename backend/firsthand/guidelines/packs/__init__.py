"""Guideline packs: a folder with pack.yaml, and a Markdown file and a quiz per locale (guidelines/README.md).

Pure: no Django, no clock, no database. Everything that the product needs:

    pack = read_pack(folder)            Pack, or PackError with every problem at once ("nl.md:12: …")
    packs = available_packs(root)       every pack below root, by slug
    pack.locales["nl"].clauses          PackClause(id, heading, rule, why, do, dont, body_markdown, …)
    value_problems(pack, given)         {"contact": "required"}, {} when a company's answers are fine
    filled(pack, "nl", given)           the PackLocale with every placeholder filled in
    fill(text, values)                  one text; PackError when a placeholder has no value
    canonical(text), sha256_of(text)    what is frozen and hashed: NFC, LF, no trailing blanks, one newline
"""

from firsthand.guidelines.packs.filling import ValueProblem, fill, filled, value_problems
from firsthand.guidelines.packs.reading import available_packs, read_pack
from firsthand.guidelines.packs.shapes import (
    MANDATORY_CLAUSES,
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
from firsthand.guidelines.packs.texts import canonical, sha256_of

__all__ = [
    "MANDATORY_CLAUSES",
    "Change",
    "Pack",
    "PackClause",
    "PackError",
    "PackLocale",
    "Placeholder",
    "QuizOption",
    "QuizQuestion",
    "Source",
    "ValueProblem",
    "available_packs",
    "canonical",
    "fill",
    "filled",
    "read_pack",
    "sha256_of",
    "value_problems",
]
