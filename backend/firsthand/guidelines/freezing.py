"""The exact bytes that are frozen, shown and hashed: pure.

A text is UTF-8, NFC, with line feeds and one at the end (packs.canonical). It holds everything that a reader sees in
that language, the statement included, and marks binding clauses the same in every language. A manifest ties the
locales of a version together; its bytes are JSON with sorted keys and no spaces, which for texts, whole numbers and
nulls is RFC 8785.
"""

import datetime as dt
import hashlib
import json
from collections.abc import Mapping
from typing import Any

from firsthand.guidelines.content import ClauseContent, Content
from firsthand.guidelines.packs import canonical, sha256_of

FORMAT = 1


def document(content: Content, locale: str) -> str:
    cover = content.covers[locale]
    clauses = [_clause(clause, locale) for clause in content.clauses]
    contact = content.contact
    asks = [" ".join(part for part in (contact.name, contact.address) if part)] if contact else []
    return canonical("\n\n".join([f"# {cover.title}", *clauses, "---", cover.statement, *asks]))


def _clause(clause: ClauseContent, locale: str) -> str:
    words = clause.wordings[locale]
    force = "binding" if clause.binding else "advice"
    examples = [f"- {mark} {text}" for mark, text in (("✓", words.do), ("✗", words.dont)) if text]
    parts = [f"## {words.heading} {{#{clause.clause_id} .{force}}}", f"> {words.rule}", words.why, "\n".join(examples)]
    return "\n\n".join(part for part in parts if part)


def manifest(
    content: Content,
    *,
    slug: str,
    pack: str,
    number: int,
    change_class: str,
    summary: Mapping[str, str],
    effective_at: dt.datetime,
) -> dict[str, Any]:
    return {
        "format": FORMAT,
        "guideline": slug,
        "pack": pack,
        "number": number,
        "change_class": change_class,
        "effective_at": effective_at.astimezone(dt.UTC).isoformat(),
        "texts": {locale: _entry(content, locale, summary.get(locale, "")) for locale in content.locales},
    }


def _entry(content: Content, locale: str, summary: str) -> dict[str, str]:
    cover = content.covers[locale]
    return {
        "title": cover.title,
        "sha256": sha256_of(document(content, locale)),
        "statement": cover.statement,
        "statement_sha256": sha256_of(cover.statement),
        "summary": summary,
    }


def manifest_bytes(data: Mapping[str, Any]) -> bytes:
    return json.dumps(data, sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False).encode()


def manifest_sha256(data: Mapping[str, Any]) -> str:
    return hashlib.sha256(manifest_bytes(data)).hexdigest()
