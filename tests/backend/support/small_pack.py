"""A small pack without a problem, in files and in parts, for tests that spoil one thing."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from firsthand.guidelines.packs import PackError, read_pack

CLAUSES = ("honest", "not-forbidden", "what-is-kept")
Manifest = dict[str, Any]


def manifest() -> Manifest:
    return {
        "urn": "urn:example:pack:small",
        "slug": "small",
        "version": "1.2.0",
        "licence": "CC0-1.0",
        "provider": "Example",
        "jurisdictions": ["NL"],
        "locales": ["en", "nl"],
        "title": {"en": "Small", "nl": "Klein"},
        "summary": {"en": "About {{org}}.", "nl": "Over {{org}}."},
        "statement": {"en": "Received and read.", "nl": "Gekregen en gelezen."},
        "placeholders": {
            "org": {"label": {"en": "Name", "nl": "Naam"}, "help": {"en": "Short.", "nl": "Kort."}, "example": "Acme"},
            "council": {
                "label": {"en": "Council", "nl": "Raad"},
                "help": {"en": "If any.", "nl": "Als die er is."},
                "example": "OR",
                "fallback": {"en": "the council", "nl": "de raad"},
            },
        },
        "clauses": [
            {"id": "honest", "force": "advice", "checks": ["promise.claim"]},
            {"id": "not-forbidden", "force": "binding", "mandatory": True, "checks": []},
            {"id": "what-is-kept", "force": "binding", "mandatory": True, "checks": []},
        ],
        "sources": [{"name": "A page", "address": "https://example.org/page", "clauses": ["honest"]}],
        "changes": [{"version": "1.2.0", "class": "material", "note": {"en": "New.", "nl": "Nieuw."}}],
    }


def clause(clause_id: str, do: str = "Do", dont: str = "Don’t") -> str:
    return f"""## Heading of {clause_id} {{#{clause_id}}}

> The rule of {clause_id} at {{{{org}}}}.

Because of {{{{council}}}}.
And more.

- **{do}:** This
  and on.
- **{dont}:** That.
"""


def markdown(title: str, *clauses: str) -> str:
    return "\n".join([f"# {title}\n", *clauses])


def quiz() -> dict[str, Any]:
    options = [{"text": "Yes", "right": True}, {"text": "No"}]
    question = {"id": "q", "clause": "honest", "question": "Honest?", "options": options, "explanation": "Because."}
    return {"questions": [question]}


def write_yaml(path: Path, data: object) -> None:
    path.write_text(yaml.safe_dump(data, sort_keys=False, allow_unicode=True), encoding="utf-8")


def write_small_pack(folder: Path) -> None:
    folder.mkdir()
    write_yaml(folder / "pack.yaml", manifest())
    english = markdown("Small", *(clause(one) for one in CLAUSES))
    dutch = markdown("Klein", *(clause(one, "Wel", "Niet") for one in CLAUSES))
    (folder / "en.md").write_text(english, encoding="utf-8")
    (folder / "nl.md").write_text(dutch, encoding="utf-8")
    write_yaml(folder / "quiz.en.yaml", quiz())
    write_yaml(folder / "quiz.nl.yaml", quiz())


def problems_of(folder: Path) -> list[str]:
    with pytest.raises(PackError) as caught:
        read_pack(folder)
    return caught.value.problems
